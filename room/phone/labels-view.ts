import type { TemplateResult } from 'lit-html'
import type { LabelName, Round, Task } from '../labels.ts'
import type { PhoneState } from './state.ts'
import { html, nothing } from 'lit-html'
import { repeat } from 'lit-html/directives/repeat.js'
import { labelNames } from '../labels.ts'
import { labelOf } from './state.ts'
import { labelTitle, onItsWay, roundText } from './words.ts'

export interface LabelActions {
  readonly onLabel: (round: Round, comment: number, label: LabelName) => void
}

/** One comment, with what can be said of it. What was said can be changed while the round is open. */
function taskView(state: PhoneState, round: Round, { comment, text }: Task, { onLabel }: LabelActions): TemplateResult {
  const { label, isKept } = labelOf(state, round, comment)
  const before = round === 'together' ? labelOf(state, 'alone', comment).label : undefined
  return html`
    <fieldset class="card task">
      <legend class="text"><bdi dir="auto">${text}</bdi></legend>
      ${before ? html`<p class="small">Alone you said: ${labelTitle[before]}</p>` : nothing}
      <div class="choices">
        ${labelNames.map(name => html`
          <label class="choice">
            <input type="radio" name=${`label-${comment}`} value=${name} .checked=${label === name} @change=${() => onLabel(round, comment, name)}>
            <span>${labelTitle[name]}</span>
          </label>`)}
      </div>
      ${label && !isKept ? html`<p class="small">${labelTitle[label]} ${onItsWay(state)}</p>` : nothing}
    </fieldset>`
}

/** The comments that this phone is asked about. */
export function labelsView(state: PhoneState, round: Round, actions: LabelActions): TemplateResult {
  const tasks = state.own.labelling?.tasks ?? []
  const done = tasks.filter(({ comment }) => labelOf(state, round, comment).label !== undefined).length
  return html`
    <div class="labels">
      <h2>${roundText[round].title}</h2>
      <p>${roundText[round].text}</p>
      ${state.refusals.label ? html`<p class="problem" role="alert">A label was not taken. ${state.refusals.label}</p>` : nothing}
      ${tasks.length === 0
        ? html`<p class="card">There is nothing to label yet: comments come here when the speaker has shown them.</p>`
        : html`<p class="status" role="status">${done} of ${tasks.length} labelled${done === tasks.length ? '. Thank you!' : ''}</p>`}
      ${repeat(tasks, ({ comment }) => `${round} ${comment}`, task => taskView(state, round, task, actions))}
    </div>`
}
