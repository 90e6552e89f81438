/** The timer of a talk: Slidev's shared state, counted up. Times in ms since 1970. */
import { isRecord } from './guards.ts'

/** As Slidev's windows share it. While it is paused, the time until then counts. */
export interface Timer {
  readonly status: 'stopped' | 'running' | 'paused'
  readonly slides: Readonly<Record<number, { start?: number, end?: number }>>
  readonly startedAt: number
  readonly pausedAt: number
}

/** Before the talk. A timer is made anew at each change: what Vue watches of the last one could not be sent. */
export const STOPPED: Timer = { status: 'stopped', slides: {}, startedAt: 0, pausedAt: 0 }

/** How long the talk has gone on, in ms. */
export function elapsed({ status, startedAt, pausedAt }: Timer, now: number): number {
  if (status === 'stopped')
    return 0
  return Math.max(0, (status === 'paused' ? pausedAt : now) - startedAt)
}

/** Starts a timer, or goes on with one that was paused. */
export function run(timer: Timer, now: number): Timer {
  return { ...STOPPED, status: 'running', startedAt: now - elapsed(timer, now) }
}

/** Pauses a timer that runs. */
export function pause({ startedAt }: Timer, now: number): Timer {
  return { ...STOPPED, status: 'paused', startedAt, pausedAt: now }
}

/** Reads a timer that was kept or sent; undefined for anything else. */
export function readTimer(value: unknown): Timer | undefined {
  if (!isRecord(value))
    return undefined
  const { status, startedAt, pausedAt } = value
  return (status === 'stopped' || status === 'running' || status === 'paused') && Number.isFinite(startedAt) && Number.isFinite(pausedAt)
    ? { ...STOPPED, status, startedAt: Number(startedAt), pausedAt: Number(pausedAt) }
    : undefined
}

/**
 * A time as a speaker takes it in at a glance: `12 min`, in the first minute `40 s`.
 *
 * @param seconds whole ones, not negative
 */
export function timeInWords(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`
}

/**
 * What is left, in whole minutes that are begun, or by how much the talk is over.
 *
 * @param seconds how long the talk has gone on
 * @param duration how long it may go on, in seconds
 */
export function restInWords(seconds: number, duration: number): string {
  const left = duration - seconds
  return left >= 0 ? `${timeInWords(left < 60 ? left : Math.ceil(left / 60) * 60)} left` : `${timeInWords(-left)} over`
}

/**
 * Both in a line: `12 min, 33 min left`; empty before the talk.
 *
 * @param timer of the talk
 * @param now in ms since 1970
 * @param duration how long the talk may go on, in seconds
 */
export function clockInWords(timer: Timer, now: number, duration: number): string {
  if (timer.status === 'stopped')
    return ''
  const seconds = Math.floor(elapsed(timer, now) / 1000)
  return `${timeInWords(seconds)}, ${timer.status === 'paused' ? 'paused, ' : ''}${restInWords(seconds, duration)}`
}
