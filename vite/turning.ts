/**
 * What makes turning a slide quicker, inside Slidev. turning.test.ts holds this against the installed version.
 */
import type { Plugin } from 'vite'
import { rewrite } from './rewrite.ts'

const SLIDES_SHOW = /\/@slidev\/client\/internals\/SlidesShow\.vue$/

const GROUP = /:is="\((hasViewTransition[^"]*)\) \? 'div' : TransitionGroup"/

/**
 * Slidev keeps its slides in Vue's TransitionGroup, whether or not there is a transition. That one measures and restyles
 * all slides at each turn, which takes longer than showing the next one. Where none is asked for, a plain box does.
 *
 * @throws Error when the component is not as Slidev 53 writes it
 */
export function leaveTransitionsOut(code: string): string {
  if (!GROUP.test(code))
    throw new Error('vite/turning.ts: SlidesShow.vue is not as Slidev 53 writes it; look whether it still has all slides in a TransitionGroup')
  return code.replace(GROUP, `:is="(!currentTransition || $1) ? 'div' : TransitionGroup"`)
}

export function turning(): Plugin {
  return rewrite('turning', [SLIDES_SHOW, leaveTransitionsOut])
}
