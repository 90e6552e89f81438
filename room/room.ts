/**
 * What has happened in a room: a log of entries, and what follows from them. The same entries in the same order give
 * the same room, whoever replays them, so that nothing but the log has to be kept. What came twice changes nothing.
 */
import type { Answer, Quiz } from '../content/define-quiz.ts'
import type { Aim } from './fields.ts'
import type { LabelName, Round } from './labels.ts'
import type { Own, OwnComment, Phase, StageAct, StageView, Tally, Turn, WallItem } from './protocol.ts'
import type { RegisteredModel } from './registry.ts'
import { labelComments } from '../content/label-comments.ts'
import { popQuiz } from '../content/quiz.ts'
import { answeredOf } from './agreement.ts'
import { Appeals } from './appeals.ts'
import { isFooled } from './fooled.ts'
import { Labels } from './labels.ts'
import { Registry } from './registry.ts'
import { Rollout } from './rollout.ts'

/**
 * What the log holds, one a line. `who` is a participant's random name; `at` is when, in ms since 1970. A comment brings its
 * `id`: one that is counted would be another's after something before it was taken out of the log.
 */
export type Entry = { readonly at: number } & (
  | { readonly kind: 'join', readonly who: string }
  | { readonly kind: 'answer', readonly who: string, readonly key: string, readonly question: string, readonly choice: Answer }
  | { readonly kind: 'comment', readonly id: number, readonly who: string, readonly key: string, readonly aim: Aim, readonly text: string, readonly score: number, readonly removed: boolean, readonly reasons: readonly (readonly [number, number])[], readonly isListed: boolean, readonly version?: string, readonly line?: number, readonly took?: number }
  | { readonly kind: 'appeal', readonly who: string, readonly key: string, readonly comment: number, readonly sentence: string, readonly isListed: boolean }
  | { readonly kind: 'label', readonly who: string, readonly key: string, readonly round: Round, readonly comment: number, readonly label: LabelName }
  | { readonly kind: 'erase', readonly who: string, readonly key: string }
  /** What the version that did not answer has made of a comment. */
  | { readonly kind: 'second', readonly comment: number, readonly version: string, readonly removed: boolean, readonly took: number }
  /** The challenger was taken back by itself: it was too different, or the server has it no more. */
  | { readonly kind: 'alarm' | 'gone', readonly challenger: string }
  /** The gate has trained a model of what the room says. */
  | { readonly kind: 'register' } & RegisteredModel
  | StageAct
)

/** Why an act was not taken. */
export type Refusal = 'closed' | 'not open' | 'no comments' | 'too many comments' | 'no such comment' | 'listed' | 'not removed' | 'appealed' | 'no such appeal' | 'no roll-out' | 'no labels' | 'not to label'

/** What became of an entry. */
export type Outcome = { readonly taken: true, readonly comment?: OwnComment } | { readonly taken: false, readonly why: Refusal }

/** Comments that one participant may send. */
export const MOST_COMMENTS = 30
/** Keys of acts that are remembered of a participant: more than one sends in a talk. */
const MOST_KEYS = 400
/** Comments that a window of the deck is sent, the newest; the counts are of all. */
const WALL_LENGTH = 60

interface Participant {
  /** Counted from 1 in the order of joining: how an export names them. */
  readonly number: number
  readonly outcomes: Map<string, Outcome>
  readonly comments: RoomComment[]
}

interface RoomComment extends OwnComment {
  readonly id: number
  readonly who: string
  readonly isListed: boolean
  isShown: boolean
}

/** What a room itself knows of what windows show: its server adds the rest. */
export type RoomView = Omit<StageView, 'join' | 'wifi' | 'connected' | 'rollout'> & { readonly rollout: Omit<StageView['rollout'], 'champion' | 'challengers' | 'gates' | 'waiting'> }

/** Where a talk begins. */
const START: Turn = { kind: 'wait', next: 'quiz' }
const TAKEN: Outcome = { taken: true }
const refuse = (why: Refusal): Outcome => ({ taken: false, why })

