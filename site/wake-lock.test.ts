import { describe, expect, it, vi } from 'vitest'
import { allowRefusal } from './wake-lock.ts'

describe('a wake lock', () => {
  it('that is granted is given on', async () => {
    const sentinel = { released: false }
    const wakeLock = { request: vi.fn(async () => sentinel) } as unknown as WakeLock
    allowRefusal(wakeLock)
    expect(await wakeLock.request('screen')).toBe(sentinel)
  })

  it('that is refused is no error, and nothing follows', async () => {
    const wakeLock = { request: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) } as unknown as WakeLock
    allowRefusal(wakeLock)
    const settled = vi.fn()
    wakeLock.request('screen').then(settled, settled)
    await new Promise(resolve => setTimeout(resolve))
    expect(settled).not.toHaveBeenCalled()
  })

  it('may be missing altogether', () => {
    expect(() => allowRefusal(undefined)).not.toThrow()
  })
})
