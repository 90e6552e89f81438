import type { BenchReport } from '../../moderation/judge/reports.ts'
import type { Claim } from '../support/claims.ts'
import { readFileSync } from 'node:fs'
import { latencyPicture, traffic } from '../../components/figures/serving/latency.ts'
import { stops } from '../../components/figures/serving/request-path.ts'
import { answersLab, CALLS } from '../../components/labs/answers/answers.ts'
import { scriptedState } from '../../components/labs/frame/lab-definition.ts'
import { choices, inMilliseconds, READ_AT, readingOf, scalingLab } from '../../components/labs/scaling/scaling.ts'
import { ADDED_LOAD, curves, hedgeRows, MARKED_CALLS } from '../../components/labs/tail/tail.ts'
import { fineShare, percent } from '../../lib/numbers.ts'

type Reading = ReturnType<typeof readingOf>

const bench = JSON.parse(readFileSync(new URL('../../public/model/bench.json', import.meta.url), 'utf8')) as BenchReport
const ours = bench.results.find(({ kind }) => kind === 'this model')

const [p50, p95, p99, mean] = latencyPicture().rows.map(({ client }) => Math.round(client))
const [one, out, up] = choices.map(choice => readingOf(READ_AT, choice)) as [Reading, Reading, Reading]
const [flooded, shared] = [scriptedState(scalingLab, 2), scriptedState(scalingLab, 3)]
const [often, rarely] = curves
const [, atOnce, late] = hedgeRows(MARKED_CALLS, often.slowShare)

/** A quotient that may end in a row of nines. */
const round = (value: number): number => Number(value.toFixed(2))

export const claims: Claim[] = [
  { slide: 'Latency', says: 'how long 100 comments take', because: 'the question that was asked before' },
  { slide: 'Latency', says: `Our model alone needs ${(100 * 1000 / (ours?.commentsPerSecond ?? 0)).toFixed(1)} ms for them` },
  { slide: 'Latency', says: `of some ${traffic.serviceMedian} ms` },
  { slide: 'Latency', says: `The average, ${mean} ms at the client` },
  { slide: 'Latency', says: 'Say p50, which half of them beat, for what is normal; p95 for what is annoying; and p99', because: 'names of percentiles' },
  { slide: 'Latency', says: `${p50}, ${p95} and ${p99} ms` },
  { slide: 'Real time: serving a model', says: `one stop of ${stops.length}` },
  { slide: 'Real time: who answers faster?', says: `${CALLS} comments go to each, ${scriptedState(answersLab, 1).inFlight} in flight` },
  { slide: 'The tail at scale', says: `slow once in ${1 / often.slowShare} calls` },
  { slide: 'The tail at scale', says: `one page in ${1 / often.slowShare} is slow` },
  { slide: 'The tail at scale', says: `a page needs ${MARKED_CALLS} calls` },
  { slide: 'The tail at scale', says: `${fineShare(often.marked)} of your pages` },
  { slide: 'The tail at scale', says: `one minus ${1 - often.slowShare} to the power of ${MARKED_CALLS}` },
  { slide: 'The tail at scale', says: `${often.slowShare === 10 * rarely.slowShare ? 'ten' : '?'} times as reliable: still ${fineShare(rarely.marked)} of the pages` },
  { slide: 'The tail at scale', says: `Then ${atOnce?.share} of the pages are slow, but you have ${ADDED_LOAD['at once'] === 1 ? 'doubled' : '?'} your load` },
  { slide: 'The tail at scale', says: `That is a hedged request: ${late?.share} of the pages are slow, for ${late?.load}` },
  { slide: 'Scale up, scale out', says: `At ${READ_AT} a second, an answer takes ${inMilliseconds(one.response)} on average. Of that, ${inMilliseconds(one.waiting)} is waiting: ${round(one.waiting / one.choice.serviceTime)} times the work` },
  { slide: 'Scale up, scale out', says: `One request in 100 takes more than ${inMilliseconds(one.p99)}` },
  { slide: 'Scale up, scale out', says: `brings the average to ${inMilliseconds(out.response)}` },
  { slide: 'Scale up, scale out', says: `brings it to ${inMilliseconds(up.response)}` },
  { slide: 'Scale up, scale out', says: `At ${flooded.arrivals} a second, one server can't keep up` },
  { slide: 'Scale up, scale out', says: `${shared.servers === 4 ? 'Four' : '?'} servers can be busy ${percent(shared.arrivals * shared.service / 1000 / shared.servers)} of the time` },
]
