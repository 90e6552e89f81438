/**
 * The sample room: what the slides show of a room where none is. Participants and what they do are drawn by a seeded
 * generator, and go through the same reducer as those of a real room.
 */
import type { Random } from '../moderation/random.ts'
import type { Aim, StageView } from './protocol.ts'
import { answers } from '../content/define-quiz.ts'
import { popQuiz } from '../content/quiz.ts'
import { createRandom } from '../moderation/random.ts'
import { Room } from './room.ts'

export const SAMPLE_PARTICIPANTS = 40
const SEED = 20
/** How often a drawn participant answers a question at all, says what we say, or what counts as well. */
const ANSWERS = 0.9
const AGREES = 0.5
const ARGUES = 0.3

/** A comment that a drawn participant may send. */
export interface SampleComment {
  readonly text: string
  /** Whether a person would remove it. */
  readonly rude: boolean
}

/** What the model makes of a comment. */
type Judge = (text: string) => { score: number, removed: boolean }

export type SampleView = Pick<StageView, 'joined' | 'tallies' | 'comments' | 'wall'>

const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)] as T

/**
 * Draws the sample room.
 *
 * @param comments those of the invented site that are hard for a model; each participant sends one or none
 * @param judge the model
 */
export function sampleRoom(comments: readonly SampleComment[], judge: Judge): SampleView {
  const random = createRandom(SEED)
  const room = new Room()
  const at = 0
  const people = Array.from({ length: SAMPLE_PARTICIPANTS }, (_, number) => `sample-${number + 1}`)
  people.forEach(who => room.apply({ kind: 'join', who, at }))
  popQuiz.forEach(({ id, answer, arguable }, told) => {
    room.apply({ kind: 'turn', turn: { kind: 'quiz', told }, at })
    for (const who of people) {
      if (random() >= ANSWERS)
        continue
      const luck = random()
      const choice = luck < AGREES ? answer : arguable && luck < AGREES + ARGUES ? arguable : pick(answers, random)
      room.apply({ kind: 'answer', who, key: `${told}`, question: id, choice, at })
    }
  })
  room.apply({ kind: 'turn', turn: { kind: 'quiz', told: popQuiz.length }, at })
  room.apply({ kind: 'turn', turn: { kind: 'comments' }, at })
  const left = [...comments]
  people.forEach((who, number) => {
    const [comment] = left.splice(Math.floor(random() * left.length), 1)
    if (!comment || random() >= ANSWERS)
      return
    const aim: Aim = comment.rude ? 'past' : 'caught'
    room.apply({ kind: 'comment', id: number + 1, who, key: 'comment', aim, text: comment.text, ...judge(comment.text), reasons: [], isListed: false, at })
  })
  const { wall } = room.stageView(false)
  wall.forEach(({ id }) => room.apply({ kind: 'show', comment: id, shown: true, at }))
  const { joined, tallies, comments: counts, wall: shown } = room.stageView(false)
  return { joined, tallies, comments: counts, wall: shown }
}
