import type { TemplateResult } from 'lit-html'
import type { Answer } from '../../content/define-quiz.ts'
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
