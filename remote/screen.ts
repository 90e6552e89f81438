/** The remote's page, as it follows from the state. */
import type { TemplateResult } from 'lit-html'
import type { Turn } from './protocol.ts'
import type { RemoteState } from './state.ts'
import { html, nothing } from 'lit-html'
import { maySteer, nextText, placeText, troubleText } from './state.ts'

export interface ScreenOptions {
  readonly onTurn: (to: Turn['to']) => void
  /** Whether the page can keep the phone awake. */
  readonly staysAwake: boolean
}

function paragraphs(texts: readonly string[]): TemplateResult[] {
  return texts.map(text => html`<p>${text}</p>`)
}

/** @param state all that the page shows */
export function screen(state: RemoteState, { onTurn, staysAwake }: ScreenOptions): TemplateResult {
  const { sight } = state
  const place = sight && placeText(sight)
  return html`
    <header>
      <p class="where"><span>${place ?? 'The remote'}</span><span>${sight?.clock ?? ''}</span></p>
      <h1>${sight?.title ?? document.title}</h1>
    </header>
    <p class="trouble" role="status">${troubleText(state)}</p>
    <p class="sr-only" aria-live="polite">${sight ? `${place}: ${sight.title}` : ''}</p>
    <main tabindex="0" aria-label="Notes">
      ${sight
        ? html`
          <div class="spoken">${sight.spoken.length > 0 ? paragraphs(sight.spoken) : html`<p>There are no notes for this step.</p>`}</div>
          <h2>${nextText(sight)}</h2>
          <div class="coming">${paragraphs(sight.coming)}</div>`
        : html`<p>${state.isHeard ? '' : 'Asking the talk where it is.'}</p>`}
      ${staysAwake ? nothing : html`<p class="hint">This page cannot keep the phone awake: set its screen to stay on.</p>`}
    </main>
    <nav aria-label="Turn">
      ${(['back', 'on'] as const).map(to => html`<button type="button" class=${to} aria-disabled=${!maySteer(state)} @click=${() => onTurn(to)}>${to === 'on' ? 'On' : 'Back'}</button>`)}
    </nav>`
}
