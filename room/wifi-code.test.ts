import { describe, expect, it } from 'vitest'
import { wifiCode } from './wifi-code.ts'

describe('the text of the code with which a phone joins a Wi-Fi', () => {
  it('has its name and password, or that there is none', () => {
    expect(wifiCode('Speaker', 'eight chars')).toBe('WIFI:T:WPA;S:Speaker;P:eight chars;;')
    expect(wifiCode('Speaker')).toBe('WIFI:T:nopass;S:Speaker;;')
  })

  it('escapes what would end a field', () => {
    expect(wifiCode('a;b,c:d"e\\f', 'p;q,r:s"t\\')).toBe(String.raw`WIFI:T:WPA;S:a\;b\,c\:d\"e\\f;P:p\;q\,r\:s\"t\\;;`)
  })

  it.each(['', 'x'.repeat(33), 'é'.repeat(17)])('refuses the name "%s"', (name) => {
    expect(() => wifiCode(name)).toThrow('The name of a Wi-Fi has 1 to 32 bytes')
  })

  it.each(['', 'short', 'x'.repeat(65), 'g'.repeat(64), 'with é in it'])('refuses the password "%s"', (password) => {
    expect(() => wifiCode('Speaker', password)).toThrow('has 8 to 63')
  })

  it.each(['x'.repeat(63), 'a1'.repeat(32)])('takes the password "%s"', (password) => {
    expect(wifiCode('é'.repeat(16), password)).toContain(`P:${password};;`)
  })
})
