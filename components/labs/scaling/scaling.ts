import type { DataPoint } from '../../charts/path.ts'
import type { Dash, Shape, Tone } from '../../charts/tone.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import type { Station } from './queue.ts'
import { isRecord } from '../../../lib/guards.ts'
import { milliseconds, percent } from '../../../lib/numbers.ts'
import { createRandom } from '../../../moderation/random.ts'
import { meanTimes, responsePercentile, simulateQueue } from './queue.ts'

/** One way to spend the money, and how it is drawn. */
export interface Choice extends Station {
  id: 'one' | 'out' | 'up'
  name: string
  tone: Tone
  dash: Dash
  shape: Shape
}

/** The example: a server that needs a tenth of a second for a request, a second one beside it, or one twice as fast. */
export const choices: readonly [Choice, Choice, Choice] = [
  { id: 'one', name: 'one server', servers: 1, serviceTime: 0.1, tone: 'red', dash: 'dot', shape: 'circle' },
  { id: 'out', name: 'out: two servers', servers: 2, serviceTime: 0.1, tone: 'blue', dash: 'long', shape: 'square' },
  { id: 'up', name: 'up: twice as fast', servers: 1, serviceTime: 0.05, tone: 'green', dash: 'solid', shape: 'triangle' },
]

/** The chart's range: arrivals a second and mean response in seconds. */
export const MOST_ARRIVALS = 20
export const LONGEST = 0.6

/** The arrival rate at which Little's law is read off: here the single server has four requests in flight. */
export const READ_AT = 8

/** Points of a curve. */
const CURVE_POINTS = 200

/**
 * The mean response time over the arrival rate, up to where it leaves the chart.
 *
 * @param station the servers
 * @param most the chart's largest arrival rate, a second
 * @param longest the chart's longest response, in seconds
 */
export function responseCurve(station: Station, most = MOST_ARRIVALS, longest = LONGEST): DataPoint[] {
  const points: DataPoint[] = []
  const step = most / CURVE_POINTS
  for (let index = 0; index <= CURVE_POINTS; index++) {
    const rate = index * step
    const { response } = meanTimes(rate, station)
    if (response > longest) {
      points.push({ x: rateOf(longest, station, rate - step, rate), y: longest })
      break
    }
    points.push({ x: rate, y: response })
  }
  return points
}

/** The arrival rate between `low` and `high` at which the mean response is `response`, by halving. */
function rateOf(response: number, station: Station, low: number, high: number): number {
  let [from, to] = [low, high]
  for (let round = 0; round < 40; round++) {
    const between = (from + to) / 2
    if (meanTimes(between, station).response > response)
      to = between
    else
      from = between
  }
  return from
}

/** Seconds as milliseconds: 0.1190 gives "119 ms". */
export function inMilliseconds(seconds: number): string {
  return milliseconds(1000 * seconds)
}

/** Requests a second at which a choice is busy all the time. */
export function capacityOf({ servers, serviceTime }: Choice): number {
  return servers / serviceTime
}

/** The share of requests that the lab looks at beside the mean. */
const FAR_OUT = 0.99

/** What a request lives through at a choice, once the line has settled: its mean times, and the p99 of the response in seconds. */
export function readingOf(arrivalRate: number, choice: Choice): ReturnType<typeof meanTimes> & { choice: Choice, p99: number } {
  return { choice, ...meanTimes(arrivalRate, choice), p99: responsePercentile(arrivalRate, choice, FAR_OUT) }
}

/** The choices at `READ_AT`. */
export function readings(): ReturnType<typeof readingOf>[] {
  return choices.map(choice => readingOf(READ_AT, choice))
}

/** The chart in words, finding first. */
export function describeScaling(): string {
  const idle = choices.map(({ name, serviceTime }) => `${name} ${inMilliseconds(serviceTime)}`).join(', ')
  const busy = readings().map(({ choice, response, p99, inFlight }) => `${choice.name} ${inMilliseconds(response)} on average and ${inMilliseconds(p99)} at p99, with ${inFlight.toFixed(1)} in flight`).join('; ')
  return `A second server shortens the queue, not the work; a server twice as fast shortens both. With no load a request takes: ${idle}. `
    + `At ${READ_AT} requests a second: ${busy}. One server is lost at ${capacityOf(choices[0])} requests a second, the others at ${capacityOf(choices[1])}.`
}

