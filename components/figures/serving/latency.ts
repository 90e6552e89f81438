import type { Random } from '../../../moderation/random.ts'
import type { Bin } from '../../charts/histogram.ts'
import { mean } from 'd3-array'
import { percent } from '../../../lib/numbers.ts'
import { createRandom } from '../../../moderation/random.ts'
import { histogram, percentile } from '../../charts/histogram.ts'

/** What is simulated: one worker behind one line, and a network on the way to it. All times in milliseconds. */
export interface Traffic {
  requests: number
  /** Share of the time that the worker is busy, below 1. */
  utilisation: number
  /** The model's time for a request is log-normal: its median, and the spread of its logarithm. */
  serviceMedian: number
  serviceSpread: number
  /** The network's time, there and back: a fixed part, and a random one (exponential) of this mean. */
  networkLeast: number
  networkExtra: number
  seed: number
}

export interface RequestTimes {
  /** The model alone, in order of arrival. */
  service: Float64Array
  /** Waiting for the worker. */
  waiting: Float64Array
  /** What the client's clock says: network, waiting and model. */
  client: Float64Array
}

/** A standard normal number (G. E. P. Box and M. E. Muller, 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

function exponential(random: Random, average: number): number {
  return -average * Math.log(1 - random())
}

/** Mean of the log-normal service time: median times e^(spread²/2). */
export function meanService({ serviceMedian, serviceSpread }: Traffic): number {
  return serviceMedian * Math.exp(serviceSpread ** 2 / 2)
}

/**
 * Simulates requests that arrive at random (Poisson) at one first-come-first-served worker; the wait of each follows
 * from the one before (D. V. Lindley, 1952). The same seed gives the same times.
 * @throws RangeError when the worker would be busy all the time or more: then the line never settles
 */
export function simulate(traffic: Traffic): RequestTimes {
  const { requests, utilisation, serviceMedian, serviceSpread, networkLeast, networkExtra, seed } = traffic
  if (!(utilisation > 0 && utilisation < 1))
    throw new RangeError(`The worker can be busy between 0 and 1 of the time, not ${utilisation}.`)
  const random = createRandom(seed)
  const between = meanService(traffic) / utilisation
  const service = new Float64Array(requests)
  const waiting = new Float64Array(requests)
  const client = new Float64Array(requests)
  let wait = 0
  for (let index = 0; index < requests; index++) {
    const work = serviceMedian * Math.exp(serviceSpread * normal(random))
    service[index] = work
    waiting[index] = wait
    client[index] = networkLeast + exponential(random, networkExtra) + wait + work
    wait = Math.max(0, wait + work - exponential(random, between))
  }
  return { service, waiting, client }
}

/** The traffic on the slide. */
export const traffic: Traffic = {
  requests: 10_000,
  utilisation: 0.6,
  serviceMedian: 30,
  serviceSpread: 0.5,
  networkLeast: 15,
  networkExtra: 10,
  seed: 34,
}

/** The chart ends here, in milliseconds; what took longer is counted beside it. */
export const CHART_END = 350
const BIN_WIDTH = 10

/** The percentiles that people quote. */
export const QUOTED = [0.5, 0.95, 0.99] as const

export interface LatencyPicture {
  /** The same bins for both clocks. */
  client: readonly Bin[]
  model: readonly Bin[]
  /** Requests beyond the chart's end. */
  beyond: number
  longest: number
  rows: readonly { name: string, model: number, client: number }[]
}

let picture: LatencyPicture | undefined

/** What the slide shows, computed when first asked for. */
export function latencyPicture(): LatencyPicture {
  picture ??= draw(simulate(traffic))
  return picture
}

function draw({ service, client }: RequestTimes): LatencyPicture {
  const bins = CHART_END / BIN_WIDTH
  const whole = histogram(client, 0, CHART_END, bins)
  const part = histogram(service, 0, CHART_END, bins)
  const ordered = client.toSorted()
  const orderedPart = service.toSorted()
  return {
    client: whole.bins,
    model: part.bins,
    beyond: whole.outside,
    longest: ordered.at(-1) ?? 0,
    rows: [
      ...QUOTED.map(p => ({ name: `p${p * 100}`, model: percentile(orderedPart, p), client: percentile(ordered, p) })),
      { name: 'mean', model: mean(service) ?? 0, client: mean(client) ?? 0 },
    ],
  }
}

/** What was measured of the shipped model: `npm run stills` takes it from the bench. */
export interface Measured {
  /** One after the other, on one core. */
  commentsPerSecond: number
}

/** What our own model takes by itself, beside the imagined one. */
export function oursText({ commentsPerSecond }: Measured): string {
  return `Our model: 100 in ${(100 * 1000 / commentsPerSecond).toFixed(1)} ms.`
}

/** The chart in words, finding first. */
export function describeLatency({ rows, beyond, longest }: LatencyPicture, measured: Measured): string {
  const [p50, p95, p99] = rows
  const round = (value: number | undefined) => Math.round(value ?? 0)
  return `Latency is a distribution with a long tail: half of the requests take at most ${round(p50?.client)} ms at the client, `
    + `one in twenty takes more than ${round(p95?.client)} ms, one in a hundred more than ${round(p99?.client)} ms. `
    + `The imagined model alone looks better: ${round(p50?.model)}, ${round(p95?.model)} and ${round(p99?.model)} ms. `
    + `Simulated with a fixed seed: ${traffic.requests} requests, one worker, busy ${percent(traffic.utilisation)} of the time; ${beyond} lie beyond the chart, the longest takes ${round(longest)} ms. ${oursText(measured)}`
}
