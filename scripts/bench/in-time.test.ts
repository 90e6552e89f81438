import { describe, expect, it } from 'vitest'
import { inTime } from './in-time.ts'

describe('what is waited for', () => {
  it('is given on, failures too', async () => {
    expect(await inTime(60, 'a number', Promise.resolve(7))).toBe(7)
    await expect(inTime(60, 'a number', Promise.reject(new Error('none left')))).rejects.toThrow('none left')
  })

  it('is named when it does not come', async () => {
    await expect(inTime(0, 'votes', new Promise(() => {}))).rejects.toThrow('votes: not within 0 s')
  })
})
