import type { TocItem } from '@slidev/client'

/** A part of the talk, as the agenda shows it. */
export interface Stop {
  /** Its first slide. */
  first: TocItem
  /** The slides that follow that one and are listed by themselves. */
  slides: TocItem[]
  /** What the notes plan for all of its slides, listed or not; undefined where they plan nothing. */
  minutes: number | undefined
}

/** How many slides: `1 slide`, `5 slides`. */
export function slidesInWords(count: number): string {
  return count === 1 ? '1 slide' : `${count} slides`
}

/**
 * The stops of a talk, in order. One lasts until the next begins, the last one until the deck ends.
 *
 * @param contents the deck's table of contents: its first level are the stops
 * @param seconds what the notes plan, a slide each; undefined for a slide without a plan
 */
export function stopsOf(contents: readonly TocItem[], seconds: readonly (number | undefined)[]): Stop[] {
  return contents.map((first, index) => {
    const end = contents[index + 1]?.no ?? seconds.length + 1
    const planned = seconds.slice(first.no - 1, end - 1).reduce<number>((sum, slide = 0) => sum + slide, 0)
    return {
      first,
      slides: first.children,
      minutes: planned > 0 ? Math.max(1, Math.round(planned / 60)) : undefined,
    }
  })
}
