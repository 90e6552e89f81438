import type { Evaluation, HeldOutScores } from '../../moderation/reports.ts'
import type { Claim } from '../support/claims.ts'
import { readFileSync } from 'node:fs'
import { percent } from '../../components/charts/percent.ts'
import { confusionOf, mixText, poolScores, precisionAt, scriptedThreshold } from '../../components/moderation/threshold.ts'
import { ratesOf } from '../../moderation/metrics.ts'

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(`../../public/model/${file}`, import.meta.url), 'utf8')) as T
const test = poolScores(read<HeldOutScores>('held-out.json'), 'test')
const { confusion } = read<Evaluation>('evaluation.json').pooled
const low = confusionOf(test, Number(scriptedThreshold(1).threshold))
const high = confusionOf(test, Number(scriptedThreshold(2).threshold))
const slide = 'Evaluation'

export const claims: Claim[] = [
  { slide, says: 'its AUC falls to 0.69 on comments that mention Muslims', because: 'said on that model\'s card, and cited' },
  { slide, says: `${percent(ratesOf(low).recall)} of the insults go. So do ${low.falsePositives} comments that did nothing` },
  { slide, says: `${high.falsePositives} are wronged, and ${percent(1 - ratesOf(high).recall)} of the insults stay` },
  { slide, says: `Here ${mixText('test', test)} of the comments are toxic` },
  { slide, says: `On your site it may be ${mixText(0.03, test)}, and then more than half of what we remove is innocent: precision is ${percent(precisionAt(confusion, 0.03).value)}` },
  { slide, says: `At ${mixText(0.01, test)} it is ${percent(precisionAt(confusion, 0.01).value)}` },
]
