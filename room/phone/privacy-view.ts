import type { TemplateResult } from 'lit-html'
import type { PhoneState } from './state.ts'
import { html, nothing } from 'lit-html'
import { isWaiting } from './state.ts'
import { onItsWay } from './words.ts'

export interface EraseActions {
  /** Asks whether it is meant, or takes that back. */
  readonly onAsk: (isAsked: boolean) => void
  readonly onErase: () => void
}

function eraseControls(state: PhoneState, { onAsk, onErase }: EraseActions): TemplateResult {
  if (isWaiting(state, 'erase'))
    return html`<p role="status">Your wish to have it deleted ${onItsWay(state)}</p>`
  if (state.erasing === 'asks') {
    return html`
      <p id="sure"><strong>Delete all your answers, labels and comments?</strong></p>
      <div class="pair">
        <button class="danger" id="erase-yes" aria-describedby="sure" @click=${onErase}>Delete them</button>
        <button @click=${() => onAsk(false)}>Keep them</button>
      </div>`
  }
  return html`
    <button id="erase" @click=${() => onAsk(true)}>Delete what I sent</button>
    <p role="status">${state.erasing === 'done' ? 'What you sent is deleted.' : ''}</p>`
}

/** What is kept, for how long, and how to have it deleted before. */
export function privacyView(state: PhoneState, actions: EraseActions): TemplateResult {
  return html`
    <footer>
      <h2 class="small">What is kept</h2>
      <p>Your answers, labels, comments and appeals are kept under a random number, without your name or address. They stay until the speaker has the room forget them, and 24 hours at most. So does a model that has learned from them: it keeps no text, and deleting does not unteach it.</p>
      ${state.refusals.erase ? html`<p class="problem" role="alert">${state.refusals.erase}</p>` : nothing}
      ${eraseControls(state, actions)}
    </footer>`
}
