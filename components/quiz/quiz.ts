/**
 * How the pop quiz goes: what happens when somebody answers a question, and what is on screen at a given click. Pure
 * functions over plain data, so that state can be sent to another window as it stands.
 */
import type { Answer, Question, Quiz } from '../../content/define-quiz.ts'
import { answerName, isAnswer } from '../../content/define-quiz.ts'
import { isRecord } from '../../lib/guards.ts'

/** What has happened in the quiz, apart from the clicks, which the deck itself keeps in step. */
export interface QuizState {
  /** The answers given so far, by question id. A first answer stands until the reset. */
  readonly given: Readonly<Record<string, Answer>>
  /** The question last answered or asked about, and the click at which that was: the next click takes over. */
  readonly spotlight: { readonly id: string, readonly click: number } | null
}

export const freshQuiz: QuizState = { given: {}, spotlight: null }

export type Verdict = 'right' | 'fair' | 'wrong'

/** How an answer is marked. `fair`: not ours, but defensible, and it scores. */
export function verdictOn(question: Question, choice: Answer): Verdict {
  if (choice === question.answer)
    return 'right'
  return choice === question.arguable
    ? 'fair'
    : 'wrong'
}

/** How many questions the clicker has revealed: the click number, kept within the quiz. */
export function revealedAt(quiz: Quiz, click: number): number {
  return Math.max(0, Math.min(Math.trunc(click), quiz.length))
}

/** Records an answer; a question that is revealed, answered or unknown stays as it is. */
export function giveAnswer(quiz: Quiz, state: QuizState, click: number, id: string, choice: Answer): QuizState {
  const index = quiz.findIndex(question => question.id === id)
  if (index < revealedAt(quiz, click) || Object.hasOwn(state.given, id))
    return state
  return {
    given: { ...state.given, [id]: choice },
    spotlight: { id, click },
  }
}

/** Asks for the reason of a question once more; one that is still open keeps its secret. */
export function askAgain(quiz: Quiz, state: QuizState, click: number, id: string): QuizState {
  const index = quiz.findIndex(question => question.id === id)
  const settled = index >= 0 && (index < revealedAt(quiz, click) || Object.hasOwn(state.given, id))
  return settled
    ? {
        ...state,
        spotlight: { id, click },
      }
    : state
}

/**
 * Takes the state another window sent. Another build of the deck may speak: answers to questions that this one
 * does not have are dropped, and anything else that is not a quiz state is refused.
 */
export function readQuizState(quiz: Quiz, value: unknown): QuizState | undefined {
  if (!isRecord(value) || !isRecord(value.given))
    return undefined
  const given: Record<string, Answer> = {}
  for (const { id } of quiz) {
    const choice = value.given[id]
    if (isAnswer(choice))
      given[id] = choice
  }
  const { spotlight } = value
  const points = isRecord(spotlight)
    && typeof spotlight.click === 'number'
    && quiz.some(question => question.id === spotlight.id)
  return {
    given,
    spotlight: points
      ? {
          id: String(spotlight.id),
          click: Number(spotlight.click),
        }
      : null,
  }
}

export interface QuizItem {
  readonly question: Question
  /** Counted from 1, as on the slide. */
  readonly number: number
  /** Whether the answer shows, be it by the clicker or because somebody answered. */
  readonly settled: boolean
  readonly choice?: Answer
  readonly verdict?: Verdict
}

export interface QuizFrame {
  readonly items: readonly QuizItem[]
  /** What was settled last, or asked about: its reason is told. None before the first reveal or answer. */
  readonly told?: QuizItem
  /** What the room thinks about: the first challenge that is not settled. None once all are. */
  readonly open?: QuizItem
  /** Right and defensible answers, of the answers given. */
  readonly score: { readonly right: number, readonly answered: number }
  /** Whether all is revealed, and the click after that has gathered the challenges by their answer. */
  readonly gathered: boolean
}

/** Everything on screen at a click, given the answers so far. */
export function quizFrame(quiz: Quiz, state: QuizState, click: number): QuizFrame {
  const revealed = revealedAt(quiz, click)
  const toldId = state.spotlight?.click === click
    ? state.spotlight.id
    : quiz[revealed - 1]?.id
  const items = quiz.map((question, index): QuizItem => {
    const choice = Object.hasOwn(state.given, question.id)
      ? state.given[question.id]
      : undefined
    return {
      question,
      number: index + 1,
      settled: index < revealed || choice !== undefined,
      ...(choice && {
        choice,
        verdict: verdictOn(question, choice),
      }),
    }
  })
  const answered = items.filter(item => item.verdict)
  return {
    items,
    told: items.find(({ question, settled }) => settled && question.id === toldId),
    open: items.find(({ settled }) => !settled),
    score: { right: answered.filter(item => item.verdict !== 'wrong').length, answered: answered.length },
    gathered: click > quiz.length,
  }
}

export function scoreText({ right, answered }: QuizFrame['score']): string {
  return `${right} of ${answered} right`
}

export const exclamation: Readonly<Record<Verdict, string>> = { right: 'Right', fair: 'Fair point', wrong: 'Not quite' }

/** The verdict on a settled item in a few words: "ML", "Right: ML", "Fair point, we say both", "Not quite: both". */
export function verdictText({ question, verdict }: QuizItem): string {
  const name = answerName[question.answer]
  if (!verdict)
    return name
  return verdict === 'fair'
    ? `${exclamation.fair}, we say ${question.answer === 'both'
      ? 'both'
      : name}`
    : `${exclamation[verdict]}: ${name}`
}

/** Where a key takes the focus among the buttons of one question, or undefined if the key is not for moving. */
export function movedFocus(index: number, key: string, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight': return (index + 1) % count
    case 'ArrowLeft': return (index + count - 1) % count
    case 'Home': return 0
    case 'End': return count - 1
    default: return undefined
  }
}
