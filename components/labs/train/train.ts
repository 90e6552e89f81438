import type { Interval } from '../../../moderation/judge/metrics.ts'
import type { BenchResult } from '../../../moderation/judge/reports.ts'
import type { TestScore, TrainingCounts, TrainingPass, TrainingSettings } from '../../../moderation/learn/training-run.ts'
import type { DataTable } from '../../charts/table.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { isRecord } from '../../../lib/guards.ts'
import { countText, kilobytes } from '../../../lib/numbers.ts'
import { bestPass, PASSES } from '../../../moderation/learn/training-run.ts'

/** What the controls offer. */
export const OFFERED = {
  rate: [0.1, 0.5, 2, 5],
  classWeight: [1, 2, 5],
  bits: [10, 12, 14],
} as const

/** Steps so large that the model learns its comments by heart, and steps that do best on others. */
const BOLD: TrainingSettings = { rate: 5, classWeight: 1, bits: 14 }
const CALM: TrainingSettings = { rate: 0.5, classWeight: 1, bits: 14 }

/** The runs that the still figure shows. */
export const PRINTED: readonly TrainingSettings[] = [BOLD, CALM]

/** A model: what it was trained with, and for how many passes. */
export interface Trained {
  readonly settings: TrainingSettings
  readonly passes: number
}

/** The controls of the lab. */
export interface TrainState {
  /** As chosen for the next run. */
  readonly settings: TrainingSettings
  /** The run that is shown; its number tells windows that there is a new one. */
  readonly run: { readonly id: number, readonly settings: TrainingSettings, readonly stoppedAt: number | null } | null
  /** The run before. */
  readonly last: Trained | null
  /** The run that the test set was opened for: the best of its passes is tested. */
  readonly opened: Trained | null
}

const SCRIPT: readonly [TrainState, ...TrainState[]] = [
  { settings: BOLD, run: null, last: null, opened: null },
  { settings: BOLD, run: { id: 1, settings: BOLD, stoppedAt: null }, last: null, opened: null },
  { settings: CALM, run: { id: 2, settings: CALM, stoppedAt: null }, last: { settings: BOLD, passes: PASSES }, opened: null },
  { settings: CALM, run: { id: 2, settings: CALM, stoppedAt: null }, last: { settings: BOLD, passes: PASSES }, opened: { settings: CALM, passes: PASSES } },
]

/** The state after "Train" was pressed: what was shown becomes the run before. */
export function startRun(state: TrainState): TrainState {
  const { run, settings } = state
  return {
    ...state,
    run: { id: (run?.id ?? 0) + 1, settings, stoppedAt: null },
    last: run && { settings: run.settings, passes: run.stoppedAt ?? PASSES },
  }
}

function readSettings(value: unknown): TrainingSettings | undefined {
  if (!isRecord(value))
    return undefined
  const rate = OFFERED.rate.find(offer => offer === value.rate)
  const classWeight = OFFERED.classWeight.find(offer => offer === value.classWeight)
  const bits = OFFERED.bits.find(offer => offer === value.bits)
  return rate && classWeight && bits && { rate, classWeight, bits }
}

function isPasses(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= PASSES
}

function readTrained(value: unknown): Trained | null | undefined {
  if (value === null)
    return null
  const settings = isRecord(value) ? readSettings(value.settings) : undefined
  return settings && isRecord(value) && isPasses(value.passes) ? { settings, passes: value.passes } : undefined
}

/** Takes what another window says of the controls, or refuses it with undefined. */
function readTraining(value: unknown): TrainState | undefined {
  if (!isRecord(value))
    return undefined
  const settings = readSettings(value.settings)
  const last = readTrained(value.last)
  const opened = readTrained(value.opened)
  if (!settings || last === undefined || opened === undefined)
    return undefined
  if (value.run === null)
    return { settings, run: null, last, opened }
  if (!isRecord(value.run) || !Number.isSafeInteger(value.run.id))
    return undefined
  const runSettings = readSettings(value.run.settings)
  const { id, stoppedAt } = value.run
  if (!runSettings || (stoppedAt !== null && !isPasses(stoppedAt)))
    return undefined
  return { settings, run: { id: Number(id), settings: runSettings, stoppedAt }, last, opened }
}

/** A model is trained in the page: nothing, a run, a better one, and the test set. */
export const trainLab: LabDefinition<TrainState> = { name: 'Train it here', sharedAs: 'train it here', script: SCRIPT, read: readTraining }

/** A run on the chart. */
export interface DrawnRun {
  readonly settings: TrainingSettings
  readonly passes: readonly TrainingPass[]
}

/** What sets two runs apart, in words: `learning rate 5`. */
export function nameRun(settings: TrainingSettings, other: TrainingSettings | undefined): string {
  const parts: string[] = []
  if (!other || settings.rate !== other.rate)
    parts.push(`rate ${settings.rate}`)
  if (settings.classWeight !== (other?.classWeight ?? 1))
    parts.push(`class weight ${settings.classWeight}`)
  if (settings.bits !== (other?.bits ?? 14))
    parts.push(`${countText(2 ** settings.bits)} features`)
  return parts.join(', ') || 'the same again'
}

const two = (auc: number): string => auc.toFixed(2)
const three = (loss: number): string => loss.toFixed(3)

/** The runs in words, finding first; empty if nothing was trained. */
export function describeRuns(current: DrawnRun | undefined, last: DrawnRun | undefined): string {
  const end = current?.passes.at(-1)
  const best = current && bestPass(current.passes)
  if (!current || !end || !best)
    return ''
  const told = `Loss on comments not seen: ${three(end.validation)} after ${end.epoch} passes${best.epoch < end.epoch ? `, lowest after ${best.epoch} (${three(best.validation)})` : ''}`
  const before = last?.passes.at(-1)
  return before && last
    ? `${told}; ${three(before.validation)} with ${nameRun(last.settings, current.settings)}.`
    : `${told}; on those learned from: ${three(end.train)}.`
}

