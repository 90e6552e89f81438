/**
 * Waiting lines with random arrivals and random service times: the M/M/c queue (Poisson arrivals, exponential service,
 * `c` equal servers, one line, endless patience).
 * Formulas: A. K. Erlang, 1917; as in L. Kleinrock, "Queueing Systems", volume 1, Wiley 1975, sections 3.2 and 3.5.
 */
import type { Random } from '../../../moderation/random.ts'
import { deviation, mean } from 'd3-array'
import { percentile } from '../../charts/histogram.ts'

/** Servers behind one line. */
export interface Station {
  /** How many requests are served at the same time. */
  servers: number
  /** Mean time that one server works on one request, in seconds. */
  serviceTime: number
}

export interface QueueTimes {
  /** Share of the servers' time that is busy. */
  utilisation: number
  /** Mean wait before service begins, in seconds. */
  waiting: number
  /** Mean wait and service together, in seconds. */
  response: number
  /** Mean number of requests that wait or are served: Little's law, in flight = arrivals x stay (J. D. C. Little, Operations Research 9, 1961). */
  inFlight: number
}

/**
 * Erlang B: the share of arrivals that find all servers busy when nobody may wait. By the usual recursion over
 * servers, which neither overflows nor loses digits.
 * @param servers a whole number, 0 or more
 * @param load offered load in erlangs: arrival rate times service time
 */
export function erlangB(servers: number, load: number): number {
  let blocked = 1
  for (let count = 1; count <= servers; count++)
    blocked = load * blocked / (count + load * blocked)
  return blocked
}

/**
 * Erlang C: the share of arrivals that have to wait, when they may.
 * @param servers a whole number, 1 or more
 * @param load offered load in erlangs; at `servers` or above everybody waits, for ever longer
 * @throws RangeError when `servers` or `load` is no such number
 */
export function erlangC(servers: number, load: number): number {
  if (!Number.isInteger(servers) || servers < 1)
    throw new RangeError(`A station has one server or more, not ${servers}.`)
  if (!(load >= 0))
    throw new RangeError(`The offered load is 0 or more, not ${load}.`)
  if (load >= servers)
    return 1
  const blocked = erlangB(servers, load)
  return blocked / (1 - (load / servers) * (1 - blocked))
}

/**
 * What a request lives through on average once the line has settled. Past the station's capacity the line never
 * settles: then waiting, response and requests in flight are Infinity.
 * @param arrivalRate requests a second, 0 or more
 */
export function meanTimes(arrivalRate: number, { servers, serviceTime }: Station): QueueTimes {
  const load = arrivalRate * serviceTime
  const waits = erlangC(servers, load)
  const spare = servers / serviceTime - arrivalRate
  const waiting = spare > 0 ? waits / spare : Number.POSITIVE_INFINITY
  const response = waiting + serviceTime
  return { utilisation: Math.min(load / servers, 1), waiting, response, inFlight: arrivalRate * response }
}

/**
 * The share of requests that take longer than `seconds` from arrival to answer, once the line has settled: those that
 * wait (Erlang C) have an exponential wait with the spare rate before their exponential service (D. Gross and C. M. Harris,
 * "Fundamentals of Queueing Theory", Wiley, section 2.3: the wait, and by convolution the response).
 *
 * @param arrivalRate requests a second, 0 or more
 * @param station the servers
 * @param seconds 0 or more
 */
export function slowerThan(arrivalRate: number, station: Station, seconds: number): number {
  const { servers, serviceTime } = station
  const rate = 1 / serviceTime
  const spare = servers * rate - arrivalRate
  if (spare <= 0)
    return 1
  const waits = erlangC(servers, arrivalRate * serviceTime)
  const served = Math.exp(-rate * seconds)
  // The sum of two exponential times; where both rates are the same, the formula has a limit of its own.
  const waitedAndServed = Math.abs(spare - rate) < 1e-9 * rate
    ? (1 + rate * seconds) * served
    : (spare * served - rate * Math.exp(-spare * seconds)) / (spare - rate)
  return (1 - waits) * served + waits * waitedAndServed
}

/**
 * The time from arrival to answer that a share of requests stays within, such as 0.99 for the p99.
 *
 * @param arrivalRate requests a second, 0 or more
 * @param station the servers
 * @param share above 0 and below 1
 * @returns seconds; Infinity past the station's capacity
 */
export function responsePercentile(arrivalRate: number, station: Station, share: number): number {
  if (arrivalRate * station.serviceTime >= station.servers)
    return Number.POSITIVE_INFINITY
  let low = 0
  let high = station.serviceTime
  while (slowerThan(arrivalRate, station, high) > 1 - share)
    high *= 2
  for (let round = 0; round < 60; round++) {
    const between = (low + high) / 2
    if (slowerThan(arrivalRate, station, between) > 1 - share)
      low = between
    else
      high = between
  }
  return high
}

/** An estimate from a simulation, and half the width of its 95% interval. */
export interface Estimate { value: number, margin: number }

/** How many batches a simulation is cut into: neighbours in a line wait for the same reason, batches hardly do. */
const BATCHES = 10
/** The 97.5% point of Student's t with 9 degrees of freedom. */
const T_9 = 2.262

/**
 * How long requests take at a station, by letting them come: each takes the server that is free first, in the
 * order in which they arrive (J. Kiefer and J. Wolfowitz, 1955). The first tenth, while the line fills, is not counted.
 * The interval of the mean is that of batch means (B. Schmeiser, Operations Research 30, 1982: 10 to 30 batches do).
 *
 * @param arrivalRate requests a second, more than 0
 * @param station the servers
 * @param requests how many come, a multiple of 100
 * @param random numbers from 0 to 1
 * @returns the mean wait, and the response that 99 in 100 stay within, in seconds
 */
export function simulateQueue(arrivalRate: number, station: Station, requests: number, random: Random): { waiting: Estimate, p99: number } {
  const { servers, serviceTime } = station
  const freeAt = new Float64Array(servers)
  const exponential = (average: number): number => -average * Math.log(1 - random())
  const skipped = requests / 10
  const waits = new Float64Array(requests - skipped)
  const responses = new Float64Array(requests - skipped)
  let clock = 0
  for (let request = 0; request < requests; request++) {
    clock += exponential(1 / arrivalRate)
    let first = 0
    for (let server = 1; server < servers; server++) {
      if ((freeAt[server] ?? 0) < (freeAt[first] ?? 0))
        first = server
    }
    const begin = Math.max(clock, freeAt[first] ?? 0)
    const end = begin + exponential(serviceTime)
    freeAt[first] = end
    if (request >= skipped) {
      waits[request - skipped] = begin - clock
      responses[request - skipped] = end - clock
    }
  }
  const size = waits.length / BATCHES
  const batches = Array.from({ length: BATCHES }, (_, batch) => mean(waits.subarray(batch * size, (batch + 1) * size)) ?? 0)
  return {
    waiting: { value: mean(batches) ?? 0, margin: T_9 * (deviation(batches) ?? 0) / Math.sqrt(BATCHES) },
    p99: percentile(responses.sort(), 0.99),
  }
}
