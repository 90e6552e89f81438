import type { Measured } from '../../components/figures/serving/latency.ts'
import type { BenchReport } from '../../moderation/judge/reports.ts'
import type { Shelf } from './shelf.ts'

/** How fast the shipped model is by itself, as the bench measured it. */
export async function measuredSpeed({ json, manifest }: Pick<Shelf, 'json' | 'manifest'>): Promise<Measured> {
  const { results } = await json<BenchReport>('bench.json')
  const ours = results.find(({ kind, name }) => kind === 'this model' && name.endsWith(manifest.shipped))
  if (!ours)
    throw new Error(`bench.json has no result of this model in ${manifest.shipped}.`)
  return { commentsPerSecond: Math.round(ours.commentsPerSecond) }
}
