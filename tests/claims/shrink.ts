import type { Claim } from '../support/claims.ts'
import still from '../../components/labs/quantise/still.ts'
import { kilobytes } from '../../lib/numbers.ts'

const { weights } = still
const full = weights[0]?.ways.both
const { bits, pruning, both } = weights.at(-1)?.ways ?? {}
const lines = weights.map(({ threshold }) => Math.round(100 * threshold))
const auc = (model: { auc: number } | undefined): string => model?.auc.toFixed(2) ?? ''
const count = (model: { kept: number } | undefined): string => model?.kept.toLocaleString('en-GB') ?? ''
const slide = 'Or shrink the model'

export const claims: Claim[] = [
  { slide, says: `at ${weights[1]?.bits}, nothing is lost that we can measure` },
  { slide, says: `the AUC falls from ${auc(full)} to ${auc(bits)}` },
  { slide, says: `we keep ${count(pruning)} of ${count(full)} at full width, and it is ${auc(pruning)}` },
  { slide, says: `fit into ${kilobytes(both?.bytes ?? 0)}, with ${auc(both)}` },
  { slide, says: `from ${Math.min(...lines)} to ${Math.max(...lines)}` },
]
