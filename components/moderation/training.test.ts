import type { TrainingPass } from '../../worker/training.ts'
import { describe, expect, it } from 'vitest'
import { PASSES } from '../../worker/training.ts'
import stills from './stills.ts'
import { bestPass, describeRuns, describeTraining, nameRun, readTraining, runsTable, scriptedTraining, startRun } from './training.ts'

function passesOf(losses: readonly number[]): TrainingPass[] {
  return losses.map((validation, index) => ({ epoch: index + 1, train: validation / 2, validation, auc: 0.9 }))
}

const calm = { rate: 0.5, classWeight: 1, bits: 14 }

describe('the best pass', () => {
  it('is the first with the least loss on comments not seen', () => {
    expect(bestPass(passesOf([0.4, 0.3, 0.3, 0.35]))?.epoch).toBe(2)
    expect(bestPass([])).toBeUndefined()
  })
})

describe('the script', () => {
  it('trains, trains again and compares, and opens the test set last', () => {
    const states = [0, 1, 2, 3].map(scriptedTraining)
    expect(states.map(state => state.run?.id)).toEqual([undefined, 1, 2, 2])
    expect(states[2]?.last?.settings).toEqual(states[1]?.run?.settings)
    expect(states.map(state => state.opened !== null)).toEqual([false, false, false, true])
    expect(scriptedTraining(999)).toEqual(states[3])
  })
})

describe('a new run', () => {
  it('takes the chosen settings and makes what was shown the run before', () => {
    const first = startRun({ settings: calm, run: null, last: null, opened: null })
    expect(first).toMatchObject({ run: { id: 1, settings: calm, stoppedAt: null }, last: null })
    const second = startRun({ ...first, settings: { ...calm, rate: 2 }, run: first.run && { ...first.run, stoppedAt: 3 } })
    expect(second).toMatchObject({ run: { id: 2, settings: { rate: 2 } }, last: { settings: calm, passes: 3 } })
    expect(startRun(first).last?.passes).toBe(PASSES)
  })
})

describe('what another window says of the lab', () => {
  it.each([0, 1, 2, 3])('is taken over as it is in step %d of the script', (step) => {
    expect(readTraining(structuredClone(scriptedTraining(step)))).toEqual(scriptedTraining(step))
  })

  it.each([
    [null],
    [{ settings: { rate: 3, classWeight: 1, bits: 14 }, run: null, last: null, opened: null }],
    [{ settings: calm, run: null, last: null }],
    [{ settings: calm, run: { id: 'one', settings: calm, stoppedAt: null }, last: null, opened: null }],
    [{ settings: calm, run: { id: 1, settings: calm, stoppedAt: 99 }, last: null, opened: null }],
    [{ settings: calm, run: null, last: { settings: calm, passes: -1 }, opened: null }],
  ])('is refused when it makes no sense: %#', (value) => {
    expect(readTraining(value)).toBeUndefined()
  })
})

describe('runs in words', () => {
  it('name what sets them apart', () => {
    expect(nameRun({ ...calm, rate: 5 }, calm)).toBe('rate 5')
    expect(nameRun({ rate: 5, classWeight: 2, bits: 10 }, calm)).toBe('rate 5, class weight 2, 1,024 features')
    expect(nameRun(calm, calm)).toBe('the same again')
  })

  it('say how the model does on comments not seen, and against the run before', () => {
    const current = { settings: calm, passes: passesOf([0.4, 0.3, 0.35]) }
    expect(describeRuns(current, undefined)).toBe('Loss on comments not seen: 0.35 after 3 passes, least after 2 (0.30); on those learned from: 0.17.')
    expect(describeRuns(current, { settings: { ...calm, rate: 5 }, passes: passesOf([0.5]) })).toContain('0.50 with rate 5.')
    expect(describeRuns(undefined, undefined)).toBe('')
  })

  it('have their numbers in a table, a row for each pass', () => {
    const table = runsTable({ settings: calm, passes: passesOf([0.4]) }, { settings: calm, passes: passesOf([0.4, 0.2]) })
    expect(table.rows).toEqual([['1', '0.200', '0.400', '0.200', '0.400'], ['2', '', '', '0.100', '0.200']])
  })
})

describe('the training on the slide', () => {
  const [bold, smaller] = stills.training.runs

  it('tells the truth: large steps learn more by heart and do worse on what they have not seen', () => {
    expect(bold?.passes.at(-1)?.train).toBeLessThan(smaller?.passes.at(-1)?.train ?? 0)
    expect(bold?.passes.at(-1)?.validation).toBeGreaterThan(smaller?.passes.at(-1)?.validation ?? 1)
    expect(bestPass(bold?.passes ?? [])?.epoch).toBeLessThan(PASSES)
  })

  it('is told in words', () => {
    expect(describeTraining(stills.training)).toMatch(/falls with every pass.*rate 5.*Test set, 600 comments/)
    expect(describeTraining({ ...stills.training, runs: [] })).toBe('Nothing has been trained.')
  })
})
