/** The slides on which the room has something to do, by their titles. */
import type { Turn } from '../../room/protocol.ts'
import { rounds } from '../../room/labels.ts'

export const QUIZ = 'Pop quiz'
export const COMMENTS = 'Your turn'
export const LABELS = 'The room labels'
export const ROLLOUT = 'Shadow, canary, everybody'
export const APPEALS = 'You were removed'
export const MODEL = 'So you build a model'

/** Phones may comment on these, and appeal. */
const ASKING: readonly string[] = [COMMENTS, ROLLOUT, APPEALS]

interface Place {
  /** Title of the slide that is shown, and how many of its clicks are done. */
  readonly title: string
  readonly clicks: number
}

/**
 * What the room does on a slide: the quiz tells an answer a click, and the next question is open; labels have a round a click.
 *
 * @param at where the talk is
 * @param at.title of the slide that is shown
 * @param at.clicks how many of its clicks are done
 * @param later titles of the slides that are to come
 * @param questions how many the quiz has
 */
export function turnAt({ title, clicks }: Place, later: readonly string[], questions: number): Turn {
  if (title === QUIZ)
    return { kind: 'quiz', told: Math.min(clicks, questions) }
  if (ASKING.includes(title))
    return { kind: 'comments' }
  if (title === LABELS)
    return { kind: 'labels', round: rounds[clicks] ?? 'others' }
  const next = ([['quiz', QUIZ], ['comments', COMMENTS], ['labels', LABELS], ['comments', ROLLOUT], ['comments', APPEALS]] as const).find(([, place]) => later.includes(place))
  return { kind: 'wait', next: next?.[0] ?? 'nothing' }
}
