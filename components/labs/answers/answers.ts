import type { DataTable } from '../../charts/table.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { isRecord } from '../../../lib/guards.ts'
import { roughText } from '../../../lib/numbers.ts'
import { percentile } from '../../charts/histogram.ts'

/** Where a comment can be scored. */
export type Side = 'api' | 'page'

/** What the controls offer: requests in flight at the same time. */
export const IN_FLIGHT = [1, 4, 16] as const

/** Comments in a race, one in each request. */
export const CALLS = 200

/** What a race came to. Times in ms, from asking to the answer, in the order of the answers. */
export interface Race {
  /** None where no server answers. */
  readonly api: readonly number[] | null
  readonly page: readonly number[]
  /** Where it was run, in words. */
  readonly machine: string
}

export interface AnswersState {
  readonly inFlight: number
  /** Whether a race is wanted or on. */
  readonly racing: boolean
  readonly race: Race | null
}

const SCRIPT: readonly [AnswersState, ...AnswersState[]] = [
  { inFlight: 4, racing: false, race: null },
  { inFlight: 4, racing: true, race: null },
]

function readTimes(value: unknown): readonly number[] | undefined {
  return Array.isArray(value) && value.length <= CALLS && value.every(time => typeof time === 'number' && time >= 0) ? value as number[] : undefined
}

function readRace(value: unknown): Race | null | undefined {
  if (value === null)
    return null
  if (!isRecord(value))
    return undefined
  const { api, page, machine } = value
  const pageTimes = readTimes(page)
  const apiTimes = api === null ? null : readTimes(api)
  return pageTimes && apiTimes !== undefined && typeof machine === 'string' ? { api: apiTimes, page: pageTimes, machine } : undefined
}

/** Takes what another window says of the lab, or refuses it with undefined. */
function readAnswers(value: unknown): AnswersState | undefined {
  if (!isRecord(value))
    return undefined
  const { inFlight, racing, race } = value
  const known = IN_FLIGHT.find(offer => offer === inFlight)
  const result = readRace(race)
  return known && typeof racing === 'boolean' && result !== undefined ? { inFlight: known, racing, race: result } : undefined
}

/** The same comments to the API and to the worker in the page: nothing, then a race. */
export const answersLab: LabDefinition<AnswersState> = { name: 'Who answers faster?', sharedAs: 'who answers faster', script: SCRIPT, read: readAnswers }

/**
 * Makes so many calls, a number of them in flight at any time.
 *
 * @param calls how many
 * @param inFlight how many at once
 * @param call makes one, by its number from 0
 * @param onTime told of each call's time in ms as it is answered; false ends the race
 * @param now a clock in ms
 * @throws whatever a call throws
 */
export async function race(calls: number, inFlight: number, call: (at: number) => Promise<unknown>, onTime: (time: number) => boolean, now: () => number = () => performance.now()): Promise<void> {
  let next = 0
  let goesOn = true
  async function lane(): Promise<void> {
    while (goesOn && next < calls) {
      const at = next++
      const start = now()
      await call(at)
      goesOn = onTime(now() - start) && goesOn
    }
  }
  await Promise.all(Array.from({ length: Math.min(inFlight, calls) }, lane))
}

/** Edges of the histogram's bins in ms: each a third of a factor of ten above the one before. */
export const EDGES = Array.from({ length: 13 }, (_, at) => 10 ** (-1.5 + at / 3))

/** How many times lie from edge to edge; what is shorter counts in the first bin, what is longer in the last. */
export function countTimes(times: readonly number[]): number[] {
  const counts = Array.from<number>({ length: EDGES.length - 1 }).fill(0)
  for (const time of times) {
    const after = EDGES.findIndex(edge => time < edge)
    const bin = after < 0 ? counts.length - 1 : Math.max(0, Math.min(after - 1, counts.length - 1))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

/** p50, p95 and p99 in ms; undefined when there is no time. */
export function summarise(times: readonly number[]): { p50: number, p95: number, p99: number } | undefined {
  if (times.length === 0)
    return undefined
  const sorted = [...times].sort((a, b) => a - b)
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99) }
}

/** A measured time in ms, as people read it: two digits that count. */
export function roughMilliseconds(time: number): string {
  return `${roughText(time)} ms`
}

/** The finding. */
export function describeRace({ api, page, machine }: Race, inFlight: number): string {
  const theirs = api && summarise(api)
  const ours = summarise(page)
  if (!ours)
    return 'Nobody has answered.'
  const own = `The worker in the page: p50 ${roughMilliseconds(ours.p50)}, p99 ${roughMilliseconds(ours.p99)}`
  return theirs
    ? `${own}. The API: p50 ${roughMilliseconds(theirs.p50)}, p99 ${roughMilliseconds(theirs.p99)}. ${CALLS} comments each, ${inFlight} in flight. ${machine}.`
    : `No API answers at this address: start it with "npm run serve" and open the deck there. ${own}, ${inFlight} in flight. ${machine}.`
}

/** The percentiles of both sides. */
export function raceTable({ api, page }: Pick<Race, 'api' | 'page'>): DataTable {
  const cells = (times: readonly number[] | null): string[] => {
    const known = times && summarise(times)
    return known ? [known.p50, known.p95, known.p99].map(roughMilliseconds) : ['–', '–', '–']
  }
  return {
    caption: 'Time from asking to the answer',
    columns: ['Where', 'p50', 'p95', 'p99'],
    rows: [['API over HTTP', ...cells(api)], ['Worker in the page', ...cells(page)]],
  }
}
