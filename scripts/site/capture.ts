/**
 * What is taken from a slide that the browser shows. These functions run in the page, so each holds all it needs.
 */
import type { Reach } from './styles.ts'

/** A slide as it is entered, able to stand in a page of its own. */
export interface Still {
  /** The slide's element; its ids begin with `still-`, so that they cannot meet those of the deck itself. */
  html: string
  /** For each font family of the deck, the letters that the slide has in it. */
  letters: Record<string, string>
}

/**
 * Takes a still of the slide that is shown.
 *
 * @param no the slide, from 1
 * @throws Error when that slide is not shown
 */
export function captureStill(no: number): Still {
  const slide = document.querySelector<HTMLElement>(`#slideshow [data-slidev-no="${no}"]`)
  if (!slide?.checkVisibility())
    throw new Error(`slide ${no} is not shown`)

  const letters: Record<string, Set<string>> = {}
  const add = ({ fontFamily, textTransform }: CSSStyleDeclaration, text: string): void => {
    const family = fontFamily.split(',')[0]?.replaceAll(/["']/g, '').trim()
    if (!family || !text)
      return
    const set = letters[family] ??= new Set()
    for (const letter of textTransform === 'uppercase' ? text.toUpperCase() : text)
      set.add(letter)
  }
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement
    if (element && !element.closest('style, script'))
      add(getComputedStyle(element), node.textContent ?? '')
  }
  // What style sheets write: before and after an element, and the numbers of a list.
  for (const element of slide.querySelectorAll('*')) {
    for (const style of [getComputedStyle(element, '::before'), getComputedStyle(element, '::after')]) {
      const [, written = ''] = style.content.match(/^"(.*)"$/) ?? []
      add(style, written)
    }
    const style = getComputedStyle(element)
    if (style.display === 'list-item' && style.listStyleType === 'decimal')
      add(style, '0123456789.')
  }

  const clone = slide.cloneNode(true) as HTMLElement
  // Offered to whoever wants no motion, once there is a deck that can do it.
  for (const element of clone.querySelectorAll('.lab > .open, script'))
    element.remove()
  const comments = document.createTreeWalker(clone, NodeFilter.SHOW_COMMENT)
  for (let node = comments.nextNode(), next; node; node = next) {
    next = comments.nextNode()
    node.parentNode?.removeChild(node)
  }
  clone.removeAttribute('data-slidev-no')
  clone.classList.remove(`slidev-page-${no}`)
  clone.style.removeProperty('display')
  const ids = new Map(Array.from([clone, ...clone.querySelectorAll('[id]')], ({ id }) => [id, `still-${id}`]))
  ids.delete('')
  for (const element of [clone, ...clone.querySelectorAll('*')]) {
    for (const { name, value } of Array.from(element.attributes)) {
      if (name === 'id' || name === 'for' || name === 'name' || /^aria-(?:labelledby|describedby|controls|owns|details|activedescendant)$/.test(name))
        element.setAttribute(name, value.split(' ').map(id => ids.get(id) ?? id).join(' '))
      else if (/url\(|^#/.test(value))
        element.setAttribute(name, value.replaceAll(/(url\(["']?#|^#)([\w:-]+)/g, (whole, before: string, id: string) => before + (ids.get(id) ?? id)))
    }
  }

  return {
    html: clone.outerHTML,
    letters: Object.fromEntries(Object.entries(letters).map(([family, set]) => [family, Array.from(set).sort().join('')])),
  }
}

/**
 * What selectors match while a slide is shown.
 *
 * @param question which slide, from 1, and the selectors
 * @param question.no
 * @param question.selectors
 * @returns an answer for each selector
 */
export function reachOf({ no, selectors }: { no: number, selectors: (string | undefined)[] }): Reach[] {
  const slide = document.querySelector(`#slideshow [data-slidev-no="${no}"]`)
  return selectors.map((selector) => {
    try {
      if (!selector || !slide)
        return 'nothing'
      if (slide.matches(selector) || slide.querySelector(selector))
        return 'slide'
      return document.documentElement.matches(selector) || document.body.matches(selector) ? 'page' : 'nothing'
    }
    catch {
      // A pseudo-class that this browser does not know: it would not apply the rule either.
      return 'nothing'
    }
  })
}
