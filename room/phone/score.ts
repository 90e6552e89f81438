/** How well a participant does in the quiz: from what was told and the own answers, on the phone alone. */
import type { Answer } from '../../content/define-quiz.ts'
import type { Own, Phase } from '../protocol.ts'

type Accepted = (Phase & { kind: 'quiz' })['accepted']

/** An answer to a told question: the other one that counts too is right as well. */
export type Verdict = 'right' | 'wrong' | 'none'

/** What became of the own answer to one question that was told. */
export function verdictOn(given: Answer | undefined, accepted: readonly Answer[]): Verdict {
  if (given === undefined)
    return 'none'
  return accepted.includes(given) ? 'right' : 'wrong'
}

/** "7 of 9 right", of those that were told and answered; undefined before the first. */
export function scoreText(accepted: Accepted, answers: Own['answers']): string | undefined {
  const verdicts = Object.entries(accepted).map(([question, right]) => verdictOn(answers[question], right)).filter(verdict => verdict !== 'none')
  return verdicts.length > 0 ? `${verdicts.filter(verdict => verdict === 'right').length} of ${verdicts.length} right` : undefined
}
