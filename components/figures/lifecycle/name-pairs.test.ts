import { existsSync, readFileSync } from 'node:fs'
import { expect, describe as group, it } from 'vitest'
import { frame, pairs, STEPS } from './name-pairs.ts'

const root = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

group('the two lists', () => {
  it('have five words each, all different', () => {
    expect(new Set(pairs.flatMap(({ ml, ops }) => [ml, ops])).size).toBe(10)
  })

  it('are joined by commands and files that there are', () => {
    for (const { where } of pairs) {
      const [, command] = /^npm run (\w+)$/.exec(where) ?? []
      expect(command ? scripts[command] : ['', 'public/model/'].some(folder => existsSync(new URL(folder + where, root))), where).toBeTruthy()
    }
  })

  it('are joined by what these do', () => {
    expect(read('scripts/model/pipeline.test.ts')).toContain('are the same bytes for the same input')
    expect(read('scripts/model/fetch-data.ts')).toContain('has a wrong checksum')
    expect(read('scripts/choose.ts')).toContain('for (const recipe of recipes)')
    expect(read('moderation/judge/drift-stream.ts')).toContain('readonly right: number')
  })

  it('come one after the other, then joined, then with their name', () => {
    expect(Array.from({ length: STEPS + 1 }, (_, step) => Object.values(frame(step)).filter(Boolean).length)).toEqual([0, 1, 2, 3])
    expect(frame(999)).toEqual(frame(STEPS))
  })
})
