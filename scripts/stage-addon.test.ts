import type { LabDefinition } from '../components/labs/frame/lab-definition.ts'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isRecord } from '../lib/guards.ts'
import { stagedFiles } from './stage-addon.ts'

const root = resolve(import.meta.dirname, '..')
const staged = stagedFiles()
const labs = globSync('components/labs/*/*Lab.vue', { cwd: root }).map(file => file.replaceAll('\\', '/')).sort()
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const json = (file: string): Record<string, unknown> => JSON.parse(read(file)) as Record<string, unknown>

/** The definition of a lab: the one of its folder's modules that exports it under its component's name. */
async function definitionOf(component: string): Promise<LabDefinition<object>> {
  const name = basename(component, '.vue')
  const key = name[0]?.toLowerCase() + name.slice(1)
  for (const file of globSync('*.ts', { cwd: join(root, dirname(component)), exclude: ['*.test.ts'] })) {
    if (!read(join(dirname(component), file)).includes(`export const ${key}`))
      continue
    const module = await import(join(root, dirname(component), file)) as Record<string, unknown>
    if (isRecord(module[key]))
      return module[key] as unknown as LabDefinition<object>
  }
  throw new Error(`${component} has no definition ${key} beside it`)
}

describe('the package of the addon', () => {
  it('has every lab of the deck, with what it needs, the model included', () => {
    expect(labs.length).toBeGreaterThan(10)
    for (const file of [...labs, 'components/quiz/PopQuiz.vue', 'components/art/PixelArt.vue', 'worker/model-worker.ts', 'moderation/score.ts', 'served/model/moderation-int8.bin', 'served/data/comments.csv'])
      expect([...staged.keys()]).toContain(file)
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

  it.each(labs)('says in its README how many clicks %s has', async (component) => {
    const { script } = await definitionOf(component)
    expect(read('addon/README.md')).toContain(`| \`${basename(component, '.vue')}\` | ${script.length - 1} | `)
  })
})
