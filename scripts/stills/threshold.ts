import type { ThresholdStill } from '../../components/labs/threshold/threshold.ts'
import type { Shelf } from './shelf.ts'
import { findTerms } from '../../components/labs/threshold/threshold.ts'
import { rounded } from './rounded.ts'

/** The scores of the test part, and the decisions at the shipped threshold. */
export function thresholdStill({ scorer, evaluation }: Pick<Shelf, 'scorer' | 'evaluation'>): ThresholdStill {
  const { pooled, histogram, identity } = evaluation
  return { threshold: rounded(scorer.model.threshold), rows: pooled.rows, ...histogram, confusion: pooled.confusion, terms: findTerms(identity.terms.map(({ term, rows, falsePositives }) => ({ term, rows, removed: falsePositives }))) }
}
