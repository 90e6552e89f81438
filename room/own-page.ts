/** What the server's own pages, the phones' and the speaker's remote, do for their line as pages. */
import type { Store } from './phone/store.ts'

/** Loads a page anew that the server does not understand any more. */
export interface Refetch {
  /** @returns false if the page has just been loaded anew, and a second time would not help */
  readonly again: () => boolean
  /** The page and the server understand each other. */
  readonly worked: () => void
}

/**
 * A page that loads itself anew, once for each time that it and the server part.
 *
 * @param tab the store of the page's tab, which outlives the page
 * @param name under which it is kept there; pages of one origin need names of their own
 * @param reload loads the page
 */
export function createRefetch(tab: Store, name: string, reload: () => void): Refetch {
  return {
    again() {
      if (tab.read(name) === true)
        return false
      tab.write(name, true)
      reload()
      return true
    },
    worked: () => tab.write(name, false),
  }
}

/** Calls for each time that a page's line may have died unseen: it is looked at again, came back, or is online again. */
export function onWaking(wake: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden)
      wake()
  })
  for (const event of ['pageshow', 'online'])
    addEventListener(event, wake)
}
