import type { DataPoint } from '../charts/path.ts'
import type { Dash, Shape, Tone } from '../charts/tone.ts'
import type { Station } from './queue.ts'
import { meanTimes } from './queue.ts'

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

/** Arrivals a second between two points of a curve. */
const RATE_STEP = 0.1

/** The mean response time over the arrival rate, up to where it leaves the chart. */
export function responseCurve(station: Station): DataPoint[] {
  const points: DataPoint[] = []
  for (let index = 0; index <= MOST_ARRIVALS / RATE_STEP; index++) {
    const rate = index * RATE_STEP
    const { response } = meanTimes(rate, station)
    if (response > LONGEST) {
      points.push({ x: rateOf(LONGEST, station, rate - RATE_STEP, rate), y: LONGEST })
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

/** Milliseconds as text: 0.1190 gives "119 ms". */
export function milliseconds(seconds: number): string {
  return `${Math.round(seconds * 1000)} ms`
}

/** The choices at `READ_AT`: how long a request stays, and how many are there at a time. */
export function readings(): { choice: Choice, response: number, inFlight: number }[] {
  return choices.map((choice) => {
    const { response, inFlight } = meanTimes(READ_AT, choice)
    return { choice, response, inFlight }
  })
}

/** The chart in words, finding first. */
export function describeScaling(): string {
  const idle = choices.map(({ name, serviceTime }) => `${name} ${milliseconds(serviceTime)}`).join(', ')
  const busy = readings().map(({ choice, response, inFlight }) => `${choice.name} ${milliseconds(response)} with ${inFlight.toFixed(1)} in flight`).join(', ')
  return `A second server shortens the queue, not the work; a server twice as fast shortens both. With no load a request takes: ${idle}. `
    + `At ${READ_AT} requests a second: ${busy}. One server is lost at 10 requests a second, the others at 20.`
}

/** The curves at a few arrival rates, for a table. */
export function scalingRows(): string[][] {
  return [0, 4, 8, 12, 16, 19].map(rate => [String(rate), ...choices.map((choice) => {
    const { response } = meanTimes(rate, choice)
    return Number.isFinite(response) ? milliseconds(response) : 'the queue never ends'
  })])
}
