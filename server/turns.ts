/**
 * Work cut into steps, so that no request keeps the others waiting. What fits into a slice is done at once. Of all that
 * doesn't, one slice is done in each turn of the event loop: by turns of work that is new, so that the small is not kept
 * waiting by the large, and of the oldest that was begun, so that something is always finished next.
 */

/** A slice ends with the step that reaches so many ms. The longest step is one comment's, some 12 ms at the worst. */
const SLICE = 8

/** A turn of the event loop is looked for when so many ms have been spent: to look for one after each small request would cost more than many requests do. */
const NOTED = 1

/** Work of several steps; it may be left off at each `yield`. */
export type Work<Result> = Generator<void, Result, void>

/** Does a step of some work; true when it was the last. */
type Step = () => boolean

export class Turns {
  private readonly fresh: Step[] = []
  private readonly begun: Step[] = []
  private isFreshNext = true
  /** Ms of work done in this turn of the event loop. */
  private spent = 0
  private isTurnAhead = false

  /**
   * Does the work.
   *
   * @returns its result if it was done at once, else a promise of it
   * @throws what the work throws, or rejects with it
   */
  run<Result>(work: Work<Result>): Result | Promise<Result> {
    let isBegun = false
    if (this.fresh.length === 0 && this.begun.length === 0) {
      while (this.spent < SLICE) {
        const { done, value } = this.timed(() => work.next())
        if (done)
          return value
        isBegun = true
      }
    }
    return new Promise((resolve, reject) => {
      const step = (): boolean => {
        try {
          const { done, value } = work.next()
          if (done)
            resolve(value)
          return done === true
        }
        catch (error) {
          reject(error)
          return true
        }
      }
      const queue = isBegun ? this.begun : this.fresh
      queue.push(step)
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
      if (this.spent >= NOTED)
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
      if (this.fresh.length + this.begun.length > 0)
        this.lookAhead()
    })
  }

  private takeTurn(): void {
    while (this.spent < SLICE) {
      const [first, second] = this.isFreshNext ? [this.fresh, this.begun] : [this.begun, this.fresh]
      const queue = first.length > 0 ? first : second
      const step = queue[0]
      if (!step)
        return
      let isDone = false
      while (!isDone && this.spent < SLICE)
        isDone = this.timed(step)
      if (isDone) {
        queue.shift()
      }
      else {
        if (queue === this.fresh)
          this.begun.push(...this.fresh.splice(0, 1))
        this.isFreshNext = !this.isFreshNext
      }
    }
  }
}
