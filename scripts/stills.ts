/**
 * Writes components/moderation/stills.json: what the still figures show of the model, computed from public/model/ so
 * that a slide needs neither the model nor its reports to be drawn. Run it again after training.
 */
import type { StoredWeight } from '../components/labs/quantise/quantise.ts'
import type { PreparedComment } from '../components/labs/moderate/prepared.ts'
import type { ScoredComment, Stills } from '../components/labs/stills.ts'
import type { Interval } from '../moderation/judge/metrics.ts'
import type { BenchReport, DatasetProfile, Evaluation, FormatEntry, Manifest } from '../moderation/judge/reports.ts'
import type { HashedSample } from '../moderation/learn/sample.ts'
import type { Scorer } from '../moderation/score.ts'
import { readFile, writeFile } from 'node:fs/promises'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { JUDGED_ROWS, truthOf } from '../components/labs/night/night-truth.ts'
import { FILE, pickShown, RUN, SHOWN_ROWS } from '../components/labs/night/night.ts'
import { PRINTED_DRIFT } from '../components/labs/drift/drift.ts'
import { piecesOf } from '../components/labs/moderate/moderate.ts'
import { LEAD, prepared } from '../components/labs/moderate/prepared.ts'
import { shortTitle } from '../lib/title.ts'
import { PRINTED } from '../components/labs/train/train.ts'
import { CASE_IDS } from '../components/figures/use-case.ts'
import { isRude } from '../content/comment-kinds.ts'
import { explain } from '../moderation/explain.ts'
import { decodeModel } from '../moderation/format.ts'
import { decodeSample } from '../moderation/learn/sample.ts'
import { loadScorer } from '../moderation/score.ts'
import { askDashboard, runBatch } from '../snippets/batch.ts'
import { DriftStream } from '../moderation/judge/drift-stream.ts'
import { judgeComments, versionOf } from '../worker/night.ts'
import { countsOf, PASSES, testAfter, trainAtOnce } from '../moderation/learn/training-run.ts'

import { batchSql } from './batch/night.ts'
import { openNodeDatabase } from './batch/node-database.ts'
import { openSource } from './batch/source.ts'

export const STILLS_FILE = 'components/moderation/stills.json'

/** Whose weight the formats are compared by. */
const WORD = 'rubbish'

const COMMENTS = fileURLToPath(new URL(`../public/data/${FILE}`, import.meta.url))

/** Digits that are kept of computed numbers, so that the file does not depend on the last bit. */
function rounded(value: number, digits = 4): number {
  return Number(value.toFixed(digits))
}

function interval({ value, low, high }: Interval): Interval {
  return { value: rounded(value), low: rounded(low), high: rounded(high) }
}

/**
 * Everything the still figures show.
 * @param folder where the model and its reports are
 * @throws Error when a file is missing, or a source that the figures need
 */
