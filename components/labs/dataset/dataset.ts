import type { Interval } from '../../../moderation/judge/metrics.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { isRecord } from '../../../lib/guards.ts'
import { countText, shareText } from '../../../lib/numbers.ts'
import { shortTitle } from '../../../lib/title.ts'

/** Labelled comments of one source, after repeats are dropped. */
export interface SourceSize {
  title: string
  rows: number
  toxic: number
  /** AUC of the comments' length alone; null where a class is missing. */
  lengthAuc: Interval | null
  /** Share of rows on which annotators did not agree, and of votes that were not the majority's; null where there was only one label. */
  votes: { disputed: number, minority: number } | null
  /** Labelled rows as read, and those of them that repeat an earlier one. */
  read: number
  repeats: number
}

/** What the figures show: all of it is counted beforehand. */
export interface DatasetStill {
  sources: SourceSize[]
  read: number
  used: number
  toxic: number
  /** Counted in bins; `edges` are their lower ends in characters, the last bin is open. */
  lengths: { edges: number[], clean: number[], toxic: number[], auc: Interval }
}

/** The sources, largest first. */
export function bySize(sources: readonly SourceSize[]): SourceSize[] {
  return [...sources].sort((a, b) => b.rows - a.rows)
}

/** The figure in words, finding first. */
export function describeDataset(dataset: DatasetStill): string {
  const { sources, read, used, toxic } = dataset
  const ordered = bySize(sources)
  const told = ordered.map(source => `${source.title}: ${countText(source.rows)}, ${shareText(source.toxic, source.rows)} toxic`)
  return `${ordered.length} sources, and no two are alike: each has its own size and its own share of toxic comments. `
    + `${countText(used)} comments are left of ${countText(read)} once repeats and contradictions are dropped; ${shareText(toxic, used)} of them are toxic. ${told.join('; ')}. ${
      findingOf(dataset, 'lengthsBySource')}`
}

/** What the lab looks at, one finding each. */
export const DATASET_VIEWS = ['sources', 'balance', 'lengths', 'repeats', 'disagreement'] as const
export type DatasetView = typeof DATASET_VIEWS[number]

/** A view as its button has it. */
export const viewTitle: Record<DatasetView, string> = {
  sources: 'Sources',
  balance: 'Balance',
  lengths: 'Lengths',
  repeats: 'Repeats',
  disagreement: 'Disagreement',
}

/** The controls of the lab. */
export interface DatasetState {
  readonly view: DatasetView
  /** Whether lengths are looked at in each source by itself. */
  readonly bySource: boolean
}

const SCRIPT: readonly [DatasetState, ...DatasetState[]] = [
  { view: 'sources', bySource: false },
  { view: 'balance', bySource: false },
  { view: 'lengths', bySource: false },
  { view: 'lengths', bySource: true },
  { view: 'repeats', bySource: false },
  { view: 'disagreement', bySource: false },
]

/** Takes what another window says of the view, or refuses it with undefined. A window of an older build knows of no switch. */
function readDataset(value: unknown): DatasetState | undefined {
  if (!isRecord(value))
    return undefined
  const view = DATASET_VIEWS.find(entry => entry === value.view)
  return view && { view, bySource: value.bySource === true }
}

/** The data before the model, a finding at a time. */
export const datasetLab: LabDefinition<DatasetState> = { name: 'The data set', sharedAs: 'the data set', script: SCRIPT, read: readDataset }

/** What is drawn: a view, or the second one of the lengths. */
export type DatasetFigure = DatasetView | 'lengthsBySource'

/** What the controls ask for. */
export function figureOf({ view, bySource }: DatasetState): DatasetFigure {
  return view === 'lengths' && bySource ? 'lengthsBySource' : view
}

/** A bar of a figure. */
export interface DatasetBar {
  readonly title: string
  /** Where the bar begins, its length, and that of its toxic part, as shares of the longest there can be. */
  readonly start: number
  readonly length: number
  readonly toxic: number
  /** What stands at its end. */
  readonly text: string
  /** False where the data does not say. */
  readonly known: boolean
  /** Of all sources together, among those of each. */
  readonly pooled?: boolean
  /** Ends of the 95% interval, on the scale of the bar. */
  readonly interval?: readonly [number, number]
}

/** How far from a half, on either side, an AUC of length is drawn. */
const AUC_REACH = 0.2

/** An AUC of length as a bar from the middle of the track: to the left where the toxic ones are the shorter. */
function aucBar(title: string, auc: Interval | null): DatasetBar {
  if (!auc)
    return { title, start: 0.5, length: 0, toxic: 0, text: 'one class only', known: false }
  const at = (value: number): number => 0.5 + (value - 0.5) / (2 * AUC_REACH)
  return {
    title,
    start: Math.min(0.5, at(auc.value)),
    length: Math.abs(at(auc.value) - 0.5),
    toxic: 0,
    text: aucText(auc),
    known: true,
    interval: [at(auc.low), at(auc.high)],
  }
}

/** An AUC with its 95% interval: `0.491 (0.489 to 0.494)`. */
function aucText({ value, low, high }: Interval): string {
  return `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`
}

