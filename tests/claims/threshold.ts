import type { Evaluation, HeldOutScores } from '../../moderation/judge/reports.ts'
import type { Claim } from '../support/claims.ts'
import { readFileSync } from 'node:fs'
import { scriptedState } from '../../components/labs/frame/lab-definition.ts'
import { cheapestOf, confusionOf, costAt, mixText, poolScores, precisionAt, reweigh, termsAt, thresholdLab } from '../../components/labs/threshold/threshold.ts'
import { percent } from '../../lib/numbers.ts'
import { ratesOf } from '../../moderation/judge/metrics.ts'
import { unseenRates } from '../../moderation/judge/unseen.ts'

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(`../../public/model/${file}`, import.meta.url), 'utf8')) as T
const heldOut = read<HeldOutScores>('held-out.json')
const test = poolScores(heldOut, 'test')
const { pooled: { confusion }, leaveOneOut, threshold } = read<Evaluation>('evaluation.json')
const unseen = unseenRates(leaveOneOut)
const low = confusionOf(test, Number(scriptedState(thresholdLab, 1).threshold))
const high = confusionOf(test, Number(scriptedState(thresholdLab, 2).threshold))
const { mistakes, nothing } = costAt(confusion, scriptedState(thresholdLab, 3).share, scriptedState(thresholdLab, 3).cost)
const dear = scriptedState(thresholdLab, 4)
const cheapest = cheapestOf(reweigh(poolScores(heldOut, 'validation'), dear.share), dear.cost)
const [worst] = termsAt(heldOut, Math.round(100 * threshold)).worst
/** The lowest line, of the tens, at which no harmless sentence goes for the group that it names. */
const sparing = [60, 70, 80, 90].find(line => termsAt(heldOut, line).removed === 0)
const slide = 'Evaluation'

/** How a share stands to a half, in words. */
const halfText = (share: number): string => share > 0.5 ? 'more than' : share > 0.45 ? 'nearly' : 'less than'

export const claims: Claim[] = [
  { slide, says: 'its AUC falls to 0.69 on comments that mention Muslims', because: 'said on that model\'s card, and cited' },
  { slide, says: `${percent(ratesOf(low).recall)} of the insults go. So do ${low.falsePositives} comments that did nothing` },
  { slide, says: `${high.falsePositives} harmless comments still go, and ${percent(1 - ratesOf(high).recall)} of the insults stay` },
  { slide, says: `Here ${mixText('test', test)} of the comments are toxic` },
  { slide, says: `On your site it may be ${mixText(0.03, test)}, and then precision is ${percent(precisionAt(confusion, 0.03).value)}: ${halfText(1 - precisionAt(confusion, 0.03).value)} half of what we remove is innocent` },
  { slide, says: `it costs ${mistakes.low > nothing ? 'more' : 'less'} than to remove nothing, ${Math.round(mistakes.value)} against ${Math.round(nothing)}` },
  { slide, says: `With one name ${Math.round(100 * (worst?.removed ?? 0) / (worst?.rows ?? 1))} of 100 are removed` },
  { slide, says: `a line at ${sparing} spares all` },
  { slide, says: `In a place it never saw, it finds ${percent(unseen.recall.least)} to ${percent(unseen.recall.most)}` },
  { slide, says: `${dear.cost === 10 ? 'ten' : dear.cost} times as bad as a missed insult, the cheapest line, chosen on comments set aside for that, removes ${cheapest === 100 ? 'nothing' : `what scores ${cheapest}`}` },
]