export async function buildStills(folder: URL): Promise<Stills> {
  const read = (file: string) => readFile(new URL(file, folder))
  const json = async <T>(file: string): Promise<T> => JSON.parse(await readFile(new URL(file, folder), 'utf8')) as T
  const manifest = await json<Manifest>('manifest.json')
  const evaluation = await json<Evaluation>('evaluation.json')
  const profile = await json<DatasetProfile>('dataset-profile.json')

  const shipped = manifest.formats.find(format => format.name === manifest.shipped)
  if (!shipped)
    throw new Error(`manifest.json ships ${manifest.shipped} and does not list it.`)
  const scorer = loadScorer(await read(shipped.file))
  const judge = ({ text, rude }: PreparedComment): ScoredComment => {
    const { score, flagged, reasons } = explain(scorer, text)
    return { text, score: rounded(score), removed: flagged, right: flagged === rude, pieces: piecesOf(text, reasons).map(({ text, strength }) => ({ text, strength })) }
  }

  return {
    threshold: rounded(scorer.model.threshold),
    lead: {
      ...judge(LEAD),
      bias: rounded(scorer.model.bias),
      words: explain(scorer, LEAD.text).words.map(({ start, end, weight }) => ({ word: LEAD.text.slice(start, end), weight: rounded(weight) })),
    },
    others: prepared.filter(comment => comment.printed).map(judge),
    useCase: await useCaseOf(scorer),
    ...await nightOf(scorer, shipped),
    formats: { word: WORD, weights: await Promise.all(manifest.formats.map(async ({ name, file, bits, threshold }) => {
      const model = decodeModel(await read(file))
      const ways = Object.fromEntries(evaluation.shrinking.filter(({ format }) => format === name).map(({ way, keptWeights, brotliBytes, auc, leaveOneOutAuc }) =>
        [way, { kept: keptWeights, bytes: brotliBytes, auc: rounded(leaveOneOutAuc), known: interval(auc) }]))
      return { name, bits, stored: rounded(model.weights[wordBucket()] ?? 0, 6), scale: rounded(model.scale, 8), threshold: rounded(threshold), ways: ways as StoredWeight['ways'] }
    })) },
    dataset: {
      sources: profile.sources.map(({ title, rows, used, toxic, length, repeats, disagreement }) => ({
        title,
        rows: used,
        toxic,
        lengthAuc: length.auc && interval(length.auc),
        votes: disagreement && { disputed: rounded(disagreement.disputedRows), minority: rounded(disagreement.mean) },
        read: rows,
        repeats,
      })),
      read: profile.total.rows,
      used: profile.total.used,
      toxic: profile.total.toxic,
      lengths: { edges: profile.lengthEdges, clean: addLengths(profile, 'clean'), toxic: addLengths(profile, 'toxic'), auc: interval(profile.lengthAuc) },
    },
    training: { ...trainingRuns(await read(manifest.sample.file), profile), quality: qualityOf(evaluation) },
    tried: triedModels(await json<BenchReport>('bench.json'), manifest),
    heldOut: { rows: evaluation.pooled.rows, ...evaluation.histogram, confusion: evaluation.pooled.confusion },
    drift: await driftRun(folder),
  }

  function wordBucket(): number {
    let found: number | undefined
    scorer.extractor.visit(WORD, (bucket, kind) => {
      if (kind === 'word')
        found = bucket
    })
    if (found === undefined)
      throw new Error(`"${WORD}" is no word to the model.`)
    return found
  }
}

/** The weekend's comments in numbers, and the three that slide 9 asks about. */
async function useCaseOf(scorer: Scorer): Promise<Stills['useCase']> {
  const comments = parse<{ id: string, reports: string, text: string }>(await readFile(COMMENTS, 'utf8'), { columns: true })
  return {
    comments: comments.length,
    reported: comments.filter(({ reports }) => Number(reports) > 0).length,
    cases: CASE_IDS.map((id) => {
      const comment = comments.find(one => Number(one.id) === id)
      if (!comment)
        throw new Error(`${FILE} has no comment ${id}.`)
      const score = scorer.score(comment.text)
      return { text: comment.text, reports: Number(comment.reports), rude: isRude(comment.id), removed: scorer.isFlagged(comment.text), score: rounded(score) }
    }),
  }
}

/** The nightly batch on the site's comments, as `npm run batch` and the page run it. */
async function nightOf(scorer: Scorer, { name, sha256 }: FormatEntry): Promise<Pick<Stills, 'night' | 'nightTruth'>> {
  const db = await openNodeDatabase(':memory:')
  try {
    const outcome = await runBatch(db, {
      ...batchSql,
      name: RUN,
      now: '2026-11-23 02:00:00',
      model: versionOf(name, sha256),
      threshold: scorer.model.threshold,
      source: await openSource(COMMENTS),
      judge: comments => judgeComments(scorer, comments),
    })
    const { removedByDay, worstHour, scoresByBoard, reviewFirst } = await askDashboard(db)
    const night = {
      outcome,
      rows: pickShown(await db.rows(SHOWN_ROWS)).map(row => ({ ...row, score: rounded(row.score) })),
      removedByDay: removedByDay.map(row => ({ ...row, removed_share: rounded(row.removed_share) })),
      worstHour: worstHour && { ...worstHour, removed_share: rounded(worstHour.removed_share) },
      scoresByBoard: scoresByBoard.map(row => ({ ...row, removed_share: rounded(row.removed_share), mean_score: rounded(row.mean_score) })),
      reviewFirst: reviewFirst.map(row => ({ ...row, score: rounded(row.score) })),
    }
    return { night, nightTruth: truthOf(await db.rows(JUDGED_ROWS), night) }
  }
  finally {
    db.close()
  }
}

