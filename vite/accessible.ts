/**
 * What Slidev's own interface lacks for a screen reader or a phone, and no style can give it. accessible.test.ts holds
 * this against the installed version.
 */
import type { Plugin } from 'vite'
import { rewrite } from './rewrite.ts'

const NAV_CONTROLS = /\/@slidev\/client\/internals\/NavControls\.vue$/

const FULL_SCREEN = /const \{ isFullscreen, toggle: toggleFullscreen \} = fullscreen([\s\S]*)v-if="!isEmbedded"( :title="isFullscreen )/

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

/**
 * Slidev has a button for full screen also where there is none, as on iPhones. There it is left out, and what can be done
 * instead is said in its place (custom-nav-controls.vue).
 *
 * @throws Error when the component is not as Slidev 53 writes it
 */
export function hideDeadFullScreen(code: string): string {
  if (!FULL_SCREEN.test(code))
    throw new Error('vite/accessible.ts: NavControls.vue is not as Slidev 53 writes it; look whether its button for full screen is still there where there is none')
  return code.replace(FULL_SCREEN, 'const { isFullscreen, isSupported: hasFullScreen, toggle: toggleFullscreen } = fullscreen$1v-if="hasFullScreen && !isEmbedded"$2')
}

export function accessible(): Plugin {
  return rewrite('accessible', [MENU_BUTTON, unnestMenuButton], [NAV_CONTROLS, hideDeadFullScreen])
}
