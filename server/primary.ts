/**
 * The primary of a server with several workers: keeps as many as there should be, adds up what they measure and count,
 * and restarts them one by one. It serves nothing itself.
 */
import type { Worker } from 'node:cluster'
import type { FromPrimary, FromWorker } from './messages.ts'
import type { MetricValues } from './metrics.ts'
import cluster from 'node:cluster'
import { randomInt } from 'node:crypto'
import { STOP_MOST } from './drain.ts'
import { mergedCounts, mergedText } from './metrics.ts'

/** A worker that dies before it has served this long, in ms, is not the reason to start the next at once. */
const YOUNG = 1000
/** Workers have this long to give their metrics, in ms; who does not is left out. */
const METRICS_MOST = 2000
/** A worker that has not ended so many ms after it should have is killed. */
const GRACE = 5000

/** Name of the variable that gives workers their common seed. */
export const SEED_VARIABLE = 'CLIENT_SEED'

export class Primary {
  private readonly seed = randomInt(2 ** 32)
  private readonly count: number
  private readonly say: (line: string) => void
  private readonly collecting = new Map<number, (values: MetricValues) => void>()
  private asked = 0
  /** Of workers that have ended. */
  private retired: MetricValues = []
  private isStopping = false
  /** Workers that were told to stop; their place is taken already. */
  private readonly leaving = new Set<Worker>()

  /**
   * @param count how many workers there are
   * @param say where sentences for the operator go
   */
  constructor(count: number, say: (line: string) => void) {
    this.count = count
    this.say = say
  }

  /**
   * Starts the workers.
   *
   * @returns where they listen
   * @throws Error with what to do, if one of them cannot
   */
  async start(): Promise<string> {
    const addresses = await Promise.all(Array.from({ length: this.count }, () => this.fork()))
    return addresses[0] ?? ''
  }

  /** Replaces each worker by a new one, and lets the old one answer what it has: at no time are there fewer. */
  async restart(): Promise<void> {
    for (const worker of this.workers()) {
      if (this.isStopping)
        return
      await this.fork()
      await this.end(worker)
    }
    this.say('All workers were restarted.')
  }

  /** Lets all workers answer what they have, and end. */
  async stop(): Promise<void> {
    this.isStopping = true
    await Promise.all(this.workers().map(worker => this.end(worker)))
  }

  private workers(): Worker[] {
    return Object.values(cluster.workers ?? {}).filter(worker => worker !== undefined)
  }

  /** Starts a worker, and is done when it listens. */
  private fork(): Promise<string> {
    const worker = cluster.fork({ [SEED_VARIABLE]: String(this.seed) })
    const born = performance.now()
    return new Promise((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if (message.type === 'listening')
          resolve(message.address)
        else if (message.type === 'failed')
          reject(new Error(message.advice))
        else
          this.hear(worker, message)
      })
      worker.once('exit', (code, signal) => {
        reject(new Error(`a worker ended with ${signal ?? code} before it could listen`))
        const isDue = this.leaving.delete(worker) || this.isStopping
        if (isDue || this.workers().length >= this.count)
          return
        this.say(`A worker ended with ${signal ?? code}; another one takes its place.`)
        setTimeout(() => {
          if (!this.isStopping)
            this.fork().catch((error: Error) => this.say(error.message))
        }, performance.now() - born < YOUNG ? YOUNG : 0)
      })
    })
  }

  /** Tells a worker to stop, and is done when it has ended. */
  private end(worker: Worker): Promise<void> {
    this.leaving.add(worker)
    return new Promise((resolve) => {
      const limit = setTimeout(() => worker.process.kill('SIGKILL'), STOP_MOST + GRACE)
      worker.once('exit', () => {
        clearTimeout(limit)
        resolve()
      })
      this.tell(worker, { type: 'stop' })
    })
  }

  private tell(worker: Worker, message: FromPrimary): void {
    if (worker.isConnected())
      worker.send(message)
  }

  private hear(worker: Worker, message: FromWorker): void {
    switch (message.type) {
      case 'counts':
        for (const other of this.workers()) {
          if (other !== worker)
            this.tell(other, message)
        }
        break
      case 'ask metrics':
        void this.allMetrics().then(text => this.tell(worker, { type: 'all metrics', id: message.id, text }))
        break
      case 'metrics':
        this.collecting.get(message.id)?.(message.values)
        break
      case 'last metrics':
        void mergedCounts([this.retired, message.values]).then(counts => this.retired = counts)
        // Behind every connection that was still on its way to it.
        this.tell(worker, { type: 'end' })
    }
  }

  /** The metrics of all workers there are, and what those that were have counted. */
  private async allMetrics(): Promise<string> {
    const given = await Promise.all(this.workers().map(worker => new Promise<MetricValues>((resolve) => {
      const id = this.asked++
      const limit = setTimeout(() => this.collecting.get(id)?.([]), METRICS_MOST)
      this.collecting.set(id, (values) => {
        this.collecting.delete(id)
        clearTimeout(limit)
        resolve(values)
      })
      this.tell(worker, { type: 'give metrics', id })
    })))
    return mergedText([...given, this.retired])
  }
}