/** The bars of a figure, in the order of the sources' sizes; of pooled lengths, from short to long. */
export function barsOf(dataset: DatasetStill, figure: DatasetFigure): DatasetBar[] {
  const sources = bySize(dataset.sources)
  const largest = sources[0]?.rows ?? 1
  if (figure === 'lengths') {
    const { edges, clean, toxic } = dataset.lengths
    const share = (counts: readonly number[], bin: number) => (counts[bin] ?? 0) / counts.reduce((sum, count) => sum + count, 0)
    const most = Math.max(...edges.map((_, bin) => Math.max(share(clean, bin), share(toxic, bin))))
    return edges.map((edge, bin) => {
      const next = edges[bin + 1]
      return {
        title: next === undefined ? `${countText(edge)} and more` : `${countText(edge)} to ${countText(next - 1)}`,
        start: 0,
        length: share(clean, bin) / most,
        toxic: share(toxic, bin) / most,
        text: `${shareText(share(clean, bin), 1)} / ${shareText(share(toxic, bin), 1)}`,
        known: true,
      }
    })
  }
  if (figure === 'lengthsBySource')
    return [{ ...aucBar('All sources pooled', dataset.lengths.auc), pooled: true }, ...sources.map(({ title, lengthAuc }) => aucBar(title, lengthAuc))]
  return sources.map(({ title, rows, toxic, votes, read, repeats }) => {
    const base = { title, known: true, start: 0 }
    if (figure === 'sources')
      return { ...base, length: rows / largest, toxic: toxic / largest, text: countText(rows) }
    if (figure === 'balance')
      return { ...base, length: 1, toxic: toxic / rows, text: shareText(toxic, rows) }
    if (figure === 'repeats')
      return { ...base, length: repeats / read * 10, toxic: 0, text: shareText(repeats, read) }
    return { ...base, known: votes !== null, length: votes?.disputed ?? 0, toxic: 0, text: votes === null ? 'one label each' : shareText(votes.disputed, 1) }
  })
}

/**
 * AUC of ranking comments by nothing but their source, the rudest source first: the chance that a toxic comment comes
 * from a ruder source than a harmless one, the same source counted half.
 *
 * @returns 0 to 1, or NaN if a class is missing
 */
export function sourceAuc(sources: readonly Pick<SourceSize, 'rows' | 'toxic'>[]): number {
  const milder = { toxic: 0, clean: 0, area: 0 }
  for (const { rows, toxic } of [...sources].sort((a, b) => a.toxic / a.rows - b.toxic / b.rows)) {
    milder.area += toxic * (milder.clean + (rows - toxic) / 2)
    milder.toxic += toxic
    milder.clean += rows - toxic
  }
  return milder.area / (milder.toxic * milder.clean)
}

/** A figure in words: what it shows, in one or two sentences. */
export function findingOf(dataset: DatasetStill, figure: DatasetFigure): string {
  const sources = bySize(dataset.sources)
  const [largest] = sources
  const smallest = sources.at(-1)
  const byShare = [...sources].sort((a, b) => a.toxic / a.rows - b.toxic / b.rows)
  const [mildest] = byShare
  const rudest = byShare.at(-1)
  if (!largest || !smallest || !mildest || !rudest)
    return ''
  if (figure === 'sources')
    return `${countText(dataset.used)} comments from ${sources.length} sources; the largest has ${Math.round(largest.rows / smallest.rows)} times as many as the smallest.`
  if (figure === 'balance')
    return `From ${shareText(mildest.toxic, mildest.rows)} toxic (${shortTitle(mildest.title)}) to ${shareText(rudest.toxic, rudest.rows)} (${shortTitle(rudest.title)}): knowing the source, and not a word of the comment, gives an AUC of ${sourceAuc(sources).toFixed(2)}.`
  if (figure === 'lengths')
    return `All sources pooled, a toxic comment is longer than a harmless one in ${shareText(dataset.lengths.auc.value, 1)} of pairs: length seems to give nothing away.`
  if (figure === 'lengthsBySource') {
    const [shorter, longer] = lengthExtremes(dataset)
    return shorter && longer
      ? `A toxic comment is longer than a harmless one in ${shareText(shorter.auc.value, 1)} of pairs in ${shorter.title}, in ${shareText(longer.auc.value, 1)} in ${longer.title}: the pool hides it.`
      : ''
  }
  if (figure === 'repeats') {
    const repeats = sources.reduce((sum, source) => sum + source.repeats, 0)
    const most = [...sources].sort((a, b) => b.repeats / b.read - a.repeats / a.read)[0] ?? largest
    return `${countText(repeats)} of ${countText(dataset.read)} rows repeat an earlier one, most often in ${shortTitle(most.title)}. They go before the split: a test comment that was trained on tests nothing.`
  }
  const asked = sources.flatMap(({ title, votes }) => votes ? [{ title, ...votes }] : [])
  return `${asked.map(({ title, disputed, minority }) =>
    `On ${shortTitle(title)}, ${shareText(disputed, 1)} of comments split people, and the majority agrees with ${shareText(1 - minority, 1)} of single votes. `).join('')}`
    + 'No model can match one person\'s label more often than that, though it may beat a person at matching the majority.'
}

/** The sources in which the toxic comments are shortest and longest beside the harmless ones. */
export function lengthExtremes({ sources }: DatasetStill): { title: string, auc: Interval }[] {
  const sorted = sources.flatMap(({ title, lengthAuc }) => lengthAuc ? [{ title, auc: lengthAuc }] : []).sort((a, b) => a.auc.value - b.auc.value)
  return [...sorted.slice(0, 1), ...sorted.slice(-1)]
}
