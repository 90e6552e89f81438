import type { Evaluation } from '../../moderation/judge/reports.ts'
import type { Claim } from '../support/claims.ts'
import { readFileSync } from 'node:fs'
import weekend from '../../components/figures/use-case.json'
import { scoreboard } from '../../components/figures/use-case.ts'
import { scriptedState } from '../../components/labs/frame/lab-definition.ts'
import { moderateLab } from '../../components/labs/moderate/moderate.ts'
import still from '../../components/labs/moderate/still.ts'
import { percent } from '../../lib/numbers.ts'
import { ratesOf } from '../../moderation/judge/metrics.ts'

const evaluation = JSON.parse(readFileSync(new URL('../../public/model/evaluation.json', import.meta.url), 'utf8')) as Evaluation

/** Where the lab's last click draws the line, 0 to 100, and the comment that it sets free. */
const last = scriptedState(moderateLab, 5)
const moved = last.threshold ?? 0
const child = still.others.find(({ text }) => text === last.text)
const atMoved = evaluation.thresholds.find(({ threshold }) => Math.round(threshold * 100) === moved)
if (!child || !atMoved)
  throw new Error('the lab moves the line to where nothing was measured, or for a comment that the figure does not show')

const inWords = { '1 of 3': 'one of the three right', '2 of 3': 'two of the three right', '3 of 3': 'all three right' }[scoreboard(weekend.cases)]

/** The slides before and about the model. */
export const claims: Claim[] = [
  { slide: 'Use case: content moderation', says: `gets ${inWords}` },
  { slide: 'So you build a model', says: 'between 0 and 100', because: 'the ends of the scale' },
  { slide: 'So you build a model', says: `At ${moved} the logger is ${child.removed && child.score < moved / 100 ? 'free' : 'no better off'}` },
  {
    slide: 'So you build a model',
    says: `${percent(1 - ratesOf(atMoved).recall)} of the rude comments that we set aside for testing; at our own line it was ${percent(1 - ratesOf(evaluation.pooled.confusion).recall)}`,
  },
]
