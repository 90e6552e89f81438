/** Leaves to the deck where its windows are (composables/share-place.ts). places.test.ts holds this against the installed version. */
import type { Plugin } from 'vite'
import { rewrite } from './rewrite.ts'

const ROOT_SETUP = /\/@slidev\/client\/setup\/root\.ts$/

/** What Slidev does after a turn, and when another window has turned. */
const TELLS = /^ {2}router\.afterEach\(updateSharedState\)\n {2}watch\(clicksContext, updateSharedState\)$/m
const FOLLOWS = /^ {2}onPatch\(\(state\) => \{$/m

/**
 * Takes Slidev's own way to keep windows at one place out of it.
 *
 * @throws Error when the module is not as Slidev 53 writes it
 */
export function leavePlacesOut(code: string): string {
  if (!TELLS.test(code) || !FOLLOWS.test(code))
    throw new Error('vite/places.ts: setup/root.ts is not as Slidev 53 writes it; look how a window tells the others where it is, and follows them')
  return code.replace(TELLS, '  void updateSharedState').replace(FOLLOWS, '  void ((state) => {')
}

export function places(): Plugin {
  return rewrite('places', [ROOT_SETUP, leavePlacesOut])
}
