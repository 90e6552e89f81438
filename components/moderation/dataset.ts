import type { SourceSize, Stills } from './stills.ts'
import { shortTitle } from './title.ts'

const thousands = new Intl.NumberFormat('en-GB')

/** A count with its thousands apart. */
export function countText(count: number): string {
  return thousands.format(count)
}

/** A share as a percentage; below one in a hundred with a digit, so that it does not read as nothing. */
export function shareText(part: number, whole: number): string {
  const percentage = whole === 0 ? 0 : 100 * part / whole
  return `${percentage > 0 && percentage < 1 ? percentage.toFixed(1) : Math.round(percentage)}%`
}

/** The sources, largest first. */
export function bySize(sources: readonly SourceSize[]): SourceSize[] {
  return [...sources].sort((a, b) => b.rows - a.rows)
}

/** The figure in words, finding first. */
export function describeDataset({ sources, read, used, toxic }: Stills['dataset']): string {
  const ordered = bySize(sources)
  const told = ordered.map(source => `${source.title}: ${countText(source.rows)}, ${shareText(source.toxic, source.rows)} toxic`)
  return `${ordered.length} sources, and no two are alike: each has its own size and its own share of toxic comments. `
    + `${countText(used)} comments are left of ${countText(read)} once repeats and contradictions are dropped; ${shareText(toxic, used)} of them are toxic. ${told.join('; ')}.`
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
export interface DatasetState { readonly view: DatasetView }

/** What the lab shows after so many of its clicks: a finding each. */
export function scriptedDataset(step: number): DatasetState {
  return { view: DATASET_VIEWS[Math.min(step, DATASET_VIEWS.length - 1)] ?? 'sources' }
}

/** Takes what another window says of the view, or refuses it with undefined. */
export function readDataset(value: unknown): DatasetState | undefined {
  const view = typeof value === 'object' && value !== null && 'view' in value ? value.view : undefined
  const known = DATASET_VIEWS.find(entry => entry === view)
  return known && { view: known }
}

/** A bar of a view. */
export interface DatasetBar {
  readonly title: string
  /** Length of the bar, and of its toxic part, as shares of the longest there can be. */
  readonly length: number
  readonly toxic: number
  /** What stands at its end. */
  readonly text: string
  /** False where the data does not say. */
  readonly known: boolean
}

/** The bars of a view, in the order of the sources' sizes; of the lengths, from short to long. */
export function barsOfView(dataset: Stills['dataset'], view: DatasetView): DatasetBar[] {
  const sources = bySize(dataset.sources)
  const largest = sources[0]?.rows ?? 1
  if (view === 'lengths') {
    const { edges, clean, toxic } = dataset.lengths
    const share = (counts: readonly number[], bin: number) => (counts[bin] ?? 0) / counts.reduce((sum, count) => sum + count, 0)
    const most = Math.max(...edges.map((_, bin) => Math.max(share(clean, bin), share(toxic, bin))))
    return edges.map((edge, bin) => {
      const next = edges[bin + 1]
      return {
        title: next === undefined ? `${countText(edge)} and more` : `${countText(edge)} to ${countText(next - 1)}`,
        length: share(clean, bin) / most,
        toxic: share(toxic, bin) / most,
        text: `${shareText(share(clean, bin), 1)} / ${shareText(share(toxic, bin), 1)}`,
        known: true,
      }
    })
  }
  return sources.map(({ title, rows, toxic, disputed, read, repeats }) => {
    const base = { title, known: true }
    if (view === 'sources')
      return { ...base, length: rows / largest, toxic: toxic / largest, text: countText(rows) }
    if (view === 'balance')
      return { ...base, length: 1, toxic: toxic / rows, text: shareText(toxic, rows) }
    if (view === 'repeats')
      return { ...base, length: repeats / read * 10, toxic: 0, text: shareText(repeats, read) }
    return { ...base, known: disputed !== null, length: (disputed ?? 0), toxic: 0, text: disputed === null ? 'one label each' : shareText(disputed, 1) }
  })
}

/** A view in words: what it shows, in one sentence. */
export function findingOfView(dataset: Stills['dataset'], view: DatasetView): string {
  const sources = bySize(dataset.sources)
  const [largest] = sources
  const smallest = sources.at(-1)
  const byShare = [...sources].sort((a, b) => a.toxic / a.rows - b.toxic / b.rows)
  const [mildest] = byShare
  const rudest = byShare.at(-1)
  if (!largest || !smallest || !mildest || !rudest)
    return ''
  if (view === 'sources')
    return `${countText(dataset.used)} comments from ${sources.length} places; the largest has ${Math.round(largest.rows / smallest.rows)} times as many as the smallest.`
  if (view === 'balance')
    return `From ${shareText(mildest.toxic, mildest.rows)} toxic (${shortTitle(mildest.title)}) to ${shareText(rudest.toxic, rudest.rows)} (${shortTitle(rudest.title)}): whoever knows the place knows half the answer.`
  if (view === 'lengths') {
    const { edges, clean, toxic } = dataset.lengths
    const below = (counts: readonly number[]) => counts.filter((_, bin) => (edges[bin] ?? 0) < 100).reduce((sum, count) => sum + count, 0)
    const all = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
    return `${shareText(below(toxic), all(toxic))} of the toxic comments have fewer than 100 characters, and ${shareText(below(clean), all(clean))} of the others: length alone gives nothing away.`
  }
  if (view === 'repeats') {
    const repeats = sources.reduce((sum, source) => sum + source.repeats, 0)
    const most = [...sources].sort((a, b) => b.repeats / b.read - a.repeats / a.read)[0] ?? largest
    return `${countText(repeats)} of ${countText(dataset.read)} rows repeat an earlier one, most often in ${shortTitle(most.title)}. They go before the split: a test comment that was trained on tests nothing.`
  }
  const asked = sources.filter(({ disputed }) => disputed !== null)
  return `Only ${asked.length} of ${sources.length} sources say what several people thought. There, ${asked.map(({ title, disputed }) => `${shareText(disputed ?? 0, 1)} of the comments split them (${shortTitle(title)})`).join(', ')}: no model can be surer than people are.`
}
