/**
 * The sample room: what the slides show of a room where none is. Participants and what they do are drawn by a seeded
 * generator, and go through the same reducer as those of a real room.
 */
import type { Random } from '../moderation/random.ts'
import type { AppealCase } from './appeals.ts'
import type { Aim } from './fields.ts'
import type { StageView } from './protocol.ts'
import { answers } from '../content/define-quiz.ts'
import { popQuiz } from '../content/quiz.ts'
import { createRandom } from '../moderation/random.ts'
import { Room } from './room.ts'

export const SAMPLE_PARTICIPANTS = 40
export const SAMPLE_SEED = 20
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
type Judge = (text: string) => { score: number, removed: boolean, reasons: readonly (readonly [number, number])[] }

export type SampleView = Pick<StageView, 'joined' | 'tallies' | 'comments' | 'wall'>

const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)] as T

/** What the sample room's participants have done, in a room whose comments are all shown. */
function drawRoom(comments: readonly SampleComment[], judge: Judge): Room {
  const random = createRandom(SAMPLE_SEED)
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
    room.apply({ kind: 'comment', id: number + 1, who, key: 'comment', aim, text: comment.text, ...judge(comment.text), isListed: false, at })
  })
  const { wall } = room.stageView(false)
  wall.forEach(({ id }) => room.apply({ kind: 'show', comment: id, shown: true, at }))
  return room
}

/**
 * Draws the sample room.
 *
 * @param comments those of the invented site that are hard for a model; each participant sends one or none
 * @param judge the model
 */
export function sampleRoom(comments: readonly SampleComment[], judge: Judge): SampleView {
  const { joined, tallies, comments: counts, wall } = drawRoom(comments, judge).stageView(false)
  return { joined, tallies, comments: counts, wall }
}

/** How often a drawn author appeals, who meant it kindly and who did not, and what they say. */
export const APPEALS = {
  kind: { share: 0.9, sentences: ['Read the whole sentence, please.', 'Nobody is insulted here.', 'I meant it kindly.'] },
  rude: { share: 0.4, sentences: ['It was only a joke.', 'They started it.'] },
} as const

/** The appeals of the sample room, each decided by what a person would remove. */
export interface SampleAppeals {
  /** Comments that the model removed. */
  readonly removed: number
  readonly cases: readonly (AppealCase & { readonly restored: boolean })[]
}

/**
 * Draws the appeals of the sample room, oldest first.
 *
 * @param comments as for `sampleRoom`
 * @param judge the model
 */
export function sampleAppeals(comments: readonly SampleComment[], judge: Judge): SampleAppeals {
  const room = drawRoom(comments, judge)
  const random = createRandom(SAMPLE_SEED + 1)
  const removed = room.stageView(false).wall.filter(({ removed }) => removed).reverse()
  for (const { id, text } of removed) {
    const isRude = comments.some(comment => comment.text === text && comment.rude)
    const { share, sentences } = APPEALS[isRude ? 'rude' : 'kind']
    if (random() < share)
      room.apply({ kind: 'appeal', who: room.authorOf(id) ?? '', key: 'appeal', comment: id, sentence: pick(sentences, random), isListed: false, at: 0 })
  }
  const cases: SampleAppeals['cases'][number][] = []
  for (let next = room.stageView(false).appeals.next; next; next = room.stageView(false).appeals.next) {
    const { id, text } = next
    const restored = !comments.some(comment => comment.text === text && comment.rude)
    room.apply({ kind: 'decide', comment: id, restored, at: 0 })
    cases.push({ ...next, restored })
  }
  return { removed: removed.length, cases }
}
