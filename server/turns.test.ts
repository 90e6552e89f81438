import type { Work } from './turns.ts'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Turns } from './turns.ts'

/** Keeps the thread for so many ms. */
function keepBusy(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}

describe('work in turns', () => {
  it('is done at once where it is small', () => {
    const turns = new Turns()
    const small = function* (): Work<string> {
      yield
      return 'done'
    }
    expect(turns.run(small())).toBe('done')
  })

  it('gives way after each slice, to others and to the event loop, and the oldest that was begun ends first', async () => {
    const turns = new Turns()
    const order: string[] = []
    let loops = 0
    const counting = setInterval(() => loops++, 0)
    const large = function* (name: string): Work<void> {
      for (let step = 0; step < 5; step++) {
        // More than a slice.
        keepBusy(10)
        yield
      }
      order.push(name)
    }
    const small = function* (): Work<void> {
      order.push('small')
      yield
    }
    await Promise.all([turns.run(large('first')), turns.run(large('second')), turns.run(small())])
    clearInterval(counting)
    expect(order).toEqual(['small', 'first', 'second'])
    expect(loops, 'a turn for each step').toBeGreaterThanOrEqual(8)
  })

  it('fails alone', async () => {
    const turns = new Turns()
    const failing = function* (): Work<void> {
      keepBusy(10)
      yield
      throw new Error('one failed')
    }
    const other = function* (): Work<string> {
      yield
      return 'done'
    }
    const [failed, done] = await Promise.allSettled([turns.run(failing()), turns.run(other())])
    expect(failed).toMatchObject({ status: 'rejected', reason: new Error('one failed') })
    expect(done).toEqual({ status: 'fulfilled', value: 'done' })
    const atOnce = function* (): Work<void> {
      throw new Error('at once')
    }
    await nextTurn()
    expect(() => turns.run(atOnce())).toThrow('at once')
  })
})
