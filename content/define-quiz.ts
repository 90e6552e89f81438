/** What a quiz is made of, and what is wrong with one. */
import { isRecord } from '../lib/guards.ts'

/** In this order everywhere: buttons, columns. */
export const answers = ['ml', 'ops', 'both'] as const

export type Answer = typeof answers[number]

export const answerName: Readonly<Record<Answer, string>> = { ml: 'ML', ops: 'Ops', both: 'Both' }

export interface Question {
  /** Names the question in messages between windows and in errors; unique within a quiz. */
  readonly id: string
  /** The challenge, as short as it can be said: it has to fit two lines of a narrow column. */
  readonly challenge: string
  readonly answer: Answer
  /** Why, in one sentence. */
  readonly reason: string
  /** Set where sensible people disagree: the other answer, which then counts as right too. */
  readonly arguable?: Answer
}

export type Quiz = readonly Question[]

/** What the compiler has against one question: a sentence that names it, or never. */
type FaultOf<Q, Seen extends string>
  = Q extends { readonly id: infer Id extends string }
    ? Id extends Seen
      ? `Quiz question "${Id}" is there twice`
      : Q extends Question
        ? '' extends Q['id' | 'challenge' | 'reason']
          ? `Quiz question "${Id}" has an empty text`
          : never
        : Q extends { readonly reason: string }
          ? `Quiz question "${Id}" needs a challenge and one of the answers ml, ops, both`
          : `Quiz question "${Id}" needs a reason`
    : 'A quiz question needs an id'

type FirstFault<Q extends readonly unknown[], Seen extends string = never>
  = Q extends readonly [infer First, ...infer Rest]
    ? [FaultOf<First, Seen>] extends [never]
        ? FirstFault<Rest, Seen | (First extends { readonly id: infer Id extends string } ? Id : never)>
        : FaultOf<First, Seen>
    : never

/**
 * Checks a quiz twice: the compiler reports a fault in the literal, and the same faults throw when the file is
 * loaded, which the dev server and the build do before anything else.
 *
 * @param questions the questions in the order in which the clicker reveals them
 * @throws Error naming the question: no or a repeated id, an empty challenge, no reason, an unknown answer
 */
export function defineQuiz<const Q extends readonly { readonly id: string }[]>(
  questions: [FirstFault<Q>] extends [never] ? Q : FirstFault<Q>,
): Quiz {
  return checkQuiz(questions)
}

/**
 * The run-time half of {@link defineQuiz}, for data the compiler has not seen.
 *
 * @throws Error naming the question and what is wrong with it
 */
export function checkQuiz(questions: unknown): Quiz {
  if (!Array.isArray(questions) || questions.length === 0)
    throw new Error('A quiz is a list of at least one question')
  const seen = new Set<string>()
  return questions.map((question: unknown, index) => {
    const checked = checkQuestion(question, index)
    if (seen.has(checked.id))
      throw new Error(`Quiz question "${checked.id}" is there twice`)
    seen.add(checked.id)
    return checked
  })
}

function checkQuestion(question: unknown, index: number): Question {
  if (!isRecord(question) || !isText(question.id))
    throw new Error(`Quiz question number ${index + 1} needs an id`)
  const { id, challenge, answer, reason, arguable } = question
  if (!isText(challenge))
    throw new Error(`Quiz question "${id}" needs a challenge`)
  if (!isText(reason))
    throw new Error(`Quiz question "${id}" needs a reason`)
  if (!isAnswer(answer))
    throw new Error(`Quiz question "${id}" has the unknown answer ${JSON.stringify(answer)}: one of ${answers.join(', ')}`)
  if (arguable === undefined)
    return { id, challenge, answer, reason }
  if (!isAnswer(arguable) || arguable === answer)
    throw new Error(`Quiz question "${id}" is arguable, so it must name the other answer that is accepted`)
  return {
    id,
    challenge,
    answer,
    reason,
    arguable,
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

/** Letters that a challenge has room for in its row of the table, and a reason in its two lines. */
const ROOM = { challenge: 40, reason: 85 } as const

/** Challenges that the table at the end has room for. */
const MOST_QUESTIONS = 15

/**
 * What of a quiz does not fit its slide.
 *
 * @returns for each fault the words of the quiz that it is about, and a sentence
 */
export function quizRoom(quiz: Quiz): { words: string, says: string }[] {
  const tooLong = quiz.flatMap(question => (['challenge', 'reason'] as const)
    .filter(part => question[part].length > ROOM[part])
    .map(part => ({ words: question[part], says: `the ${part} of "${question.id}" has ${question[part].length} letters, and its row has room for ${ROOM[part]}` })))
  const surplus = quiz[MOST_QUESTIONS]
  return surplus ? [...tooLong, { words: surplus.challenge, says: `the quiz has ${quiz.length} challenges, and its table has room for ${MOST_QUESTIONS}` }] : tooLong
}

/** Whether a value is one of the three answers. */
export function isAnswer(value: unknown): value is Answer {
  return (answers as readonly unknown[]).includes(value)
}
