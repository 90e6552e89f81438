import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stagedFiles } from './stage-addon.ts'

const root = resolve(import.meta.dirname, '..')
const staged = stagedFiles()
const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, unknown>

describe('the package of the addon', () => {
  it('has every lab of the deck, with what it needs, the model included', () => {
    const labs = globSync('components/labs/*/*Lab.vue', { cwd: root })
    expect(labs.length).toBeGreaterThan(10)
    for (const file of [...labs, 'components/quiz/PopQuiz.vue', 'components/art/PixelArt.vue', 'worker/model-worker.ts', 'moderation/score.ts', 'served/model/moderation-int8.bin', 'served/data/comments.csv'])
      expect([...staged.keys()]).toContain(file.replaceAll('\\', '/'))
  })

  it('has no test, no server, no script and no report that only scripts read', () => {
    expect([...staged.keys()].filter(file => /\.test\.|^(?:server|scripts|vite|tests)\/|bench|evaluation/.test(file))).toEqual([])
  })

  it('packs every folder that is put there', () => {
    const { files } = json('addon/package.json') as { files: string[] }
    expect([...new Set(Array.from(staged.keys(), file => file.split('/', 1)[0]))].filter(top => !files.includes(top ?? ''))).toEqual([])
  })

  it('takes its dependencies in the versions that the deck has', () => {
    const versions = { ...json('package.json').dependencies as object, ...json('package.json').devDependencies as object, ...json('theme/package.json').dependencies as object }
    expect(versions).toMatchObject(json('addon/package.json').dependencies as object)
  })
})
