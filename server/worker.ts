/** One worker of several: serves like a process of its own, and shares what is one for all with the primary. */
import type { FromPrimary, FromWorker } from './messages.ts'
import type { Serving } from './serve.ts'
import type { Settings } from './settings.ts'
import process from 'node:process'
import { MINUTE } from './app.ts'
import { ClientCounts } from './client-counts.ts'
import { adviceOn, serve } from './serve.ts'

/** So often, in ms, workers tell each other what they have counted: a client may make a little more than its limit. */
const SHARE = 100
/** The primary has so many ms to give the metrics of all. */
const METRICS_MOST = 5000

function tell(message: FromWorker): void {
  if (process.connected)
    process.send?.(message)
}

/**
 * Serves as a worker until the primary says stop, or is gone.
 *
 * @param settings the same for all workers
 * @param seed of the counts of clients, the same for all workers
 */
export async function runWorker(settings: Settings, seed: number): Promise<void> {
  const clients = new ClientCounts(MINUTE, seed)
  const waiting = new Map<number, (text: string) => void>()
  let asked = 0
  let serving: Serving | undefined

  function allMetrics(): Promise<string> {
    return new Promise((resolve, reject) => {
      const id = asked++
      const limit = setTimeout(() => {
        waiting.delete(id)
        reject(new Error('the primary gave no metrics'))
      }, METRICS_MOST)
      waiting.set(id, (text) => {
        clearTimeout(limit)
        waiting.delete(id)
        resolve(text)
      })
      tell({ type: 'ask metrics', id })
    })
  }

  let mayEnd = (): void => {}
  const ending = new Promise<void>((resolve) => {
    mayEnd = resolve
  })
  let isStopping = false
  async function stop(): Promise<void> {
    if (isStopping)
      return
    isStopping = true
    if (serving) {
      await serving.stop()
      tell({ type: 'last metrics', values: await serving.metrics() })
      // The primary may have sent a connection before it knew that this worker listens no more. As long as the worker lives
      // it sends such a one back, for another to take; with the worker it would be lost, and its client would wait for ever.
      if (process.connected)
        await ending
    }
    // Only what has been sent is there when the process has ended.
    if (process.connected)
      process.disconnect()
    process.exit()
  }

  process.on('message', (message: FromPrimary) => {
    switch (message.type) {
      case 'counts':
        clients.addChanges(message.changes)
        break
      case 'give metrics':
        void serving?.metrics().then(values => tell({ type: 'metrics', id: message.id, values }))
        break
      case 'all metrics':
        waiting.get(message.id)?.(message.text)
        break
      case 'stop':
        void stop()
        break
      case 'end':
        mayEnd()
    }
  })
  // A terminal sends SIGINT to all processes; the primary passes it on in its own way.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => void stop())
  process.on('disconnect', () => {
    mayEnd()
    void stop()
  })

  setInterval(() => {
    const changes = clients.takeChanges()
    if (changes.length > 0)
      tell({ type: 'counts', changes })
  }, SHARE).unref()

  try {
    serving = await serve(settings, { clients, allMetrics })
    tell({ type: 'listening', address: serving.address })
  }
  catch (error) {
    tell({ type: 'failed', advice: adviceOn(error as NodeJS.ErrnoException) })
  }
}
