import type { PreparedComment } from '../components/moderation/prepared.ts'
import type { ScoredComment, Stills } from '../components/moderation/stills.ts'
/**
 * Writes components/moderation/stills.json: what the still figures show of the model, computed from public/model/ so
 * that a slide needs neither the model nor its reports to be drawn. Run it again after training.
 */
import type { DatasetProfile, Evaluation, Manifest, ScoreStream, Streams } from '../moderation/reports.ts'
import { readFile, writeFile } from 'node:fs/promises'
import process from 'node:process'
import { examples } from '../components/deployment/cascade.ts'
import { piecesOf } from '../components/moderation/moderate.ts'
import { LEAD, prepared } from '../components/moderation/prepared.ts'
import { shortTitle } from '../components/moderation/title.ts'
import { PRINTED } from '../components/moderation/training.ts'
import { countInBins, populationStabilityIndex, quantileEdges } from '../moderation/drift.ts'
import { explain } from '../moderation/explain.ts'
import { decodeModel } from '../moderation/format.ts'
import { decodeSample } from '../moderation/sample.ts'
import { loadScorer } from '../moderation/score.ts'
import { countsOf, PASSES, testAfter, trainAtOnce } from '../worker/training.ts'

export const STILLS_FILE = 'components/moderation/stills.json'

/** A night's comments, three on each board. */
const NIGHT: readonly { board: string, text: string }[] = [
  { board: 'cats', text: 'What a lovely cat' },
  { board: 'code', text: 'Read it, you idiot' },
  { board: 'football', text: 'Our goalie is a clown' },
  { board: 'cats', text: 'first!' },
  { board: 'football', text: 'Shut up, loser' },
  { board: 'code', text: 'Works here, thanks' },
  { board: 'football', text: 'What a match' },
  { board: 'cats', text: 'Mine does that too' },
  { board: 'code', text: 'Did you restart it?' },
]

/** Whose weight the formats are compared by. */
const WORD = 'rubbish'

/** The stream of the drift figure: so many windows from one place, then as many from another. */
const DRIFT = { before: ['misogyny', 'goemotions'], after: ['vcu-incivility'], windows: 4, windowRows: 100 }

/** Digits that are kept of computed numbers, so that the file does not depend on the last bit. */
function rounded(value: number, digits = 4): number {
  return Number(value.toFixed(digits))
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
  const streams = await json<Streams>('streams.json')

  const shipped = manifest.formats.find(format => format.name === manifest.shipped)
  if (!shipped)
    throw new Error(`manifest.json ships ${manifest.shipped} and does not list it.`)
  const scorer = loadScorer(await read(shipped.file))
  const judge = ({ text, rude }: PreparedComment): ScoredComment => {
    const { score, flagged, reasons } = explain(scorer, text)
    return { text, score: rounded(score), removed: flagged, right: flagged === rude, pieces: piecesOf(text, reasons).map(({ text, strength }) => ({ text, strength })) }
  }
  const night = NIGHT.map((comment, index) => ({ id: index + 1, ...comment }))

  return {
    threshold: rounded(scorer.model.threshold),
    lead: {
      ...judge(LEAD),
      bias: rounded(scorer.model.bias),
      words: explain(scorer, LEAD.text).words.map(({ start, end, weight }) => ({ word: LEAD.text.slice(start, end), weight: rounded(weight) })),
    },
    others: prepared.filter(comment => comment.printed).map(judge),
    cascade: examples.map(({ text }) => rounded(scorer.score(text))),
    night: {
      comments: night,
      scores: night.map(({ id, text }) => ({ id, score: rounded(scorer.score(text)), removed: scorer.isFlagged(text) })),
    },
    formats: { word: WORD, weights: await Promise.all(manifest.formats.map(async ({ name, file, bits, bytes, leaveOneOutAuc }) => {
      const model = decodeModel(await read(file))
      const bucket = wordBucket()
      return { name, bits, stored: rounded(model.weights[bucket] ?? 0, 6), scale: rounded(model.scale, 8), bytes, auc: rounded(leaveOneOutAuc) }
    })) },
    dataset: {
      sources: profile.sources.map(({ title, rows, used, toxic, repeats, disagreement }) =>
        ({ title, rows: used, toxic, disputed: disagreement && rounded(disagreement.disputedRows), read: rows, repeats })),
      read: profile.total.rows,
      used: profile.total.used,
      toxic: profile.total.toxic,
      lengths: { edges: profile.lengthEdges, clean: addLengths(profile, 'clean'), toxic: addLengths(profile, 'toxic') },
    },
    training: trainingRuns(await read(manifest.sample.file), profile),
    heldOut: { rows: evaluation.pooled.rows, ...evaluation.histogram, confusion: evaluation.pooled.confusion },
    drift: driftOf(streams),
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

/** The lengths of one class, all sources together. */
function addLengths({ sources, lengthEdges }: DatasetProfile, part: 'clean' | 'toxic'): number[] {
  return lengthEdges.map((_, bin) => sources.reduce((sum, { length }) => sum + (length.histogram[part][bin] ?? 0), 0))
}

/** The runs that the page can do again, on the shipped sample, and the test part's verdict on the last of them. */
function trainingRuns(file: Uint8Array, profile: DatasetProfile): Stills['training'] {
  const sample = decodeSample(file, profile.sources.map(source => source.id))
  const runs = PRINTED.map(settings => ({
    settings,
    passes: trainAtOnce(sample, settings).map(({ epoch, train, validation, auc }) => ({ epoch, train: rounded(train), validation: rounded(validation), auc: rounded(auc) })),
  }))
  const last = PRINTED.at(-1)
  if (!last)
    throw new Error('The figure shows no run.')
  const { rows, loss, auc } = testAfter(sample, last, PASSES)
  return { counts: countsOf(sample), runs, test: { rows, loss: rounded(loss), auc: rounded(auc) } }
}

/** The stability index window by window. The reference is what the first place has left after its windows. */
function driftOf({ sources }: Streams): Stills['drift'] {
  const { windows, windowRows } = DRIFT
  const [before, after] = [DRIFT.before, DRIFT.after].map(ids => placeOf(ids.map((id) => {
    const source = sources.find(entry => entry.id === id)
    if (!source || source.scores.length < windows * windowRows)
      throw new Error(`streams.json has no ${windows * windowRows} scores of "${id}".`)
    return source
  })))
  if (!before || !after)
    throw new Error('A drift needs two places.')
  const reference = before.scores.slice(windows * windowRows)
  const edges = quantileEdges(reference)
  const expected = countInBins(reference, edges)
  return {
    before: before.title,
    after: after.title,
    referenceRows: reference.length,
    windowRows,
    windows: [before, after].flatMap(place => Array.from({ length: windows }, (_, at) => ({
      index: rounded(populationStabilityIndex(expected, countInBins(place.scores.slice(at * windowRows, (at + 1) * windowRows), edges))),
      changed: place === after,
    }))),
  }
}

/** Sources that stand for one place: their scores in turn, under what their titles have in common. */
function placeOf(sources: readonly ScoreStream[]): { title: string, scores: number[] } {
  const rows = Math.min(...sources.map(source => source.scores.length))
  return {
    title: [...new Set(sources.map(source => shortTitle(source.title)))].join(' and '),
    scores: Array.from({ length: rows }, (_, row) => sources.map(source => source.scores[row] ?? 0)).flat(),
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
