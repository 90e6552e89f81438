/**
 * Work cut into steps, so that no request keeps the others waiting: of all the work that waits, one slice is done in a
 * turn of the event loop, and each piece of work has its slice in turn. What fits into the first slice is done at once.
 */

/** A slice ends with the step that reaches so many ms. The longest step is one comment's, some 25 ms at the worst. */
const SLICE = 8

/** Work of several steps; it may be left off at each `yield`. */
export type Work<Result> = Generator<void, Result, void>

interface Job {
  /** Does a step; true when it was the last. */
  readonly step: () => boolean
}

export class Turns {
  private readonly waiting: Job[] = []
  /** Ms of work done in this turn of the event loop. */
  private spent = 0
  private isTurnAhead = false

  /**
   * Does the work.
   *
   * @returns its result if the first slice was enough, else a promise of it
   * @throws what the work throws, or rejects with it
   */
  run<Result>(work: Work<Result>): Result | Promise<Result> {
    if (this.waiting.length === 0) {
      while (this.spent < SLICE) {
        const { done, value } = this.timed(() => work.next())
        if (done)
          return value
      }
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({
        step: () => {
          try {
            const { done, value } = work.next()
            if (done)
              resolve(value)
            return done === true
          }
          catch (error) {
            reject(error as Error)
            return true
          }
        },
      })
      this.lookAhead()
    })
  }

  private timed<Result>(step: () => Result): Result {
    const began = performance.now()
    try {
      return step()
    }
    finally {
      this.spent += performance.now() - began
      this.lookAhead()
    }
  }

  private lookAhead(): void {
    if (this.isTurnAhead)
      return
    this.isTurnAhead = true
    setImmediate(() => {
      this.isTurnAhead = false
      this.spent = 0
      this.takeTurn()
    })
  }

  private takeTurn(): void {
    const job = this.waiting.shift()
    if (!job)
      return
    let isDone = false
    while (!isDone && this.spent < SLICE)
      isDone = this.timed(job.step)
    if (!isDone)
      this.waiting.push(job)
    if (this.waiting.length > 0)
      this.lookAhead()
  }
}
