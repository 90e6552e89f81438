import type { DatasetStill } from '../../components/labs/dataset/dataset.ts'
import type { DatasetProfile } from '../../moderation/judge/reports.ts'
import type { Shelf } from './shelf.ts'
import { interval, rounded } from './rounded.ts'

/** The lengths of one class, all sources together. */
function addLengths({ sources, lengthEdges }: DatasetProfile, part: 'clean' | 'toxic'): number[] {
  return lengthEdges.map((_, bin) => sources.reduce((sum, { length }) => sum + (length.histogram[part][bin] ?? 0), 0))
}

/** What was counted of the data before training. */
export function datasetStill({ profile }: Pick<Shelf, 'profile'>): DatasetStill {
  return {
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
  }
}
