import { describe, expect, it } from 'vitest'
import { printable } from './printable.ts'

describe('what is printed', () => {
  it('shows what a terminal would obey', () => {
    expect(printable('a\x1B[2Jb\x9B31mc\x07\rd\x7F')).toBe('a\\u001b[2Jb\\u009b31mc\\u0007\\u000dd\\u007f')
    expect(printable('a\u202Eb\u2066c')).toBe('a\\u202eb\\u2066c')
  })

  it('lets lines, letters and signs be', () => {
    expect(printable('né 🙂\nשלום “so” \\n')).toBe('né 🙂\nשלום “so” \\n')
  })

  it('leaves JSON the same value', () => {
    const value = { text: 'x\x1B\x9B\u202E"\\' }
    expect(JSON.parse(printable(JSON.stringify(value)))).toEqual(value)
  })
})