/** The test set's verdict in words. */
export function describeTest({ rows, epoch, auc }: TestScore): string {
  return `Test set, ${rows} comments, opened once for the model of pass ${epoch}: AUC ${two(auc.value)} (${two(auc.low)} to ${two(auc.high)}).`
}

/** How the shipped model does on sources that it knows and on those that it does not: ROC AUC. */
export interface SourceQuality {
  /** The test part, all sources together. */
  readonly pooled: number
  /** Mean over the sources, each with its own test part. */
  readonly known: number
  /** Mean over the same sources, each judged by a model that never saw it. */
  readonly unseen: number
  /** How many sources the means are over. */
  readonly sources: number
}

/** What the test set's verdict is worth elsewhere, in words: the next slides give another figure for another question. */
export function describeQuality({ pooled, known, unseen, sources }: SourceQuality): string {
  return `It knows these sources. The shipped model: ${two(pooled)} pooled, ${two(known)} source by source, ${two(unseen)} on sources it never saw (means of ${sources}).`
}

/** A model that was tried, on the test part of known sources. */
export interface TriedModel {
  readonly name: string
  readonly kind: BenchResult['kind']
  readonly auc: Interval
  /** Comments that it was trained on; null for a list of words. */
  readonly trainingRows: number | null
  /** What a page would load for it, packed; null if unknown. */
  readonly bytes: number | null
}

/** What the still figure shows. */
export interface TrainStill {
  counts: TrainingCounts
  runs: DrawnRun[]
  test: TestScore
  quality: SourceQuality
  /** Models on the same test comments, the best first. */
  tried: { rows: number, models: TriedModel[] }
}

const KIND: Record<BenchResult['kind'], string> = { 'word list': 'word lists', 'naive bayes': 'Naive Bayes', 'this model': 'ours' }

/** The passes that a run comes to, where the still has one with such settings: training is seeded, so it ends the same each time. */
export function knownEnd({ runs }: Pick<TrainStill, 'runs'>, wanted: TrainingSettings | undefined): readonly TrainingPass[] {
  return runs.find(({ settings }) => settings.rate === wanted?.rate && settings.classWeight === wanted.classWeight && settings.bits === wanted.bits)?.passes ?? []
}

/** Which models were tried, in words: each kind with its AUC, or the range of them. */
export function describeTried({ rows, models }: TrainStill['tried']): string {
  const told = [...Map.groupBy(models.toReversed(), ({ kind }) => kind)].map(([kind, group]) => {
    const aucs = group.map(({ auc }) => auc.value)
    const [least, most] = [two(Math.min(...aucs)), two(Math.max(...aucs))]
    return least === most ? `${KIND[kind]} ${most}` : `${group.length} ${KIND[kind]} ${least} to ${most}`
  })
  return `Tried on ${countText(rows)} test comments of known sources, AUC: ${told.join(', ')}.`
}

/** The models that were tried, the best first. */
export function triedTable({ rows, models }: TrainStill['tried']): DataTable {
  return {
    caption: `Models that were tried, all on the same ${countText(rows)} test comments`,
    columns: ['Model', 'Learned from', 'AUC', '95% interval', 'To load, packed'],
    rows: models.map(({ name, auc, trainingRows, bytes }) => [name, learnedFrom(trainingRows), two(auc.value), `${auc.low.toFixed(3)} to ${auc.high.toFixed(3)}`, sizeText(bytes)]),
  }
}

/** How many comments a model was trained on, in words. */
export function learnedFrom(trainingRows: number | null): string {
  return trainingRows === null ? 'a word list' : countText(trainingRows)
}

/** A size in thousands of bytes: `88 kB`. */
export function sizeText(bytes: number | null): string {
  return bytes === null ? '–' : kilobytes(bytes)
}

/** The numbers behind the chart. */
export function runsTable(current: DrawnRun | undefined, last: DrawnRun | undefined): DataTable {
  const rows = Math.max(current?.passes.length ?? 0, last?.passes.length ?? 0)
  const cells = (run: DrawnRun | undefined, row: number): string[] => {
    const pass = run?.passes[row]
    return pass ? [pass.train.toFixed(3), pass.validation.toFixed(3)] : ['no pass', 'no pass']
  }
  return {
    caption: 'Log loss after each pass over the training comments',
    columns: ['Pass', 'Learned from', 'Not seen', ...last ? ['Run before: learned from', 'Run before: not seen'] : []],
    rows: Array.from({ length: rows }, (_, row) => [String(row + 1), ...cells(current, row), ...last ? cells(last, row) : []]),
  }
}

/** The still figure in words, finding first. */
export function describeTraining({ counts, runs, test, quality, tried }: TrainStill): string {
  const [bold, calm] = runs
  const end = bold?.passes.at(-1)
  const best = bold && bestPass(bold.passes)
  if (!bold || !calm || !end || !best)
    return 'Nothing has been trained.'
  return `The loss on the ${countText(counts.train)} comments it learns from falls with every pass; on ${counts.validation} it has not seen, that is no help. `
    + `With ${nameRun(bold.settings, calm.settings)} the first is ${two(end.train)} after ${end.epoch} passes, and the second ${two(end.validation)}, up from ${two(best.validation)} after pass ${best.epoch}. `
    + `${describeRuns(calm, bold)} ${describeTest(test)} ${describeQuality(quality)} ${describeTried(tried)}`
}
