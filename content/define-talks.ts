/** What a talk is: which slides of the deck it shows, what is said there, and how long it takes. */

/** What everybody does on a slide, after what is said there. */
export interface Exercise {
  /** What the speaker says of it. */
  readonly say: string
  readonly seconds: number
}

export interface Talk {
  /** The minutes on stage. The notes plan {@link SPARE_MINUTES} less, for what happens there. */
  readonly minutes: number
  /** The titles of its slides, in any order; left out, it shows them all. */
  readonly slides?: readonly string[]
  /** Notes that stand in place of those in slides.md, whole, with their line of time; by the slide's title. */
  readonly notes?: Readonly<Record<string, string>>
  /** Exercises, by the slide's title. */
  readonly exercises?: Readonly<Record<string, Exercise>>
}

export type Talks<Name extends string> = Readonly<Record<Name | 'full', Talk>>

/** What of its minutes a talk leaves unplanned. */
export const SPARE_MINUTES = 2

/**
 * Takes the talks of the deck. `full` is there always: it is the one that is given if none is named.
 *
 * @throws Error if a talk is too short to plan anything
 */
export function defineTalks<Name extends string>(talks: Talks<Name>): Talks<Name> {
  for (const [name, { minutes }] of Object.entries<Talk>(talks)) {
    if (!(minutes > SPARE_MINUTES))
      throw new Error(`content/talks.ts: the talk "${name}" has ${minutes} minutes; more than ${SPARE_MINUTES} are needed`)
  }
  return talks
}

/** Whether a talk shows the slide of a title. */
export function isShown({ slides }: Talk, title: string): boolean {
  return slides?.includes(title) ?? true
}

/** The titles that a talk names. */
export function titlesIn({ slides = [], notes = {}, exercises = {} }: Talk): string[] {
  return [...new Set([...slides, ...Object.keys(notes), ...Object.keys(exercises)])]
}

/**
 * A slide's notes in a talk: its own or those of slides.md, and the exercise with its time.
 *
 * @param talk that is given
 * @param title of the slide
 * @param note what slides.md says
 */
export function noteIn(talk: Talk, title: string, note: string): string {
  const { notes = {}, exercises = {} } = talk
  const said = notes[title]?.trim() ?? note
  const exercise = exercises[title]
  if (!exercise)
    return said
  return said.replace(/^Time: (\d+) s$/m, (_, seconds: string) => `${exercise.say}\n\nTime: ${Number(seconds) + exercise.seconds} s`)
}
