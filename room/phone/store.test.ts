import { describe, expect, it } from 'vitest'
import { browserStore } from './store.ts'

/** A browser's store, full or not. */
function storage(isFull = false): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem(name: string, value: string) {
      if (isFull)
        throw new DOMException('full', 'QuotaExceededError')
      kept.set(name, value)
    },
  } as Storage
}

describe('what the phone keeps', () => {
  it('is there after a reload', () => {
    const browser = storage()
    browserStore(() => browser).write('draft', { text: 'a' })
    expect(browserStore(() => browser).read('draft')).toEqual({ text: 'a' })
    expect(browserStore(() => browser).read('outbox')).toBeUndefined()
  })

  it('is remembered by the page where the browser keeps nothing', () => {
    const full = browserStore(() => storage(true))
    const off = browserStore(() => {
      throw new DOMException('off', 'SecurityError')
    })
    for (const store of [full, off]) {
      expect(store.read('draft')).toBeUndefined()
      store.write('draft', 'a')
      expect(store.read('draft')).toBe('a')
    }
  })

  it('is nothing if somebody else has written what is no JSON', () => {
    const browser = storage()
    browser.setItem('room.draft', '{')
    expect(browserStore(() => browser).read('draft')).toBeUndefined()
  })
})
