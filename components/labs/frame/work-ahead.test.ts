import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { workAhead } from './work-ahead.ts'

describe('what is worked out ahead', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  it('is done piece by piece, one each time that the page is idle', () => {
    const waiting: (() => void)[] = []
    vi.stubGlobal('requestIdleCallback', (callback: () => void) => waiting.push(callback))
    const done: string[] = []
    effectScope().run(() => workAhead([() => done.push('first'), () => done.push('second')]))
    expect(done, 'nothing is done at once').toEqual([])
    waiting.shift()?.()
    expect(done).toEqual(['first'])
    waiting.shift()?.()
    expect(done).toEqual(['first', 'second'])
    expect(waiting).toEqual([])
  })

  it('is done in browsers that do not tell when they are idle', () => {
    vi.useFakeTimers()
    const done: string[] = []
    effectScope().run(() => workAhead([() => done.push('first'), () => done.push('second')]))
    expect(done).toEqual([])
    vi.runAllTimers()
    expect(done).toEqual(['first', 'second'])
  })

  it('ends when nobody wants it any more', () => {
    vi.useFakeTimers()
    const piece = vi.fn()
    const scope = effectScope()
    scope.run(() => workAhead([piece]))
    scope.stop()
    vi.runAllTimers()
    expect(piece).not.toHaveBeenCalled()
  })
})
