import type { LockFile } from './lock-file.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countPackages } from './lock-file.ts'

describe('countPackages', () => {
  it('counts what is fetched, wherever it goes, and not what is ours', () => {
    expect(countPackages({ packages: {
      '': { version: '1.0.0' },
      'theme': { version: '1.0.0' },
      'node_modules/our-theme': { link: true },
      'node_modules/vue': { version: '3.5.45' },
      'node_modules/vue/node_modules/csstype': { version: '3.1.3' },
    } })).toBe(2)
  })

  it('finds a version with each package of ours: security asks for it', () => {
    const lockFile = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as LockFile
    expect(countPackages(lockFile)).toBeGreaterThan(100)
    expect(Object.entries(lockFile.packages).filter(([folder, { version, link }]) => folder.includes('node_modules/') && !link && !version)).toEqual([])
  })
})
