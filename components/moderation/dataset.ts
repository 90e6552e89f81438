import type { SourceSize, Stills } from './stills.ts'

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
