import type { BenchReport, Evaluation } from '../../../moderation/judge/reports.ts'
import type { TrainingPass } from '../../../moderation/learn/training-run.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bestPass, PASSES } from '../../../moderation/learn/training-run.ts'
import { modelOf } from '../../../server/shipped-model.ts'
import { scriptedState } from '../frame/lab-definition.ts'
import quantised from '../quantise/still.ts'
import still from './still.ts'
import { describeQuality, describeRuns, describeTest, describeTraining, describeTried, knownEnd, nameRun, runsTable, startRun, trainLab, triedTable } from './train.ts'

function passesOf(losses: readonly number[]): TrainingPass[] {
  return losses.map((validation, index) => ({ epoch: index + 1, train: validation / 2, validation, auc: 0.9 }))
}

const calm = { rate: 0.5, classWeight: 1, bits: 14 }

describe('the script', () => {
  it('trains, trains again and compares, and opens the test set last', () => {
    const states = [0, 1, 2, 3].map(step => scriptedState(trainLab, step))
    expect(states.map(state => state.run?.id)).toEqual([undefined, 1, 2, 2])
    expect(states[2]?.last?.settings).toEqual(states[1]?.run?.settings)
    expect(states.map(state => state.opened !== null)).toEqual([false, false, false, true])
    expect(scriptedState(trainLab, 999)).toEqual(states[3])
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
    expect(trainLab.read(structuredClone(scriptedState(trainLab, step)))).toEqual(scriptedState(trainLab, step))
  })

  it.each([
    [null],
    [{ settings: { rate: 3, classWeight: 1, bits: 14 }, run: null, last: null, opened: null }],
    [{ settings: calm, run: null, last: null }],
    [{ settings: calm, run: { id: 'one', settings: calm, stoppedAt: null }, last: null, opened: null }],
    [{ settings: calm, run: { id: 1, settings: calm, stoppedAt: 99 }, last: null, opened: null }],
    [{ settings: calm, run: null, last: { settings: calm, passes: -1 }, opened: null }],
  ])('is refused when it makes no sense: %#', (value) => {
    expect(trainLab.read(value)).toBeUndefined()
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
    expect(describeRuns(current, undefined)).toBe('Loss on comments not seen: 0.350 after 3 passes, lowest after 2 (0.300); on those learned from: 0.175.')
    expect(describeRuns(current, { settings: { ...calm, rate: 5 }, passes: passesOf([0.5]) })).toContain('0.500 with rate 5.')
    expect(describeRuns(undefined, undefined)).toBe('')
  })

  it('have their numbers in a table, a row for each pass', () => {
    const table = runsTable({ settings: calm, passes: passesOf([0.4]) }, { settings: calm, passes: passesOf([0.4, 0.2]) })
    expect(table.rows).toEqual([['1', '0.200', '0.400', '0.200', '0.400'], ['2', 'no pass', 'no pass', '0.100', '0.200']])
  })
})

describe('the training on the slide', () => {
  const [bold, smaller] = still.runs

  it('tells the truth: large steps learn more by heart and do worse on what they have not seen', () => {
    expect(bold?.passes.at(-1)?.train).toBeLessThan(smaller?.passes.at(-1)?.train ?? 0)
    expect(bold?.passes.at(-1)?.validation).toBeGreaterThan(smaller?.passes.at(-1)?.validation ?? 1)
  })

  it('goes on until the loss on comments not seen has turned, in both runs', () => {
    for (const { passes } of still.runs) {
      expect(passes).toHaveLength(PASSES)
      expect(bestPass(passes)?.epoch).toBeLessThan(PASSES - 5)
      expect(passes.at(-1)?.validation).toBeGreaterThan(bestPass(passes)?.validation ?? 1)
    }
  })

  it('says before it is done what each run of the script comes to, and nothing of another', () => {
    for (const step of [1, 2])
      expect(knownEnd(still, scriptedState(trainLab, step).run?.settings)).toHaveLength(PASSES)
    expect(knownEnd(still, scriptedState(trainLab, 2).opened?.settings ?? smaller?.settings)).toBe(smaller?.passes)
    expect(knownEnd(still, { ...calm, rate: 2 })).toEqual([])
    expect(knownEnd(still, undefined)).toEqual([])
  })

  it('tests the model of the pass that the validation part chose, and says how sure that is', () => {
    const { test } = still
    expect(test.epoch).toBe(bestPass(smaller?.passes ?? [])?.epoch)
    expect(describeTest(test)).toMatch(/for the model of pass \d+: AUC 0\.\d\d \(0\.\d\d to 0\.\d\d\)/)
  })

  it('tells what that is worth on sources not seen: over the same sources, and by the figure of the slide that shrinks the model', () => {
    const { quality } = still
    expect(quality.unseen).toBeLessThan(quality.known)
    expect(quality.known).toBeLessThan(quality.pooled)
    expect(quality.unseen).toBe(quantised.weights.find(({ name }) => name === 'int8')?.ways.both.auc)
    expect(describeQuality(quality)).toContain(`${quality.unseen.toFixed(2)} on sources it never saw`)
  })

  it('is told in words', () => {
    expect(describeTraining(still)).toMatch(/falls with every pass.*rate 5.*Test set, 609 comments.*never saw.*Tried on/)
    expect(describeTraining({ ...still, runs: [] })).toBe('Nothing has been trained.')
  })
})

describe('the models that were tried', () => {
  const { rows, models } = still.tried

  it('are all those of the bench, on the rows that the shipped model was judged on', () => {
    const read = <T>(file: string): T => JSON.parse(readFileSync(`public/model/${file}`, 'utf8')) as T
    const bench = read<BenchReport>('bench.json')
    expect(models.filter(({ kind }) => kind !== 'this model')).toHaveLength(bench.results.filter(({ kind }) => kind !== 'this model').length)
    expect(models.filter(({ kind }) => kind === 'this model')).toHaveLength(1)
    expect(bench.results.filter(({ kind }) => kind === 'this model').map(({ version }) => version), 'else npm run bench has to run again').toEqual((['int8', 'int4'] as const).map(format => modelOf(format).version))
    expect(rows).toBe(read<Evaluation>('evaluation.json').pooled.rows)
  })

  it('are told by kind with their AUC, and stand in a table from the best down, with intervals', () => {
    expect(describeTried(still.tried)).toMatch(/: 3 word lists 0\.\d\d to 0\.\d\d, 2 Naive Bayes 0\.\d\d to 0\.\d\d, ours 0\.\d\d\.$/)
    const cells = triedTable(still.tried).rows
    expect(cells).toHaveLength(models.length)
    expect(cells.map(([, , auc]) => auc)).toEqual(models.map(({ auc }) => auc.value.toFixed(2)).sort().reverse())
    expect(cells.every(([, , , interval]) => /^0\.\d{3} to 0\.\d{3}$/.test(interval ?? ''))).toBe(true)
  })
})