/** The curves at a few arrival rates, for a table. */
export function scalingRows(): string[][] {
  return [0, 4, 8, 12, 16, 19].map(rate => [String(rate), ...choices.map((choice) => {
    const { response } = meanTimes(rate, choice)
    return Number.isFinite(response) ? inMilliseconds(response) : 'the queue never ends'
  })])
}

/** The controls of the lab. */
export interface ScalingState {
  /** Requests a second. */
  readonly arrivals: number
  /** Mean time that a server works on a request, in ms. */
  readonly service: number
  readonly servers: number
}

/** What the controls offer. */
export const RANGES = {
  arrivals: { least: 1, most: 40 },
  service: { least: 20, most: 200 },
  servers: { least: 1, most: 4 },
} as const

const SCRIPT: readonly [ScalingState, ...ScalingState[]] = [
  { arrivals: 5, service: 100, servers: 1 },
  { arrivals: 8, service: 100, servers: 1 },
  { arrivals: 12, service: 100, servers: 1 },
  { arrivals: 36, service: 100, servers: 4 },
]

/** Takes what another window says of the controls, or refuses it with undefined. */
function readScaling(value: unknown): ScalingState | undefined {
  if (!isRecord(value))
    return undefined
  const isIn = (part: keyof ScalingState): boolean => Number.isInteger(value[part]) && Number(value[part]) >= RANGES[part].least && Number(value[part]) <= RANGES[part].most
  return isIn('arrivals') && isIn('service') && isIn('servers')
    ? { arrivals: Number(value.arrivals), service: Number(value.service), servers: Number(value.servers) }
    : undefined
}

/** Faster servers against twice as many: half busy, nearly full, too much for one, and four at nine tenths. */
export const scalingLab: LabDefinition<ScalingState> = { name: 'Scale up or out', sharedAs: 'scale up or out', script: SCRIPT, read: readScaling }

/** The servers that there are, twice as many, and as many that are twice as fast: the same capacity for both. */
export function choicesOf({ service, servers }: ScalingState): Choice[] {
  const [one, out, up] = choices
  const count = servers === 1 ? 'one server' : `${servers} servers`
  return [
    { ...one, name: count, servers, serviceTime: service / 1000 },
    { ...out, name: `out: ${2 * servers} servers`, servers: 2 * servers, serviceTime: service / 1000 },
    { ...up, name: servers === 1 ? 'up: twice as fast' : `up: ${servers}, twice as fast`, servers, serviceTime: service / 2000 },
  ]
}

/** A time as text, or that there is none. */
export function stayText(seconds: number): string {
  return Number.isFinite(seconds) ? inMilliseconds(seconds) : 'for ever'
}

/** Requests that are let come: enough for two digits, and no longer than a frame or two. */
const SIMULATED = 30_000

/** What waiting comes to when requests are let come, with its 95% interval: "397 ms ± 46 ms". */
export function simulatedText(arrivalRate: number, choice: Choice): string {
  if (arrivalRate * choice.serviceTime >= choice.servers)
    return stayText(Number.POSITIVE_INFINITY)
  const { value, margin } = simulateQueue(arrivalRate, choice, SIMULATED, createRandom(7)).waiting
  return `${inMilliseconds(value)} ± ${inMilliseconds(margin)}`
}

/** The finding. */
export function describeChoices(state: ScalingState): string {
  const [now, out, up] = choicesOf(state).map(choice => readingOf(state.arrivals, choice))
  if (!now || !out || !up)
    return ''
  const start = Number.isFinite(now.response)
    ? `At ${state.arrivals} a second, ${now.choice.name}, busy ${percent(now.utilisation)} of the time: ${inMilliseconds(now.response)} to an answer on average, ${inMilliseconds(now.waiting)} of it waiting, and ${inMilliseconds(now.p99)} at p99.`
    : `${state.arrivals} a second are too many for ${now.choice.name}: the line grows for ever.`
  return `${start} Twice as many: ${stayText(out.response)}, p99 ${stayText(out.p99)}. Twice as fast: ${stayText(up.response)}, p99 ${stayText(up.p99)}.`
}
