import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
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

  it('is begun anew when something else is wanted, and in one line', async () => {
    const waiting: (() => void)[] = []
    vi.stubGlobal('requestIdleCallback', (callback: () => void) => waiting.push(callback))
    const done: string[] = []
    const wanted = ref(['old', 'older'])
    effectScope().run(() => workAhead(() => wanted.value.map(name => () => done.push(name))))
    wanted.value = ['new']
    await nextTick()
    expect(waiting).toHaveLength(1)
    waiting.shift()?.()
    expect(done).toEqual(['new'])
    expect(waiting, 'nothing is left').toEqual([])
    wanted.value = ['last']
    await nextTick()
    waiting.shift()?.()
    expect(done).toEqual(['new', 'last'])
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