/** The lengths of one class, all sources together. */
function addLengths({ sources, lengthEdges }: DatasetProfile, part: 'clean' | 'toxic'): number[] {
  return lengthEdges.map((_, bin) => sources.reduce((sum, { length }) => sum + (length.histogram[part][bin] ?? 0), 0))
}

/** The runs that the page can do again, on the shipped sample, and the test part's verdict on the last of them. */
function trainingRuns(file: Uint8Array, profile: DatasetProfile): Omit<Stills['training'], 'quality'> {
  const sample = decodeSample(file, profile.sources.map(source => source.id))
  const runs = PRINTED.map(settings => ({
    settings,
    passes: trainAtOnce(sample, settings).map(({ epoch, train, validation, auc }) => ({ epoch, train: rounded(train, 3), validation: rounded(validation, 5), auc: rounded(auc, 3) })),
  }))
  const last = PRINTED.at(-1)
  if (!last)
    throw new Error('The figure shows no run.')
  const test = testAfter(sample, last, PASSES)
  return { counts: countsOf(sample), runs, test: { ...test, loss: rounded(test.loss), auc: interval(test.auc) } }
}

/** What the shipped model's quality is when it knows the sources, and when it does not: over the same sources. */
function qualityOf({ pooled, sources, leaveOneOut }: Evaluation): Stills['training']['quality'] {
  const known = leaveOneOut.sources.map(({ id }) => sources.find(source => source.id === id)?.auc?.value ?? Number.NaN)
  return {
    pooled: rounded(pooled.auc?.value ?? Number.NaN),
    known: rounded(known.reduce((sum, auc) => sum + auc, 0) / known.length),
    unseen: rounded(leaveOneOut.mean),
    sources: known.length,
  }
}

/** The models of the bench, of ours the one that is shipped. */
function triedModels({ testRows, results }: BenchReport, { shipped }: Manifest): Stills['tried'] {
  const models = results
    .filter(({ kind, name }) => kind !== 'this model' || name.endsWith(shipped))
    .map(({ name, kind, auc, trainingRows, bytes }) => ({ name, kind, auc: interval(auc), trainingRows, bytes }))
    .sort((one, other) => other.auc.value - one.auc.value)
  return { rows: testRows, models }
}

/** The stream that drifts, as the page opens it, and where it comes from at first and in the end. */
export async function openDrift(folder: URL): Promise<{ stream: DriftStream, before: string, after: string }> {
  const json = async <T>(file: string): Promise<T> => JSON.parse(await readFile(new URL(file, folder), 'utf8')) as T
  const { sources } = await json<DatasetProfile>('dataset-profile.json')
  const { sample } = await json<Manifest>('manifest.json')
  const rows = async (file: string): Promise<HashedSample> => decodeSample(await readFile(new URL(file, folder)), sources.map(({ id }) => id))
  const streamed = await rows('drift-sample.bin')
  const titleOf = (row: number | undefined): string => shortTitle(sources[streamed.data.sources[row ?? 0] ?? 0]?.title ?? '')
  return { stream: new DriftStream(await rows(sample.file), streamed), before: titleOf(streamed.test[0]), after: titleOf(streamed.test.at(-1)) }
}

/** The stream as it is printed: baseline moved and model trained anew on the way. */
async function driftRun(folder: URL): Promise<Stills['drift']> {
  const { stream, before, after } = await openDrift(folder)
  const run = stream.run(PRINTED_DRIFT)
  return {
    before,
    after,
    run: {
      ...run,
      windows: run.windows.map(({ psi, noise, ks, ksLimit, pValue, ...rest }) => ({
        ...rest,
        psi: rounded(psi),
        noise: rounded(noise),
        ks: rounded(ks),
        ksLimit: rounded(ksLimit),
        pValue: rounded(pValue),
      })),
    },
  }
}

/** The file's text: one entry of a list a line, so that a change can be read. */
export function stillsText(stills: Stills): string {
  return `${JSON.stringify(stills, null, 2)}\n`
}

if (import.meta.main) {
  const root = new URL('../', import.meta.url)
  const stills = await buildStills(new URL('public/model/', root))
  await writeFile(new URL(STILLS_FILE, root), stillsText(stills))
  const right = [stills.lead, ...stills.others].filter(comment => comment.right).length
  process.stdout.write(`${STILLS_FILE}: ${right} of ${stills.others.length + 1} comments judged as a person would\n`)
}
