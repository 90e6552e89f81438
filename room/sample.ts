/**
 * The sample room: what the slides show of a room where none is. Participants and what they do are drawn by a seeded
 * generator, and go through the same reducer as those of a real room.
 */
import type { Question } from '../content/define-quiz.ts'
import type { Random } from '../moderation/random.ts'
import type { Aim } from './fields.ts'
import type { LabelName, LabelsView } from './labels.ts'
import type { StageView } from './protocol.ts'
import { answers } from '../content/define-quiz.ts'
import { labelComments } from '../content/label-comments.ts'
import { popQuiz } from '../content/quiz.ts'
import { createRandom } from '../moderation/random.ts'
import { Room } from './room.ts'

export const SAMPLE_PARTICIPANTS = 40
export const SAMPLE_SEED = 20
/** The comments are drawn apart: another quiz leaves them, and what other slides say of them, as they are. */
const COMMENTS_SEED = 1_830_651_127
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
export type Judge = (text: string) => { score: number, removed: boolean, reasons: readonly (readonly [number, number])[] }

export type SampleView = Pick<StageView, 'joined' | 'tallies' | 'comments' | 'wall'>

export const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)] as T

/**
 * What the sample room's participants have done, in a room whose comments are all shown.
 *
 * @param comments as for {@link sampleRoom}
 * @param judge the model
 * @param quiz that they answered
 */
export function drawRoom(comments: readonly SampleComment[], judge: Judge, quiz: readonly Question[] = popQuiz): { room: Room, people: readonly string[] } {
  const random = createRandom(SAMPLE_SEED)
  const room = new Room()
  const at = 0
  const people = Array.from({ length: SAMPLE_PARTICIPANTS }, (_, number) => `sample-${number + 1}`)
  people.forEach(who => room.apply({ kind: 'join', who, at }))
  quiz.forEach(({ id, answer, arguable }, told) => {
    room.apply({ kind: 'turn', turn: { kind: 'quiz', told }, at })
    for (const who of people) {
      if (random() >= ANSWERS)
        continue
      const luck = random()
      const choice = luck < AGREES ? answer : arguable && luck < AGREES + ARGUES ? arguable : pick(answers, random)
      room.apply({ kind: 'answer', who, key: `${told}`, question: id, choice, at })
    }
  })
  room.apply({ kind: 'turn', turn: { kind: 'quiz', told: quiz.length }, at })
  room.apply({ kind: 'turn', turn: { kind: 'comments' }, at })
  const left = [...comments]
  const fate = createRandom(COMMENTS_SEED)
  people.forEach((who, number) => {
    const [comment] = left.splice(Math.floor(fate() * left.length), 1)
    if (!comment || fate() >= ANSWERS)
      return
    const aim: Aim = comment.rude ? 'past' : 'caught'
    room.apply({ kind: 'comment', id: number + 1, who, key: 'comment', aim, text: comment.text, ...judge(comment.text), isListed: false, at })
  })
  const { wall } = room.stageView(false)
  wall.forEach(({ id }) => room.apply({ kind: 'show', comment: id, shown: true, at }))
  return { room, people }
}

/**
 * Draws the sample room.
 *
 * @param comments those of the invented site that are hard for a model; each participant sends one or none
 * @param judge the model
 */
export function sampleRoom(comments: readonly SampleComment[], judge: Judge): { view: SampleView, labels: LabelsView } {
  const { room, people } = drawRoom(comments, judge)
  drawLabels(room, people, new Map(comments.map(({ text, rude }) => [text, rude])))
  const { joined, tallies, comments: counts, wall: shown, labels } = room.stageView(false)
  return { view: { joined, tallies, comments: counts, wall: shown }, labels }
}

/** How many of ten would call each of the six rude. */
const RUDE_OF_TEN = [1, 6, 8, 5, 1, 9] as const
/** The same of others' comments, by what their author meant. */
const OFTEN_RUDE = 7
const SELDOM_RUDE = 2
const UNSURE = 0.12
/** How often one of two neighbours who differ comes over to the other. */
const PERSUADED = 0.5
/** One drawn participant in so many says the opposite of what it would say. */
const CONTRARY = 10

/** Has everybody label the six, talk to a neighbour, label them again, and then what the others wrote. */
function drawLabels(room: Room, people: readonly string[], meant: ReadonlyMap<string, boolean>): void {
  const random = createRandom(SAMPLE_SEED + 1)
  const at = 0
  const say = (who: number, rudeOfTen: number): LabelName => {
    if (random() < UNSURE)
      return 'unsure'
    const isRude = random() < rudeOfTen / 10
    return isRude === (who % CONTRARY !== CONTRARY - 1) ? 'rude' : 'fine'
  }
  const alone = people.map((_, who) => labelComments.map((_, comment) => say(who, RUDE_OF_TEN[comment] ?? 0)))
  const together = alone.map(own => [...own])
  for (let one = 0; one + 1 < people.length; one += 2) {
    labelComments.forEach((_, comment) => {
      const [persuaded, stays] = random() < 0.5 ? [one, one + 1] : [one + 1, one]
      if (random() < PERSUADED)
        together[persuaded]![comment] = alone[stays]![comment]!
    })
  }
  for (const [round, given] of [['alone', alone], ['together', together]] as const) {
    room.apply({ kind: 'turn', turn: { kind: 'labels', round }, at })
    people.forEach((who, number) => given[number]?.forEach((label, comment) => room.apply({ kind: 'label', who, key: `${round} ${comment}`, round, comment, label, at })))
  }
  room.apply({ kind: 'turn', turn: { kind: 'labels', round: 'others' }, at })
  people.forEach((who, number) => room.own(who).labelling?.tasks.forEach(({ comment, text }) => {
    const label = say(number, meant.get(text) ? OFTEN_RUDE : SELDOM_RUDE)
    room.apply({ kind: 'label', who, key: `others ${comment}`, round: 'others', comment, label, at })
  }))
}
