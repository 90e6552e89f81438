import type { Claim } from '../support/claims.ts'
import still from '../../components/labs/train/still.ts'
import { countText } from '../../lib/numbers.ts'
import { bestPass, PASSES } from '../../moderation/learn/training-run.ts'

const { counts, runs: [bold, calm], test, quality } = still
const two = (auc: number): string => auc.toFixed(2)
const aucs = (kind: string): string[] => still.tried.models.filter(model => model.kind === kind).map(({ auc }) => two(auc.value)).sort()
const lists = aucs('word list')
const slide = 'Modelling'

export const claims: Claim[] = [
  { slide, says: `On the same comments, word lists reach an AUC of ${lists[0]} to ${lists.at(-1)}. Naive Bayes: ${aucs('naive bayes').join(' and ')}. Ours: ${aucs('this model').join()}.` },
  { slide, says: `with ${countText(counts.train)} comments and ${PASSES} passes` },
  { slide, says: `it is best after ${bestPass(bold?.passes ?? [])?.epoch} passes and then gets worse` },
  { slide, says: `lowest after ${bestPass(calm?.passes ?? [])?.epoch} passes` },
  { slide, says: `an AUC between ${two(test.auc.low)} and ${two(test.auc.high)}` },
  { slide, says: `Measured one source at a time, the model we ship has ${two(quality.known)}, and on sources that it never saw, ${two(quality.unseen)}` },
]
