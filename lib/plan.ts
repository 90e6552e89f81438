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

/** What a slide's notes say aloud: no plan, no sources, no click marks, one space between words. */
export function spokenWords(note: string): string {
  return note
    .replaceAll(/^(?:Time|Sources):.*$/gm, '')
    .replaceAll(/\[click[^\]]*\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Clicks that a slide's notes call for: `[click]` is one, `[click:2]` two. */
export function clicksInNotes(note: string): number {
  return Array.from(note.matchAll(/\[click(?::(\d+))?\]/g)).reduce((sum, [, count]) => sum + Number(count ?? 1), 0)
}

/** Words a minute at which a talk is still followed by those for whom English is a second language. */
export const WORDS_A_MINUTE = 150

/** Seconds that a click costs: the room looks before it listens on. */
const CLICK_SECONDS = 1

/** Seconds that it takes to give a slide by its notes: its words at {@link WORDS_A_MINUTE}, and its clicks. */
export function neededSeconds(note: string): number {
  const words = spokenWords(note).split(' ').filter(word => /[\p{L}\p{N}]/u.test(word)).length
  return words * 60 / WORDS_A_MINUTE + clicksInNotes(note) * CLICK_SECONDS
}

/** The plan of a talk, a line a slide. */
export function planOf(slides: readonly Pick<SlideInfo, 'title' | 'note'>[]): PlannedSlide[] {
  return slides.map(({ title, note }, index) => ({
    no: index + 1,
    title: title ?? '',
    seconds: plannedSeconds(note ?? ''),
  }))
}

/**
 * A talk in a line: `50 slides, 43 minutes planned of 45`. Minutes are rounded up: nobody is promised more time than there is.
 *
 * @param slides of the talk
 * @param minutes that it has on stage
 */
export function planInWords(slides: readonly Pick<SlideInfo, 'title' | 'note'>[], minutes: number): string {
  const planned = planOf(slides).reduce((sum, { seconds = 0 }) => sum + seconds, 0)
  return `${slides.length} slides, ${Math.ceil(planned / 60)} minutes planned of ${minutes}`
}
