/** What the room's labels, and the speaker's decisions on appeals, teach: a majority of several, and nothing that is in doubt. */
import type { Lesson as TrainingLesson } from '../moderation/learn/challenger.ts'
import type { Lesson, Votes } from './labels.ts'
import { majorityOf, votesIn } from './labels.ts'

/** A comment with fewer labels has no majority that means anything. */
export const LEAST_LABELS = 3
/** A decision on an appeal counts as so many labels: by itself it is enough to teach, and more people than these outvote it. */
export const DECISION_LABELS = 3

/** What the room's labels give: what can be learned from, and why the rest cannot. */
export interface Lessons {
  readonly learn: readonly TrainingLesson[]
  readonly judge: readonly TrainingLesson[]
  /** Comments with too few labels, and those without a majority. */
  readonly few: number
  readonly doubtful: number
  /** Of those that teach or judge, how many were decided on appeal. */
  readonly decided: number
}

/**
 * Sorts the room's comments: a majority of three labels or more teaches, and what is in doubt is left out.
 *
 * @param lessons with their texts, unless only counts are wanted
 * @param by everybody, or all but the most contrary
 */
export function lessonsOf(lessons: readonly Lesson[], by: 'all' | 'calm'): Lessons {
  const given = lessons.map(({ text = '', part, decided, [by]: votes }) => ({ text, part, decided, votes: decided ? { ...votes, [decided]: votes[decided] + DECISION_LABELS } : votes }))
  const enough = given.filter(({ votes }) => votesIn(votes) >= LEAST_LABELS)
  const decided = (wanted: Lesson['part']): TrainingLesson[] => enough.flatMap(({ text, part, votes }) => part === wanted ? lessonOf(text, votes) : [])
  const [learn, judge] = [decided('learn'), decided('judge')]
  return { learn, judge, few: given.length - enough.length, doubtful: enough.length - learn.length - judge.length, decided: enough.filter(({ decided, votes }) => decided && majorityOf(votes)).length }
}

function lessonOf(text: string, votes: Votes): TrainingLesson[] {
  const majority = majorityOf(votes)
  return majority ? [{ text, isRude: majority === 'rude' }] : []
}
