import { describe, expect, it } from 'vitest'
import { createSteering } from './steering.ts'

function talk() {
  let clicks = 0
  const turn = createSteering(() => `9.${clicks}`, to => void (clicks += to === 'on' ? 1 : -1))
  return {
    at: () => clicks,
    key: () => void clicks++,
    tap: (id: string, from: string, to: 'on' | 'back' = 'on') => turn({ kind: 'turn', id, to, from }),
  }
}

describe('a turn of a remote', () => {
  it('goes on or back from what the remote shows', () => {
    const { at, tap } = talk()
    expect(tap('a', '9.0')).toBe(true)
    expect(tap('b', '9.1')).toBe(true)
    expect(tap('c', '9.2', 'back')).toBe(true)
    expect(at()).toBe(1)
  })

  it('is made once, however often it comes', () => {
    const { at, tap } = talk()
    for (let time = 0; time < 3; time++)
      expect(tap('a', '9.0')).toBe(true)
    expect(at()).toBe(1)
  })

  it('follows the one before it of the same hand, before that is in sight', () => {
    const { at, tap } = talk()
    expect([tap('a', '9.0'), tap('b', 'a'), tap('c', 'b')]).toEqual([true, true, true])
    expect(at()).toBe(3)
  })

  it('is left out when another hand, or a key, has turned at that moment', () => {
    const { at, key, tap } = talk()
    expect([tap('left', '9.0'), tap('right', '9.0')]).toEqual([true, false])
    expect(at()).toBe(1)
    key()
    expect(tap('late', '9.1')).toBe(false)
    expect(tap('late', '9.1'), 'asked again').toBe(false)
    expect(tap('then', '9.2')).toBe(true)
    expect(at()).toBe(3)
  })

  it('is forgotten after some hundred others', () => {
    const { at, tap } = talk()
    for (let count = 0; count < 300; count++)
      tap(`id ${count}`, `9.${count}`)
    expect(at()).toBe(300)
    expect(tap('id 299', '9.299'), 'the last is still known').toBe(true)
    expect(at()).toBe(300)
  })
})