/** A room, as it is after the entries that were applied to it. */
export class Room {
  readonly #quiz: Quiz
  #participants = new Map<string, Participant>()
  /** By question, then by participant: a later answer replaces an earlier one, and tallies are counted from here. */
  #answers = new Map<string, Map<string, Answer>>()
  #comments: RoomComment[] = []
  readonly #labels = new Labels()
  readonly #appeals = new Appeals()
  readonly #rollout = new Rollout()
  readonly #registry = new Registry()
  /** Told questions stay closed, even when the speaker goes back. */
  #told = new Set<string>()
  #turn: Turn = START
  #isOpen = true
  #showsMild = false
  /** When the oldest entry was written, in ms; undefined while nothing is kept. */
  #since: number | undefined

  constructor(quiz: Quiz = popQuiz) {
    this.#quiz = quiz
  }

  /** When the oldest of what is kept was written, in ms since 1970. */
  get since(): number | undefined {
    return this.#since
  }

  /** Where the talk is. */
  get turn(): Turn {
    return this.#turn
  }

  /** Applies one entry. Depends on the room and the entry alone. */
  apply(entry: Entry): Outcome {
    this.#since ??= entry.at
    switch (entry.kind) {
      case 'join':
        this.#participant(entry.who)
        this.#assign()
        return TAKEN
      case 'answer':
      case 'comment':
      case 'appeal':
      case 'label':
      case 'erase': {
        const before = this.known(entry.who, entry.key)
        if (before)
          return before
        const outcome = this.#act(entry)
        const { outcomes } = this.#participant(entry.who)
        const [oldest] = outcomes.keys()
        if (outcomes.size >= MOST_KEYS && oldest !== undefined)
          outcomes.delete(oldest)
        outcomes.set(entry.key, outcome)
        return outcome
      }
      case 'turn':
        return this.#turnTo(entry.turn)
      case 'doors':
        this.#isOpen = entry.open
        return TAKEN
      case 'show':
        return this.#show(entry.comment, entry.shown)
      case 'mild':
        this.#showsMild = entry.on
        return TAKEN
      case 'decide':
        this.#labels.changed()
        return this.#appeals.decide(entry.comment, entry.restored) ? TAKEN : refuse('no such appeal')
      case 'second':
        this.#rollout.second(entry.comment, entry)
        return TAKEN
      case 'rollout':
        this.#rollout.begin(entry.challenger, entry.stage)
        return TAKEN
      case 'rollback':
        return this.#rollout.takeBack('speaker') ? TAKEN : refuse('no roll-out')
      case 'alarm':
      case 'gone':
        return entry.challenger === this.#rollout.challenger && this.#rollout.takeBack(entry.kind) ? TAKEN : refuse('no roll-out')
      case 'register':
        this.#registry.add({ version: entry.version, gate: entry.gate, file: entry.file }, this.#rollout.challenger)
        return TAKEN
      case 'begin':
        this.#begin()
        return TAKEN
      case 'forget':
        this.#forget()
        return TAKEN
    }
  }

