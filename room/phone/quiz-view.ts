import type { TemplateResult } from 'lit-html'
import type { Answer } from '../../content/define-quiz.ts'
import type { Phase } from '../protocol.ts'
import type { PhoneState } from './state.ts'
import { html, nothing } from 'lit-html'
import { answerName, answers } from '../../content/define-quiz.ts'
import { scoreText, verdictOn } from './score.ts'
import { answerShape, verdictMark } from './shape.ts'
import { answerTo } from './state.ts'
import { onItsWay, toldAnswer, verdictName } from './words.ts'

type Quiz = Phase & { kind: 'quiz' }
type Told = NonNullable<Quiz['told']>
type Open = NonNullable<Quiz['open']>

/** The question that was told: the answer, whether the own was right, and why. */
function toldView({ own }: PhoneState, told: Told, { accepted }: Quiz): TemplateResult {
  const given = own.answers[told.id]
  const verdict = verdictOn(given, accepted[told.id] ?? [])
  return html`
    <div class="card told is-${told.answer}">
      <h2 class="small">${told.number}. ${told.challenge}</h2>
      <p class="answer">${answerShape(told.answer)}<strong>${toldAnswer(told)}</strong></p>
      <p class="verdict">${verdictMark(verdict)}<strong>${verdictName[verdict]}</strong>${given ? html`: you said ${answerName[given]}` : nothing}</p>
      <p>${told.reason}</p>
    </div>`
}

/** The question that is open. What was chosen can be changed until it is closed. */
function openView(state: PhoneState, open: Open, of: number, onAnswer: (question: string, choice: Answer) => void): TemplateResult {
  const { choice, isKept } = answerTo(state, open.id)
  const status = choice === undefined
    ? 'Tap an answer.'
    : isKept ? `${answerName[choice]} is kept. You can still change it.` : `${answerName[choice]} ${onItsWay(state)}`
  return html`
    <fieldset class="question">
      <legend><span class="small">Question ${open.number} of ${of}</span><span class="challenge">${open.challenge}</span></legend>
      <div class="choices">
        ${answers.map(answer => html`
          <label class="choice is-${answer}">
            <input type="radio" name="answer" value=${answer} .checked=${choice === answer} @change=${() => onAnswer(open.id, answer)}>
            <span>${answerShape(answer)}${answerName[answer]}</span>
          </label>`)}
      </div>
      <p class="status">${status}</p>
    </fieldset>`
}

export function quizView(state: PhoneState, quiz: Quiz, onAnswer: (question: string, choice: Answer) => void): TemplateResult {
  const { open, told, of, accepted } = quiz
  const score = scoreText(accepted, state.own.answers)
  return html`
    ${told ? toldView(state, told, quiz) : html`<p class="card">Whose problem is it? Where people argue, two answers count.</p>`}
    ${score ? html`<p class="score"><strong>${score}</strong></p>` : nothing}
    ${state.refusals.answer ? html`<p class="problem" role="alert">An answer was not taken. ${state.refusals.answer}</p>` : nothing}
    ${open
      ? openView(state, open, of, onAnswer)
      : html`<p class="low">${told?.number === of ? 'That was the last question.' : 'No question is open just now: the next one comes here by itself.'}</p>`}`
}
