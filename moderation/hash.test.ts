import { describe, expect, it } from 'vitest'
import { crc32, FNV_BASIS, fnvStep, hashString, mix } from './hash.ts'

describe('hashes', () => {
  it('agree with the check value of CRC-32', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xCBF43926)
  })

  it('agree with the test vector of FNV-1a', () => {
    const hash = [...'foobar'].reduce((state, letter) => fnvStep(state, letter.charCodeAt(0)), FNV_BASIS)
    expect(hash >>> 0).toBe(0xBF9CF968)
  })

  it('spread one bit of difference over the word', () => {
    const differing = (mix(1) ^ mix(2)) >>> 0
    expect(differing.toString(2).replaceAll('0', '').length).toBeGreaterThan(8)
    expect(hashString('a')).not.toBe(hashString('b'))
  })
})
