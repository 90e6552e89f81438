/** Measures one contender of the bench. */
import type { BenchReport, BenchResult } from '../../moderation/judge/reports.ts'
import type { Contender, Labelled } from './contenders.ts'
import { cpus, totalmem } from 'node:os'
import process from 'node:process'
import { bootstrap, confusionAt, ratesOf } from '../../moderation/judge/metrics.ts'
import { createRandom, shuffle } from '../../moderation/random.ts'

/** Fast contenders are timed over this many passes, and the median counts. */
const PASSES = 5

/** No further pass is begun after this many seconds. */
const PATIENCE = 20

/** The machine that this runs on, for the report. */
export function machine(): BenchReport['machine'] {
  const [cpu] = cpus()
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  }
}

/** Trains, judges and times one contender; one core. */
export async function measure(contender: Contender, training: Labelled, test: Labelled, onProgress: (done: number, all: number) => void): Promise<BenchResult> {
  const sample = takeSample(training, contender.trainingRows ?? 0)
  const began = performance.now()
  const judge = contender.prepare(sample, (done, all) => onProgress(done, 2 * all))
  const trainingSeconds = contender.trainingRows === undefined ? null : (performance.now() - began) / 1000

  const scores = new Float64Array(test.texts.length)
  const decisions = new Float64Array(test.texts.length)
  test.texts.forEach((text, at) => {
    scores[at] = judge.score(text)
    decisions[at] = judge.flags(text) ? 1 : 0
    if (at % 512 === 0)
      onProgress(test.texts.length + at, 2 * test.texts.length)
  })
  const rates: number[] = []
  const start = performance.now()
  while (rates.length < PASSES && (rates.length === 0 || performance.now() - start < PATIENCE * 1000)) {
    const passBegan = performance.now()
    for (const text of test.texts)
      judge.flags(text)
    rates.push(test.texts.length / (performance.now() - passBegan) * 1000)
  }
  const { precision, recall } = ratesOf(confusionAt(decisions, test.labels, 0.5))
  return {
    name: contender.name,
    version: contender.version,
    kind: contender.kind,
    auc: bootstrap('auc', scores, test.labels),
    precision,
    recall,
    commentsPerSecond: rates.sort((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0,
    bytes: await judge.bytes(),
    bytesOf: contender.bytesOf,
    trainingSeconds,
    trainingRows: contender.trainingRows === undefined ? null : contender.trainedOn ?? sample.texts.length,
    note: contender.note,
  }
}

function takeSample(all: Labelled, most: number): Labelled {
  if (all.texts.length <= most)
    return all
  const rows = shuffle(Uint32Array.from(all.texts.keys()), createRandom(17)).slice(0, most)
  return { texts: Array.from(rows, row => all.texts[row] ?? ''), labels: Array.from(rows, row => all.labels[row] ?? 0) }
}