  /** Whether an act would be taken now, so that what is in vain need not be kept. */
  refusalOf(who: string, act: { kind: 'answer', question: string } | { kind: 'comment' } | { kind: 'label', round: Round, comment: number } | { kind: 'appeal', comment: number | undefined }): Refusal | undefined {
    if (!this.#isOpen)
      return 'closed'
    if (act.kind === 'answer')
      return act.question === this.#openQuestion()?.id ? undefined : 'not open'
    if (act.kind === 'appeal') {
      const comment = this.#commentOf(who, act.comment)
      return comment ? this.#appeals.refusalOf(comment) : 'no such comment'
    }
    if (act.kind === 'label')
      return this.#refusalOfLabel(who, act) ?? (act.round === 'others' && !this.#labels.hasTask(who, act.comment) ? 'not to label' : undefined)
    if (this.#turn.kind !== 'comments')
      return 'no comments'
    return (this.#participants.get(who)?.comments.length ?? 0) >= MOST_COMMENTS ? 'too many comments' : undefined
  }

  /** The outcome of an act that was taken before under the same key. */
  known(who: string, key: string): Outcome | undefined {
    return this.#participants.get(who)?.outcomes.get(key)
  }

  has(who: string): boolean {
    return this.#participants.has(who)
  }

  /** The roll-out of a new version. */
  get rollout(): Pick<Rollout, 'challenger' | 'answering' | 'isWaiting' | 'isAlarming'> {
    return this.#rollout
  }

  /** The models that the gate has trained of what this room says, the oldest first. */
  get registered(): readonly RegisteredModel[] {
    return this.#registry.models
  }

  /** The number of a comment by the key under which this participant, and nobody else, had sent it. */
  idOf(who: string, key: string): number | undefined {
    return this.#participants.get(who)?.comments.find(comment => comment.key === key)?.id
  }

  /** Who wrote a comment: for those who bring it news of it, never for anybody's eyes. */
  authorOf(id: number): string | undefined {
    return this.#comments.find(comment => comment.id === id)?.who
  }

  numberOf(who: string): number | undefined {
    return this.#participants.get(who)?.number
  }

  /** What all phones see. */
  phase(): Phase {
    if (!this.#isOpen)
      return { kind: 'closed' }
    if (this.#turn.kind !== 'quiz')
      return this.#turn
    const open = this.#openQuestion()
    const told = this.#quiz[this.#turn.told - 1]
    return {
      kind: 'quiz',
      of: this.#quiz.length,
      ...(open && { open: { id: open.id, number: this.#quiz.indexOf(open) + 1, challenge: open.challenge } }),
      ...(told && { told: { id: told.id, number: this.#quiz.indexOf(told) + 1, challenge: told.challenge, answer: told.answer, ...(told.arguable && { arguable: told.arguable }), reason: told.reason, tally: this.tally(told.id) } }),
      accepted: Object.fromEntries(this.#quiz.filter(({ id }) => this.#told.has(id)).map(({ id, answer, arguable }) => [id, arguable ? [answer, arguable] : [answer]])),
    }
  }

  /** What one participant has done. */
  own(who: string): Own {
    const answers: Record<string, Answer> = {}
    for (const [question, given] of this.#answers) {
      const choice = given.get(who)
      if (choice)
        answers[question] = choice
    }
    const round = this.#isOpen && this.#turn.kind === 'labels' ? this.#turn.round : undefined
    const labelling = this.#labels.own(who, round, id => this.#comments.find(comment => comment.id === id))
    return { answers, comments: this.#participants.get(who)?.comments.map(comment => this.#ownOf(comment)) ?? [], ...(labelling && { labelling }) }
  }

  /** Answers to one question, counted. */
  tally(question: string): Tally {
    const counted: Tally = { ml: 0, ops: 0, both: 0 }
    for (const choice of this.#answers.get(question)?.values() ?? [])
      counted[choice]++
    return counted
  }

  /** What a window of the deck shows; one that may act is sent what waits to be shown, and the open question's tally. */
  stageView(mayAct: boolean): RoomView {
    const open = this.#openQuestion()
    const seen = this.#quiz.filter(({ id }) => this.#told.has(id) || (mayAct && id === open?.id))
    return {
      isOpen: this.#isOpen,
      joined: this.#participants.size,
      turn: this.#turn,
      answered: open ? answeredOf(this.tally(open.id)) : 0,
      tallies: Object.fromEntries(seen.map(({ id }) => [id, this.tally(id)])),
      comments: {
        all: this.#comments.length,
        past: this.#comments.filter(comment => comment.aim === 'past' && isFooled(comment)).length,
        caught: this.#comments.filter(comment => comment.aim === 'caught' && isFooled(comment)).length,
      },
      wall: this.#comments.slice(-WALL_LENGTH).reverse().map(comment => wallItem(comment, mayAct)),
      showsMild: this.#showsMild,
      labels: this.#labels.view(this.#participants, this.#comments, this.#appeals.decisions, mayAct),
      appeals: this.#appeals.view(this.#comments.filter(({ removed }) => removed).length, mayAct),
      rollout: this.#rollout.view(),
      mayAct,
    }
  }

  #participant(who: string): Participant {
    let participant = this.#participants.get(who)
    if (!participant) {
      participant = { number: this.#participants.size + 1, outcomes: new Map(), comments: [] }
      this.#participants.set(who, participant)
    }
    return participant
  }

  #openQuestion(): Quiz[number] | undefined {
    const next = this.#turn.kind === 'quiz' ? this.#quiz[this.#turn.told] : undefined
    return next && !this.#told.has(next.id) ? next : undefined
  }

  /** A comment of this participant, and of nobody else. */
  #commentOf(who: string, id: number | undefined): RoomComment | undefined {
    return this.#participants.get(who)?.comments.find(comment => comment.id === id)
  }

  /** What its author is sent of a comment. */
  #ownOf({ id, key, aim, text, score, removed, reasons, version, line }: RoomComment): OwnComment {
    const appeal = this.#appeals.own(id)
    return { key, aim, text, score, removed, reasons, ...(version !== undefined && { version }), ...(line !== undefined && { line }), ...(appeal && { appeal }) }
  }

  #act(entry: Entry & { kind: 'answer' | 'comment' | 'label' | 'appeal' | 'erase' }): Outcome {
    switch (entry.kind) {
      case 'answer':
        return this.#answer(entry)
      case 'comment':
        return this.#comment(entry)
      case 'appeal':
        return this.#appeal(entry)
      case 'label':
        return this.#label(entry)
      case 'erase':
        return this.#erase(entry.who)
    }
  }

  #answer({ who, question, choice }: Entry & { kind: 'answer' }): Outcome {
    const why = this.refusalOf(who, { kind: 'answer', question })
    if (why)
      return refuse(why)
    const given = this.#answers.get(question) ?? new Map<string, Answer>()
    given.set(who, choice)
    this.#answers.set(question, given)
    return TAKEN
  }

  #comment({ id, who, key, aim, text, score, removed, reasons, isListed, version, line, took }: Entry & { kind: 'comment' }): Outcome {
    const why = this.refusalOf(who, { kind: 'comment' })
    if (why)
      return refuse(why)
    // Mild is what both the model and the word list keep.
    const isShown = this.#showsMild && !removed && !isListed
    const comment: RoomComment = { id, who, key, aim, text, score, removed, reasons: reasons.map(([start, end]) => [start, end]), ...(version !== undefined && { version }), ...(line !== undefined && { line }), isListed, isShown }
    this.#participant(who).comments.push(comment)
    this.#comments.push(comment)
    if (version !== undefined)
      this.#rollout.first(id, { version, removed, took: took ?? 0 })
    return { taken: true, comment: this.#ownOf(comment) }
  }

  #appeal({ who, comment: id, sentence, isListed }: Entry & { kind: 'appeal' }): Outcome {
    const why = this.refusalOf(who, { kind: 'appeal', comment: id })
    const comment = this.#commentOf(who, id)
    if (why || !comment)
      return refuse(why ?? 'no such comment')
    this.#appeals.add(comment, sentence, isListed)
    this.#rollout.appealed(comment.id)
    return { taken: true, comment: this.#ownOf(comment) }
  }

  #label({ who, round, comment, label }: Entry & { kind: 'label' }): Outcome {
    const why = this.#refusalOfLabel(who, { round, comment })
    if (why)
      return refuse(why)
    this.#labels.give(who, round, comment, label)
    return TAKEN
  }

  /**
   * Why a label cannot be. Whose task it was is asked before it is kept, and not here: tasks depend on comments that may have
   * been taken out of the log since, and what was kept once has to stay.
   */
  #refusalOfLabel(who: string, { round, comment }: { round: Round, comment: number }): Refusal | undefined {
    if (!this.#isOpen)
      return 'closed'
    if (this.#turn.kind !== 'labels' || this.#turn.round !== round)
      return 'no labels'
    if (round !== 'others')
      return comment < labelComments.length ? undefined : 'no such comment'
    const found = this.#comments.find(({ id }) => id === comment)
    if (!found)
      return 'no such comment'
    return found.who === who || !found.isShown ? 'not to label' : undefined
  }

  /** While others' comments are labelled, whoever has too few gets more. */
  #assign(): void {
    if (this.#turn.kind === 'labels' && this.#turn.round === 'others')
      this.#labels.assign(this.#participants, this.#comments)
  }

  #erase(who: string): Outcome {
    const participant = this.#participants.get(who)
    if (participant)
      this.#participants.set(who, { ...participant, outcomes: new Map(), comments: [] })
    for (const given of this.#answers.values())
      given.delete(who)
    this.#comments = this.#comments.filter(comment => comment.who !== who)
    const isThere = (id: number): boolean => this.#comments.some(comment => comment.id === id)
    this.#appeals.keep(isThere)
    this.#rollout.keep(isThere)
    this.#labels.erase(who)
    this.#labels.keepOnly(this.#comments)
    this.#assign()
    return TAKEN
  }

  #turnTo(turn: Turn): Outcome {
    // The speaker may go and explain one on the slide of the model: comments stay welcome until the next question.
    if (!(turn.kind === 'wait' && this.#turn.kind === 'comments'))
      this.#turn = turn
    if (turn.kind === 'quiz') {
      for (const { id } of this.#quiz.slice(0, turn.told))
        this.#told.add(id)
    }
    this.#assign()
    return TAKEN
  }

  #show(id: number, shown: boolean): Outcome {
    const comment = this.#comments.find(comment => comment.id === id)
    if (!comment)
      return refuse('no such comment')
    if (shown && comment.isListed)
      return refuse('listed')
    comment.isShown = shown
    this.#labels.changed()
    this.#assign()
    return TAKEN
  }

  /** Empties the room of all but who is there and where the talk is. */
  #begin(): void {
    this.#answers.clear()
    this.#told.clear()
    this.#comments = []
    this.#labels.clear()
    this.#appeals.keep(() => false)
    this.#rollout.clear()
    this.#registry.clear()
    for (const participant of this.#participants.values()) {
      participant.outcomes.clear()
      participant.comments.length = 0
    }
  }

  /** Makes the room what it was before its first entry, since none of those before this one are kept. */
  #forget(): void {
    this.#begin()
    this.#participants.clear()
    this.#turn = START
    this.#isOpen = true
    this.#showsMild = false
    this.#since = undefined
  }
}

/**
 * What of a log has to stay: the rest was forgotten by the speaker or taken back by who had sent it. That it was stays, so
 * that a server that was away hears of it; and so does who had joined, so that numbers of participants stay as they are.
 */
export function stillNeeded(entries: readonly Entry[]): Entry[] {
  const current = entries.slice(Math.max(0, entries.findLastIndex(({ kind }) => kind === 'forget')))
  const seen = new Set<string>()
  const erasedAt = new Map<string, number>()
  for (const [at, entry] of current.entries()) {
    // The same act again changes nothing.
    if (entry.kind !== 'erase' || seen.has(`${entry.who} ${entry.key}`))
      continue
    seen.add(`${entry.who} ${entry.key}`)
    erasedAt.set(entry.who, at)
  }
  return current.filter((entry, at) => !('who' in entry) || entry.kind === 'join' || at >= (erasedAt.get(entry.who) ?? 0))
}

function wallItem({ id, aim, score, removed, isListed, isShown, text }: RoomComment, mayAct: boolean): WallItem {
  const state = isListed ? 'listed' : isShown ? 'shown' : 'waiting'
  const isSent = state === 'shown' || (state === 'waiting' && mayAct)
  return { id, aim, score, removed, state, ...(isSent && { text }) }
}
