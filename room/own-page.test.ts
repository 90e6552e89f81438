import type { Store } from './phone/store.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createRefetch, onWaking } from './own-page.ts'

function storeOf(kept: Map<string, unknown>): Store {
  return { read: name => kept.get(name), write: (name, value) => void kept.set(name, value) }
}

describe('a page that the server does not understand', () => {
  it('is loaded anew once, and again only after it was understood', () => {
    const kept = new Map<string, unknown>()
    const reload = vi.fn()
    expect(createRefetch(storeOf(kept), 'fetched', reload).again()).toBe(true)
    // The page that was loaded, with the same tab's store.
    const next = createRefetch(storeOf(kept), 'fetched', reload)
    expect(next.again()).toBe(false)
    expect(reload).toHaveBeenCalledTimes(1)
    next.worked()
    expect(next.again()).toBe(true)
    expect(reload).toHaveBeenCalledTimes(2)
  })

  it('minds no other page of the same tab', () => {
    const kept = new Map<string, unknown>()
    const reload = vi.fn()
    createRefetch(storeOf(kept), 'one', reload).again()
    expect(createRefetch(storeOf(kept), 'other', reload).again()).toBe(true)
  })
})

describe('a line is woken', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('when its page is shown, comes back or is online again, and not when it is hidden', () => {
    const page = Object.assign(new EventTarget(), { hidden: true })
    const window = new EventTarget()
    vi.stubGlobal('document', page)
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window))
    const wake = vi.fn()
    onWaking(wake)
    page.dispatchEvent(new Event('visibilitychange'))
    expect(wake).not.toHaveBeenCalled()
    page.hidden = false
    page.dispatchEvent(new Event('visibilitychange'))
    for (const event of ['pageshow', 'online'])
      window.dispatchEvent(new Event(event))
    expect(wake).toHaveBeenCalledTimes(3)
  })
})
