/** What phones and presenters are told when an act is not taken: what it is, and what to do. */
import type { Refusal } from '../../room/room.ts'
import { MOST_COMMENTS } from '../../room/room.ts'
import { ProblemError } from '../problem.ts'

const REFUSALS: Readonly<Record<Refusal, [status: number, detail: string]>> = {
  'closed': [409, 'The room is closed just now: look at the slide, it opens again from there.'],
  'not open': [409, 'This question is closed: the answer is on the slide, and the next question comes here by itself.'],
  'no comments': [409, 'Comments are not asked for yet: keep yours, the box opens when the talk comes to it.'],
  'too many comments': [409, `You have sent ${MOST_COMMENTS} comments, which is all that one phone may: let your neighbour try.`],
  'no such comment': [404, 'That comment is gone: it was taken back, or the room has begun anew.'],
  'not removed': [409, 'That comment was kept: there is nothing to appeal.'],
  'appealed': [409, 'You have appealed this one already: the decision comes here by itself.'],
  'no such appeal': [404, 'That appeal is gone: it was taken back, or the room has begun anew.'],
  'no roll-out': [409, 'There is nothing to roll back: the shipped version answers all phones.'],
  'no labels': [409, 'These comments are not being labelled any more, or not yet: the next ones come here by themselves.'],
  'not to label': [409, 'That comment is not yours to label: take one of those that are on your page.'],
  'listed': [409, 'The word list has found a word in it that is not shown: choose another comment.'],
}

/** A refusal of the room as an error with its status and a sentence. */
export function refusalError(why: Refusal): ProblemError {
  return new ProblemError(...REFUSALS[why])
}
