/** Sentences that the page says in several places, and what it says aloud. */
import type { LabelName, Round } from '../labels.ts'
import type { Phase } from '../protocol.ts'
import type { PhoneState } from './state.ts'
import { answerName } from '../../content/define-quiz.ts'
import { scoreText, verdictOn } from './score.ts'
import { appealText, scoreAndLine, verdictText } from './statement.ts'

/** What becomes of something that the room has not acknowledged: goes on after its name. */
export function onItsWay({ link }: Pick<PhoneState, 'link'>): string {
  return link === 'joined' ? 'is on its way.' : 'is sent as soon as there is a connection.'
}

/** What is wrong with the line; empty if nothing is. */
export function lineText({ link, isUnknown }: Pick<PhoneState, 'link' | 'isUnknown'>): string {
  if (isUnknown)
    return 'The room cannot tell this phone from others: allow cookies for this page in the browser\'s settings, and load it again.'
  switch (link) {
    case 'lost':
      return 'No connection to the room. What you tap is kept and sent by itself.'
    case 'full':
      return 'The room is full. This page tries again by itself; look over your neighbour\'s shoulder until then.'
    default:
      return ''
  }
}

export const waitText: Readonly<Record<(Phase & { kind: 'wait' })['next'], { title: string, text: string }>> = {
  quiz: { title: 'You are in', text: 'Next comes a quiz: ML, Ops or both? Its first question opens here by itself.' },
  labels: { title: 'You are in', text: 'Next you say of comments whether they are rude. They come here by themselves.' },
  comments: { title: 'Next: break the moderator', text: 'Think of a comment that it gets wrong. The box for it opens here by itself.' },
  nothing: { title: 'You are in', text: 'There is nothing to do just now: follow the slides. Should the room be needed again, this page goes on by itself.' },
}

/** What one can say of a comment, as it stands on buttons. */
export const labelTitle: Readonly<Record<LabelName, string>> = { rude: 'Rude', fine: 'Fine', unsure: 'Unsure' }

export const roundText: Readonly<Record<Round, { title: string, text: string }>> = {
  alone: { title: 'Rude, or fine?', text: 'What would you say of these? Decide alone: nobody looks at your screen.' },
  together: { title: 'Talk to your neighbour, and say it again', text: 'The same six. You may stay with what you said, or change your mind.' },
  others: { title: 'What others in here wrote', text: 'Each of you gets a few. From what most say, a model can learn.' },
}

/** The right answer to a told question, with the other one that counts. */
export function toldAnswer({ answer, arguable }: NonNullable<(Phase & { kind: 'quiz' })['told']>): string {
  return arguable ? `${answerName[answer]}, and ${answerName[arguable]} counts too` : answerName[answer]
}

/** What became of the own answer. */
export const verdictName = { right: 'Right', wrong: 'Not quite', none: 'Not answered' } as const

function quizAloud({ own }: PhoneState, { of, open, told, accepted }: Phase & { kind: 'quiz' }): string {
  const score = scoreText(accepted, own.answers)
  return [
    told && `Question ${told.number}: ${toldAnswer(told)}. ${verdictName[verdictOn(own.answers[told.id], accepted[told.id] ?? [])]}. ${told.reason}`,
    told && score && `${score}.`,
    open && `Question ${open.number} of ${of}: ${open.challenge}.`,
  ].filter(Boolean).join(' ')
}

/** What a screen reader says by itself when it changes: a new question, the result of the last, a verdict. */
export function aloud(state: PhoneState): string {
  const { phase, own, line } = state
  switch (phase?.kind) {
    case undefined:
      return ''
    case 'closed':
      return 'The room is closed just now.'
    case 'wait':
      return `${waitText[phase.next].title}. ${waitText[phase.next].text}`
    case 'quiz':
      return quizAloud(state, phase)
    case 'labels':
      return roundText[phase.round].title
    case 'comments': {
      // No at(-1): phones of 2021 do not have it.
      const newest = own.comments[own.comments.length - 1]
      const appealed = own.comments.filter(({ appeal }) => appeal)
      const [decision = ''] = appealed.slice(-1).map(appealText)
      return newest ? `${verdictText(newest)}. Score ${scoreAndLine(newest.score, line).score} of 100. ${decision}`.trim() : 'Break the moderator: comments are open.'
    }
  }
}
