import type { Locator } from '@playwright/test'

/**
 * Follows what a live region says from now on: to the ear, as a screen reader does, without what is hidden from it, or to
 * the eye, with all of it; not again what has been said just before. What is there for a moment only is asked of this
 * and not waited for, as a busy machine may look too late.
 *
 * @param status the region
 * @param by who follows it
 * @returns what has been said so far
 */
export async function follow(status: Locator, by: 'ear' | 'eye' = 'ear'): Promise<() => Promise<string[]>> {
  const said = await status.evaluateHandle((element, isHeard) => {
    const heard: string[] = []
    const textNow = (): string => {
      const copy = element.cloneNode(true) as Element
      for (const hidden of isHeard ? copy.querySelectorAll('[aria-hidden="true"]') : [])
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
  }, by === 'ear')
  return () => said.jsonValue()
}
