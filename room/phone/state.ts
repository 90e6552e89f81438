/** What the phone shows, and how it follows from what the room says and the finger does. Nothing here touches the page. */
import type { Answer } from '../../content/define-quiz.ts'
import type { Aim } from '../fields.ts'
import type { Labelling, LabelName, Round } from '../labels.ts'
import type { LinkState } from '../link.ts'
import type { Own, OwnComment, Phase, PhoneAct, ServedBy, ToPhone } from '../protocol.ts'
import type { Reply } from './outbox.ts'

/** A comment that is being typed. */
export interface Draft { readonly aim: Aim, readonly text: string }

export interface PhoneState {
  readonly link: LinkState
  /** The phone has no cookie of the room, although it has just been given one. */
  readonly isUnknown: boolean
  /** Undefined until the room has been heard. */
  readonly phase?: Phase
  /** The questions that were told, and what counts as right: heard in the quiz, and still true after it. */
  readonly accepted: (Phase & { kind: 'quiz' })['accepted']
  readonly own: Own
  /** The threshold from which the model removes, 0 to 1. */
  readonly line: number
  /** The version of the model that answers this phone; undefined until the room has said so. */
  readonly version?: ServedBy
  /** What was tapped and is not acknowledged, oldest first. */
  readonly waiting: readonly PhoneAct[]
  readonly draft: Draft
  /** An appeal that is being typed, and the key of the comment that it is about. */
  readonly appealDraft?: { readonly comment: string, readonly sentence: string }
  /** Why the last act of a kind was not taken, as the room says it. */
  readonly refusals: { readonly [Kind in PhoneAct['kind']]?: string }
  /** The button that deletes: rests, asks whether that is meant, has done it. */
  readonly erasing: 'rests' | 'asks' | 'done'
}

export const beginning: PhoneState = {
  link: 'joining',
  isUnknown: false,
  accepted: {},
  own: { answers: {}, comments: [] },
  line: 1,
  waiting: [],
  draft: { aim: 'past', text: '' },
  refusals: {},
  erasing: 'rests',
}

/** The question that can be answered now, if any. */
export function openQuestion(phase: Phase | undefined): string | undefined {
  return phase?.kind === 'quiz' ? phase.open?.id : undefined
}

/** Whether a phase asks for labels, and in which round. */
export function openRound(phase: Phase | undefined): Round | undefined {
  return phase?.kind === 'labels' ? phase.round : undefined
}

function turnTo(state: PhoneState, phase: Phase): PhoneState {
  const isLater = phase.kind !== state.phase?.kind || openQuestion(phase) !== openQuestion(state.phase) || openRound(phase) !== openRound(state.phase)
  return {
    ...state,
    phase,
    accepted: phase.kind === 'quiz' ? phase.accepted : state.accepted,
    refusals: {
      ...state.refusals,
      // What was said of an answer that came too late has been read when the talk goes on.
      ...(isLater && { answer: undefined }),
      // What was said of a comment is said beside it until it can be sent again.
      ...(isLater && phase.kind === 'comments' && { comment: undefined }),
      ...(isLater && { label: undefined }),
    },
  }
}

/** After the room has said something that is no reply. */
export function heard(state: PhoneState, frame: ToPhone): PhoneState {
  switch (frame.kind) {
    case 'state':
      return { ...turnTo(state, frame.phase), own: frame.own, line: frame.line, version: frame.version, isUnknown: false }
    case 'phase':
      return turnTo(state, frame.phase)
    case 'version':
      return { ...state, version: frame.version }
    default:
      return state
  }
}

function withComment(own: Own, comment: OwnComment | undefined): Own {
  if (!comment)
    return own
  const isThere = own.comments.some(({ key }) => key === comment.key)
  return { ...own, comments: isThere ? own.comments.map(one => one.key === comment.key ? comment : one) : [...own.comments, comment] }
}

function withLabel({ tasks, given }: Labelling = { tasks: [], given: [] }, { round, comment, label }: PhoneAct & { kind: 'label' }): Labelling {
  return { tasks, given: [...given.filter(other => other.round !== round || other.comment !== comment), { round, comment, label }] }
}

/** After the room's last word on an act. What was typed leaves the box when it has been taken, and not before. */
export function settled(state: PhoneState, act: PhoneAct, reply: Reply): PhoneState {
  if (reply.kind === 'refused')
    return { ...state, refusals: { ...state.refusals, [act.kind]: reply.problem.detail } }
  switch (act.kind) {
    case 'answer':
      return { ...state, own: { ...state.own, answers: { ...state.own.answers, [act.question]: act.choice } } }
    case 'comment':
      return {
        ...state,
        own: withComment(state.own, reply.comment),
        draft: state.draft.text === act.text ? { ...state.draft, text: '' } : state.draft,
      }
    case 'appeal':
      return { ...state, own: withComment(state.own, reply.comment), appealDraft: undefined }
    case 'label':
      return { ...state, own: { ...state.own, labelling: withLabel(state.own.labelling, act) } }
    case 'erase':
      return { ...state, own: beginning.own, erasing: 'done' }
  }
}

/** After something was tapped: what was said of the one before is done with. */
export function tapped(state: PhoneState, { kind }: PhoneAct): PhoneState {
  return { ...state, refusals: { ...state.refusals, [kind]: undefined }, erasing: kind === 'erase' ? 'rests' : state.erasing === 'done' ? 'rests' : state.erasing }
}

/** The answer to a question as the phone shows it: what was tapped last, whether the room has it yet or not. */
export function answerTo({ waiting, own }: PhoneState, question: string): { choice?: Answer, isKept: boolean } {
  const tapped = waiting.find(act => act.kind === 'answer' && act.question === question)
  return tapped?.kind === 'answer' ? { choice: tapped.choice, isKept: false } : { choice: own.answers[question], isKept: true }
}

/** What was last said of a comment in a round, and whether the room has it. */
export function labelOf({ waiting, own }: PhoneState, round: Round, comment: number): { label?: LabelName, isKept: boolean } {
  const tapped = waiting.find(act => act.kind === 'label' && act.round === round && act.comment === comment)
  return tapped?.kind === 'label'
    ? { label: tapped.label, isKept: false }
    : { label: own.labelling?.given.find(given => given.round === round && given.comment === comment)?.label, isKept: true }
}

/** Whether an act of a kind is on its way. */
export function isWaiting({ waiting }: PhoneState, kind: PhoneAct['kind']): boolean {
  return waiting.some(act => act.kind === kind)
}
