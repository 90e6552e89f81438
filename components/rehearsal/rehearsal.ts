/** A rehearsal: how long each slide was shown, beside how long it was planned to be. */
import type { PlannedSlide } from '../../lib/plan.ts'
import { isRecord } from '../../lib/guards.ts'

/** Milliseconds that slides were shown in all, by number; a slide that was not shown is not there. */
export type Spent = Readonly<Record<number, number>>

/** One line of the table. */
export type RehearsalRow<Slide extends PlannedSlide = PlannedSlide> = Slide & {
  /** Whole seconds; undefined if the slide was not shown. */
  actual: number | undefined
  /** Actual less planned seconds, where both are known. */
  difference: number | undefined
}

export interface RehearsalTable<Slide extends PlannedSlide = PlannedSlide> {
  rows: RehearsalRow<Slide>[]
  /** Seconds of all slides, and of those that were shown: halfway through, only these can be compared. */
  planned: number
  plannedOfShown: number
  actual: number
}

/** Adds time to a slide that is shown once more. */
export function spend(spent: Spent, no: number, milliseconds: number): Spent {
  return { ...spent, [no]: (spent[no] ?? 0) + milliseconds }
}

/** Puts what was planned beside what it took. */
export function compare<Slide extends PlannedSlide>(plan: readonly Slide[], spent: Spent): RehearsalTable<Slide> {
  const rows = plan.map((slide): RehearsalRow<Slide> => {
    const milliseconds = spent[slide.no]
    const actual = milliseconds === undefined ? undefined : Math.round(milliseconds / 1000)
    return {
      ...slide,
      actual,
      difference: actual === undefined || slide.seconds === undefined ? undefined : actual - slide.seconds,
    }
  })
  const sum = (seconds: (number | undefined)[]): number => seconds.reduce<number>((total, value) => total + (value ?? 0), 0)
  return {
    rows,
    planned: sum(rows.map(({ seconds }) => seconds)),
    plannedOfShown: sum(rows.filter(({ actual }) => actual !== undefined).map(({ seconds }) => seconds)),
    actual: sum(rows.map(({ actual }) => actual)),
  }
}

/** Seconds as a speaker reads them: `0:05`, `45:00`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** A difference with its sign, minus as a minus: `+0:12`, `−1:05`, `0:00`. */
export function signedClock(seconds: number): string {
  const sign = seconds > 0 ? '+' : seconds < 0 ? '\u2212' : ''
  return sign + clock(Math.abs(seconds))
}

/** Reads what a browser has kept; what is not a time is left out, so that one bad entry loses no other. */
export function readSpent(text: string): Spent {
  let kept: unknown
  try {
    kept = JSON.parse(text)
  }
  catch {
    return {}
  }
  if (!isRecord(kept))
    return {}
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [no: string, milliseconds: number] => {
    const [no, milliseconds] = entry
    return /^[1-9]\d*$/.test(no) && typeof milliseconds === 'number' && Number.isFinite(milliseconds) && milliseconds >= 0
  }))
}
