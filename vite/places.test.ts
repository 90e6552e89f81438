import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leavePlacesOut } from './places.ts'

describe('where windows are', () => {
  it('is neither told nor followed by the installed version itself', () => {
    const code = leavePlacesOut(readFileSync('node_modules/@slidev/client/setup/root.ts', 'utf8'))
    expect(code).not.toMatch(/afterEach\(|watch\(clicksContext|onPatch\(\(/)
    expect(code.match(/updateSharedState/g)).toHaveLength(2)
    expect(code).toContain('initSharedState(')
  })

  it('is said to be kept otherwise when it is', () => {
    expect(() => leavePlacesOut('router.afterEach(tell)')).toThrow('setup/root.ts is not as Slidev 53 writes it')
  })
})
