/** Threads that score for one run, while its own thread reads and writes. */
import type { VersionedModel } from '../../server/shipped-model.ts'
import type { UnscoredComment, Verdict } from '../../snippets/batch.ts'
import { Worker } from 'node:worker_threads'

export interface Scorers {
  /** Verdicts on a chunk, each thread's share of it scored by that thread. */
  readonly judge: (comments: readonly UnscoredComment[]) => Promise<Verdict[]>
  /** The chunks of a stream, each given to the threads when the one before it is given out. */
  readonly ahead: (chunks: AsyncIterable<UnscoredComment[]>) => AsyncIterable<UnscoredComment[]>
  readonly close: () => Promise<void>
}

/**
 * Starts threads, each with the shipped model.
 *
 * @param count how many, at least 1
 * @param model the shipped model, as the verdicts are to be made by it
 */
export function openScorers(count: number, model: VersionedModel): Scorers {
  const threads = Array.from({ length: count }, () => openThread())
  const { threshold } = model.scorer.model
  /** Chunks that are being scored already. */
  const begun = new WeakMap<readonly UnscoredComment[], Promise<Verdict[]>>()

  async function score(comments: readonly UnscoredComment[]): Promise<Verdict[]> {
    const share = Math.ceil(comments.length / count)
    const parts = await Promise.all(threads.map((thread, at) => thread.score(comments.slice(at * share, (at + 1) * share).map(({ text }) => text))))
    return comments.map(({ id }, at) => {
      const score = parts[Math.floor(at / share)]?.[at % share] as number
      return { comment_id: id, score, removed: score >= threshold }
    })
  }

  return {
    judge: comments => begun.get(comments) ?? score(comments),
    async* ahead(chunks) {
      let previous: UnscoredComment[] | undefined
      for await (const chunk of chunks) {
        const verdicts = score(chunk)
        // Told when it is asked for; until then it is nobody's failure.
        verdicts.catch(() => {})
        begun.set(chunk, verdicts)
        if (previous)
          yield previous
        previous = chunk
      }
      if (previous)
        yield previous
    },
    async close() {
      await Promise.all(threads.map(thread => thread.close()))
    },
  }
}

interface Thread {
  score: (texts: readonly string[]) => Promise<Float64Array>
  close: () => Promise<unknown>
}

function openThread(): Thread {
  const worker = new Worker(new URL('scorer-thread.ts', import.meta.url), { execArgv: [] })
  const waiting: { resolve: (scores: Float64Array) => void, reject: (reason: Error) => void }[] = []
  let failure: Error | undefined
  const fail = (reason: Error): void => {
    failure ??= reason
    for (const { reject } of waiting.splice(0))
      reject(failure)
  }
  worker.on('message', (scores: Float64Array) => waiting.shift()?.resolve(scores))
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('a thread that scores has ended')))
  return {
    score: texts => new Promise((resolve, reject) => {
      if (failure)
        return reject(failure)
      waiting.push({ resolve, reject })
      worker.postMessage(texts)
    }),
    close: () => worker.terminate(),
  }
}
