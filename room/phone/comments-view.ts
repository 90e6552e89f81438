import type { TemplateResult } from 'lit-html'
import type { OwnComment } from '../protocol.ts'
import type { AppealActions } from './appeal-view.ts'
import type { Draft, PhoneState } from './state.ts'
import { html, nothing, svg } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { repeat } from 'lit-html/directives/repeat.js'
import { cutText } from '../../lib/cut-text.ts'
import { COMMENT_CHARACTERS, countCharacters } from '../comment-text.ts'
import { aims } from '../fields.ts'
import { appealView, reasonsView } from './appeal-view.ts'
import { isWaiting } from './state.ts'
import { aimName, scoreAndLine, servedText, statement, verdictText } from './statement.ts'
import { onItsWay } from './words.ts'

export interface CommentActions extends AppealActions {
  readonly onDraft: (draft: Draft) => void
  readonly onSend: () => void
}

function charactersLeft(text: string): string {
  const left = COMMENT_CHARACTERS - countCharacters(text)
  return left >= 0 ? `${left} of ${COMMENT_CHARACTERS} characters left` : `${-left} characters too many`
}

function markedText({ text, reasons }: OwnComment): TemplateResult {
  const pieces = cutText(text, reasons.map(([start, end]) => ({ start, end })))
  return html`<bdi dir="auto">${pieces.map(({ text, stretch }) => stretch ? html`<mark>${text}</mark>` : text)}</bdi>`
}

/** The score as a bar, with the line; the words beside it say the same. */
function scoreBar(score: number, line: number): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="6" />
    ${svg`<rect class="filled" width=${score * 100} height="6" /><rect class="line" x=${line * 100 - 0.5} width="1" height="6" />`}
  </svg>`
}

function commentView(state: PhoneState, comment: OwnComment, isNewest: boolean, actions: AppealActions): TemplateResult {
  const line = comment.line ?? state.line
  return html`
    <li class="card comment ${comment.removed ? 'is-removed' : 'is-kept'}">
      <p class="text">${markedText(comment)}</p>
      <p><strong>${verdictText(comment)}</strong>. Score ${scoreAndLine(comment.score, line).score} of 100.</p>
      ${scoreBar(comment.score, line)}
      ${comment.version === undefined ? nothing : html`<p class="small">Judged by version ${comment.version}</p>`}
      <details ?open=${isNewest}><summary>Why?</summary>${comment.removed ? reasonsView(comment, line) : html`<p>${statement(comment.score, line)}</p>`}</details>
      ${comment.removed ? appealView(state, comment, actions) : nothing}
    </li>`
}

/** What this phone sent and what became of it, newest first. */
export function ownComments(state: PhoneState, actions: AppealActions): TemplateResult | typeof nothing {
  const { own } = state
  if (own.comments.length === 0)
    return nothing
  return html`
    <div>
      <h2>Your comments</h2>
      <ol class="comments" reversed>
        ${repeat(own.comments.slice().reverse(), ({ key }) => key, (comment, at) => commentView(state, comment, at === 0, actions))}
      </ol>
    </div>`
}

/** The box for a comment. What was typed stays in it until the room has taken it. */
export function commentsView(state: PhoneState, actions: CommentActions): TemplateResult {
  const { onDraft, onSend } = actions
  const { draft, refusals } = state
  const isSending = isWaiting(state, 'comment')
  const isTooLong = countCharacters(draft.text) > COMMENT_CHARACTERS
  return html`
    <form class="box" @submit=${(event: Event) => {
      event.preventDefault()
      onSend()
    }}>
      <h2>Break the moderator</h2>
      ${state.version ? html`<p class="small" role="status">${servedText(state.version)}</p>` : nothing}
      <fieldset class="aims">
        <legend>I try to</legend>
        ${aims.map(aim => html`<label class="aim"><input type="radio" name="aim" value=${aim} .checked=${draft.aim === aim} ?disabled=${isSending} @change=${() => onDraft({ ...draft, aim })}><span>${aimName[aim]}</span></label>`)}
      </fieldset>
      <label for="comment">Your comment</label>
      <textarea
        id="comment" rows="3" dir="auto" aria-describedby="left refusal" aria-invalid=${isTooLong || Boolean(refusals.comment)} ?readonly=${isSending} .value=${live(draft.text)}
        @input=${({ target }: InputEvent) => onDraft({ ...draft, text: (target as HTMLTextAreaElement).value })}
      ></textarea>
      <p id="left" class="small ${isTooLong ? 'is-over' : ''}">${charactersLeft(draft.text)}</p>
      <p id="refusal" class="problem" role="alert" ?hidden=${!refusals.comment}>${refusals.comment}</p>
      <button class="main" aria-disabled=${isSending}>Let it judge</button>
      <p class="status">${isSending ? `Your comment ${onItsWay(state)}` : 'The slide shows your text only if the speaker lets it.'}</p>
    </form>
    ${ownComments(state, actions)}`
}
