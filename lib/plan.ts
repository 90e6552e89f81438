/** What a talk's notes plan for each slide. */
import type { SlideInfo } from '@slidev/types'

/** What a slide's notes plan for it. */
export interface PlannedSlide {
  /** Counted from 1, as in the address. */
  no: number
  title: string
  /** Undefined where the notes do not say. */
  seconds: number | undefined
}

/** Seconds that a slide's notes plan: the line `Time: 60 s`; undefined unless there is exactly one. */
export function plannedSeconds(note: string): number | undefined {
  const lines = Array.from(note.matchAll(/^Time: (\d+) s$/gm))
  return lines.length === 1 ? Number(lines[0]?.[1]) : undefined
}

/** The plan of a talk, a line a slide. */
export function planOf(slides: readonly Pick<SlideInfo, 'title' | 'note'>[]): PlannedSlide[] {
  return slides.map(({ title, note }, index) => ({
    no: index + 1,
    title: title ?? '',
    seconds: plannedSeconds(note ?? ''),
  }))
}
