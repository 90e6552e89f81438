/** The whole page, as it follows from the state. */
import type { TemplateResult } from 'lit-html'
import type { Answer } from '../../content/define-quiz.ts'
import type { CommentActions } from './comments-view.ts'
import type { LabelActions } from './labels-view.ts'
import type { EraseActions } from './privacy-view.ts'
import type { PhoneState } from './state.ts'
import { html, nothing } from 'lit-html'
import { commentsView, ownComments } from './comments-view.ts'
import { labelsView } from './labels-view.ts'
import { privacyView } from './privacy-view.ts'
import { quizView } from './quiz-view.ts'
import { scoreText } from './score.ts'
import { aloud, lineText, waitText } from './words.ts'

export interface Actions extends CommentActions, EraseActions, LabelActions {
  readonly onAnswer: (question: string, choice: Answer) => void
}

function messageView(title: string, text: string): TemplateResult {
  return html`<div class="message"><h2>${title}</h2><p>${text}</p></div>`
}

function phaseView(state: PhoneState, actions: Actions): TemplateResult {
  const { phase, accepted, own } = state
  switch (phase?.kind) {
    case undefined:
      return messageView('Joining the room', 'The page is here; the room is being asked what is on.')
    case 'closed':
      return messageView('The room is closed just now', 'Follow the slides. When the room opens again, this page goes on by itself.')
    case 'wait': {
      const { title, text } = waitText[phase.next]
      const score = scoreText(accepted, own.answers)
      return html`
        ${messageView(title, text)}
        ${score ? html`<p class="score">In the quiz: <strong>${score}</strong></p>` : nothing}
        ${ownComments(state, actions)}`
    }
    case 'quiz':
      return quizView(state, phase, actions.onAnswer)
    case 'comments':
      return commentsView(state, actions)
    case 'labels':
      return labelsView(state, phase.round, actions)
  }
}

/** @param state all that the page shows */
export function screen(state: PhoneState, actions: Actions): TemplateResult {
  // A refusal is said where its act was done; if the talk has gone on meanwhile, above what is there now.
  const left = state.phase?.kind === 'comments' ? undefined : state.refusals.comment
  const unheard = state.phase?.kind === 'comments' || state.phase?.kind === 'wait' ? undefined : state.refusals.appeal
  const late = state.phase?.kind === 'quiz' ? undefined : state.refusals.answer
  const lateLabel = state.phase?.kind === 'labels' ? undefined : state.refusals.label
  return html`
    <header><h1>${document.title}</h1></header>
    <p class="line" role="status">${lineText(state)}</p>
    <p class="sr-only" aria-live="polite">${aloud(state)}</p>
    <main>
      ${[left && `Your comment was not taken, and is kept here. ${left}`, late && `An answer was not taken. ${late}`, lateLabel && `A label was not taken. ${lateLabel}`, unheard && `Your appeal was not taken. ${unheard}`].map(text => text ? html`<p class="problem" role="alert">${text}</p>` : nothing)}
      ${phaseView(state, actions)}
    </main>
    ${privacyView(state, actions)}`
}
