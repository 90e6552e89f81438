import type { TemplateResult } from 'lit-html'
import type { Answer } from '../../content/define-quiz.ts'
import type { Verdict } from './score.ts'
import { html, svg } from 'lit-html'

const SHAPES: Readonly<Record<Answer, TemplateResult>> = {
  ml: svg`<circle cx="8" cy="8" r="6" />`,
  ops: svg`<rect x="2.5" y="2.5" width="11" height="11" />`,
  both: svg`<circle cx="5.8" cy="5.8" r="4.8" /><rect x="6" y="6" width="9" height="9" />`,
}

/** Circle for ML, square for Ops, one over the other for both, as on the slides: the answer without its colour. */
export function answerShape(answer: Answer): TemplateResult {
  return html`<svg class="shape" viewBox="0 0 16 16" aria-hidden="true">${SHAPES[answer]}</svg>`
}

const MARKS: Readonly<Record<Verdict, TemplateResult>> = {
  right: svg`<path d="M2 8.5 6.5 13 14 3.5" />`,
  wrong: svg`<path d="M3 3l10 10M13 3 3 13" />`,
  none: svg`<path d="M3 8h10" />`,
}

/** A tick, a cross or a dash: fonts of some phones have none. */
export function verdictMark(verdict: Verdict): TemplateResult {
  return html`<svg class="shape mark" viewBox="0 0 16 16" aria-hidden="true">${MARKS[verdict]}</svg>`
}
