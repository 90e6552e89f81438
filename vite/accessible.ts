/**
 * What Slidev's own interface lacks for a screen reader, and no style can give it. accessible.test.ts holds
 * this against the installed version.
 */
import type { Plugin } from 'vite'

const MENU_BUTTON = /\/@slidev\/client\/internals\/MenuButton\.vue$/

const NESTED = /<button (:class="\{ disabled \}" @click="value = !value")>(\s*<slot name="button"[^>]*\/>\s*)<\/button>/

/**
 * Slidev puts the button that opens a menu into another button. The outer one becomes a plain box: a click on the
 * inner one still reaches it.
 *
 * @throws Error when the component is not as Slidev 53 writes it
 */
export function unnestMenuButton(code: string): string {
  if (!NESTED.test(code))
    throw new Error('vite/accessible.ts: MenuButton.vue is not as Slidev 53 writes it; look whether it still has a button in a button')
  return code.replace(NESTED, '<div $1>$2</div>')
}

export function accessible(): Plugin {
  return {
    name: 'deck:accessible',
    enforce: 'pre',
    transform(code, id) {
      if (MENU_BUTTON.test(id))
        return { code: unnestMenuButton(code), map: null }
    },
  }
}
