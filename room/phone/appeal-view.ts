/** What a removed comment's author is told, and the one sentence with which a person is asked for. */
import type { TemplateResult } from 'lit-html'
import type { OwnComment } from '../protocol.ts'
import type { PhoneState } from './state.ts'
import { html } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { APPEAL_CHARACTERS } from '../appeals.ts'
import { countCharacters } from '../comment-text.ts'
import { isWaiting } from './state.ts'
import { appealText, statementOfReasons } from './statement.ts'
import { onItsWay } from './words.ts'

export interface AppealActions {
  /** What is typed to appeal the comment with that key; undefined closes the box. */
  readonly onAppealDraft: (draft: { comment: string, sentence: string } | undefined) => void
  readonly onAppeal: () => void
}

/** Why it was removed, as article 17 of the Digital Services Act asks it of a host. */
export function reasonsView(comment: OwnComment, line: number): TemplateResult {
  return html`<dl class="reasons">${statementOfReasons(comment, line).map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>`
}

function boxView(state: PhoneState, sentence: string, { onAppealDraft, onAppeal }: AppealActions, comment: string): TemplateResult {
  const isSending = isWaiting(state, 'appeal')
  const left = APPEAL_CHARACTERS - countCharacters(sentence)
  return html`
    <form class="box" @submit=${(event: Event) => {
      event.preventDefault()
      onAppeal()
    }}>
      <label for="appeal">Your appeal, in one sentence</label>
      <textarea
        id="appeal" rows="2" dir="auto" aria-describedby="appeal-left appeal-refusal" aria-invalid=${left < 0 || Boolean(state.refusals.appeal)} ?readonly=${isSending} .value=${live(sentence)}
        @input=${({ target }: InputEvent) => onAppealDraft({ comment, sentence: (target as HTMLTextAreaElement).value })}
      ></textarea>
      <p id="appeal-left" class="small ${left < 0 ? 'is-over' : ''}">${left >= 0 ? `${left} of ${APPEAL_CHARACTERS} characters left` : `${-left} characters too many`}</p>
      <p id="appeal-refusal" class="problem" role="alert" ?hidden=${!state.refusals.appeal}>${state.refusals.appeal}</p>
      <div class="pair">
        <button aria-disabled=${isSending}>Send the appeal</button>
        <button type="button" @click=${() => onAppealDraft(undefined)}>Leave it</button>
      </div>
      <p class="status">${isSending ? `Your appeal ${onItsWay(state)}` : 'A person reads it, and decides.'}</p>
    </form>`
}

/** The appeal of one removed comment: not yet, being written, or sent. */
export function appealView(state: PhoneState, comment: OwnComment, actions: AppealActions): TemplateResult {
  if (comment.appeal)
    return html`<p><strong>${appealText(comment)}</strong></p>`
  const { appealDraft } = state
  return appealDraft?.comment === comment.key
    ? boxView(state, appealDraft.sentence, actions, comment.key)
    : html`<p><button type="button" id="appeal-${comment.key}" @click=${() => actions.onAppealDraft({ comment: comment.key, sentence: '' })}>Appeal</button></p>`
}
