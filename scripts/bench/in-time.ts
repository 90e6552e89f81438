/** A limit on what a load waits for: on a machine that is too busy it ends with a sentence. */
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * What a promise gives, if it does so in time.
 *
 * @param seconds that it may take
 * @param what is waited for, as it stands in the error
 * @throws Error that says what has not come
 */
export async function inTime<Result>(seconds: number, what: string, doing: Promise<Result>): Promise<Result> {
  const isDone = new AbortController()
  const limit = sleep(seconds * 1000, undefined, { signal: isDone.signal }).then(() => {
    throw new Error(`${what}: not within ${seconds} s. The machine may have too much else to do.`)
  })
  try {
    return await Promise.race([doing, limit])
  }
  finally {
    isDone.abort()
  }
}
