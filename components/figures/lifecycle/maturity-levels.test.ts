import { readdirSync, readFileSync } from 'node:fs'
import { expect, describe as group, it } from 'vitest'
import { describe, frame, levels, STEPS } from './maturity-levels.ts'

const root = new URL('../../../', import.meta.url)
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: Record<string, string> }
const workflows = readdirSync(new URL('.github/workflows/', root)).map(file => readFileSync(new URL(`.github/workflows/${file}`, root), 'utf8'))

group('the maturity levels', () => {
  it('are told one a click', () => {
    for (let step = 0; step <= levels.length; step++)
      expect(frame(step).filter(({ shown }) => shown)).toHaveLength(step)
  })

  it('single out the latest, and in the end the one of this deck', () => {
    expect(frame(2).map(({ current }) => current)).toEqual([false, true, false])
    expect(frame(STEPS).map(({ current }) => current)).toEqual([true, false, false])
    expect(frame(999)).toEqual(frame(STEPS))
  })

  it('are named from the start, and explained in words as they are told', () => {
    expect(describe(0)).toContain('by hand, a pipeline, ci/cd')
    expect(describe(1)).not.toContain('continuous training')
    expect(describe(STEPS - 1)).not.toContain('This deck')
    for (const { handedOver, here } of levels) {
      expect(describe(STEPS)).toContain(`hands over ${handedOver}`)
      expect(describe(STEPS)).toContain(here.words)
    }
  })
})

group('where this deck stands', () => {
  it('is at level 0: one command trains, and nothing but a person runs it', () => {
    expect(levels[0]?.here.words).toContain('npm run train')
    expect(scripts.train).toBe('node scripts/train.ts')
    expect(workflows.join('\n')).not.toMatch(/\btrain\b|schedule:/)
  })

  it('has of level 2 that code is tested at each push, and published when that went well', () => {
    expect(workflows.some(workflow => /^ {2}push:/m.test(workflow) && workflow.includes('.ci/run'))).toBe(true)
    expect(workflows.some(workflow => workflow.includes('workflow_run:') && workflow.includes('conclusion == \'success\'') && workflow.includes('deploy-pages'))).toBe(true)
  })
})
