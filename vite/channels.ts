/** Keeps two copies of the deck on one origin apart. channels.test.ts holds this against the installed version. */
import type { Plugin } from 'vite'
import { rewrite } from './rewrite.ts'

const ROOT_SETUP = /\/@slidev\/client\/setup\/root\.ts$/

const CHANNEL = /(init\w+State\(`\$\{slidesTitle\}) - (shared|drawings)`/g

/**
 * Slidev names the channel between the presenter's and the audience's windows by the deck's title alone. A preview
 * beside the published deck has the same title and origin, and would turn its slides: the base path is what differs.
 *
 * @throws Error when the module is not as Slidev 53 writes it
 */
export function nameByBase(code: string): string {
  if (Array.from(code.matchAll(CHANNEL)).length !== 2)
    throw new Error('vite/channels.ts: setup/root.ts is not as Slidev 53 writes it; look how the channels between windows are named')
  // eslint-disable-next-line no-template-curly-in-string -- it is code
  return code.replaceAll(CHANNEL, '$1 ${import.meta.env.BASE_URL} - $2`')
}

export function channels(): Plugin {
  return rewrite('channels', [ROOT_SETUP, nameByBase])
}
