import type { Locator } from '@playwright/test'

/**
 * Follows what a live region says from now on, as a screen reader does: without what is hidden from it, and not again
 * what has been said just before.
 *
 * @param status the region
 * @returns what has been said so far
 */
export async function follow(status: Locator): Promise<() => Promise<string[]>> {
  const said = await status.evaluateHandle((element) => {
    const heard: string[] = []
    const textNow = (): string => {
      const copy = element.cloneNode(true) as Element
      for (const hidden of copy.querySelectorAll('[aria-hidden="true"]'))
        hidden.remove()
      return copy.textContent.replaceAll(/\s+/g, ' ').trim()
    }
    let last = textNow()
    new MutationObserver(() => {
      const text = textNow()
      if (text !== last)
        heard.push(text)
      last = text
    }).observe(element, { subtree: true, childList: true, characterData: true })
    return heard
  })
  return () => said.jsonValue()
}
