import type { Claim } from '../support/claims.ts'
import { percent } from '../../components/charts/percent.ts'
import { latencyPicture, traffic } from '../../components/deployment/latency.ts'
import { choices, milliseconds, readings } from '../../components/deployment/scaling.ts'
import { ADDED_LOAD, curves, fineShare, hedgedShare, MARKED_CALLS, slowChance } from '../../components/deployment/tail.ts'

const [p50, p95, p99, mean] = latencyPicture().rows.map(({ client }) => Math.round(client))
const [one, out, up] = readings()
const [often, rarely] = curves

export const claims: Claim[] = [
  { slide: 'Latency', says: 'how long 100 comments take', because: 'the question of slide 12' },
  { slide: 'Latency', says: `of some ${traffic.serviceMedian} ms` },
  { slide: 'Latency', says: `The average, ${mean} ms at the client` },
  { slide: 'Latency', says: 'p50 for what is normal, p95 for what is annoying, and p99', because: 'names of percentiles' },
  { slide: 'Latency', says: `${p50}, ${p95} and ${p99} ms` },
  { slide: 'The tail at scale', says: `slow once in ${1 / often.slowShare} calls` },
  { slide: 'The tail at scale', says: 'one page in 100 is slow', because: 'one call a page' },
  { slide: 'The tail at scale', says: `a page needs ${MARKED_CALLS} calls` },
  { slide: 'The tail at scale', says: `${percent(often.marked)} of your pages` },
  { slide: 'The tail at scale', says: `one minus ${1 - often.slowShare} to the power of ${MARKED_CALLS}` },
  { slide: 'The tail at scale', says: `still ${percent(rarely.marked)} of the pages` },
  { slide: 'The tail at scale', says: 'after the p95', because: 'name of a percentile' },
  { slide: 'The tail at scale', says: `${percent(ADDED_LOAD['after the p95'])} more calls` },
  { slide: 'The tail at scale', says: `${fineShare(slowChance(MARKED_CALLS, hedgedShare(often.slowShare, 'after the p95')))} of the pages are slow` },
  { slide: 'Scale up, scale out', says: `At 8 a second, an answer takes ${milliseconds(one?.response ?? 0)} on average, ${one && one.response === 5 * choices[0].serviceTime ? 'five' : '?'} times the work itself` },
  { slide: 'Scale up, scale out', says: `One request in 100 takes more than ${milliseconds(one?.p99 ?? 0)}` },
  { slide: 'Scale up, scale out', says: `brings the average to ${milliseconds(out?.response ?? 0)}` },
  { slide: 'Scale up, scale out', says: `brings it to ${milliseconds(up?.response ?? 0)}` },
  { slide: 'Scale up, scale out', says: 'At 12 a second', because: 'a setting of the lab' },
]
