import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { joinCode } from './join-code.ts'

describe('the text of the code with which a phone joins', () => {
  it.each([
    ['http://192.0.2.7:8081/j', 'HTTP://192.0.2.7:8081/J'],
    ['https://room.example/j', 'HTTPS://ROOM.EXAMPLE/J'],
  ])('of %s is in capitals', (address, code) => {
    expect(joinCode(address)).toBe(code)
    expect(new URL(code).origin).toBe(new URL(address).origin)
  })

  it.each(['https://example.org/Talk/j', 'http://[2001:db8::7]:8081/j', 'https://a_host.example/j'])('of %s keeps its case', (address) => {
    expect(joinCode(address)).toBe(address)
  })

  it('is small: 21 modules a side', () => {
    const { size } = encode(joinCode('http://192.0.2.7:8081/j'), { ecc: 'L', border: 0 })
    expect(size).toBe(21)
  })
})
