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
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement
    const family = element && getComputedStyle(element).fontFamily.split(',')[0]?.replaceAll(/["']/g, '').trim()
    if (!family || element.closest('style, script'))
      continue
    const set = letters[family] ??= new Set()
    const shown = getComputedStyle(element).textTransform === 'uppercase' ? node.textContent?.toUpperCase() : node.textContent
    for (const letter of shown ?? '')
      set.add(letter)
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

/** A piece of what a slide says. */
export interface Passage {
  kind: 'heading' | 'item' | 'text' | 'code' | 'picture'
  text: string
}

/**
 * What the slide that is shown says, in reading order: its words, and the text alternatives of its pictures. The
 * footer is left out.
 *
 * @param no the slide, from 1
 */
export function readPassages(no: number): Passage[] {
  const slide = document.querySelector<HTMLElement>(`#slideshow [data-slidev-no="${no}"] .slidev-layout`)
  const passages: Passage[] = []
  const squeeze = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim()

  function nameOf(element: Element): string {
    const byIds = (attribute: string): string => (element.getAttribute(attribute) ?? '').split(' ').map(id => squeeze(id && document.getElementById(id)?.textContent)).join(' ').trim()
    return byIds('aria-labelledby') || squeeze(element.getAttribute('aria-label')) || squeeze(element.getAttribute('alt')) || squeeze(element.querySelector(':scope > title')?.textContent)
  }

  function add(kind: Passage['kind'], text: string): void {
    if (text && passages.at(-1)?.text !== text)
      passages.push({ kind, text })
  }

  const PICTURE = 'img, [role="img"], svg'

  /** Words of an element, those of hidden parts left out; a picture among them counts with its name. */
  function wordsOf(node: Node): string {
    if (node instanceof Text)
      return node.data
    if (!(node instanceof Element) || node.matches('[aria-hidden="true"], .emoji, style, script, button'))
      return ''
    if (node.matches(PICTURE))
      return ` ${nameOf(node)} `
    if (node instanceof HTMLBRElement)
      return ' '
    const display = getComputedStyle(node).display
    const words = Array.from(node.childNodes, wordsOf).join('')
    return display.startsWith('inline') ? words : ` ${words} `
  }

  /** Whether an element is read by itself, and not as words of the one around it. */
  function isBlock(element: Element): boolean {
    if (element.matches('ul, ol, li, table, pre, figure, p, h1, h2, h3, h4'))
      return true
    // A line of a list is one line, whatever boxes it is laid out with.
    const isBox = !element.closest('li') && !/^(?:inline|none|contents)/.test(getComputedStyle(element).display)
    return isBox || Array.from(element.children).some(isBlock)
  }

  function read(element: Element): void {
    if (element.matches('footer, style, script, button, input, select, textarea, [aria-hidden="true"]') || getComputedStyle(element).display === 'none')
      return
    if (element.matches(PICTURE)) {
      add('picture', nameOf(element))
      return
    }
    if (element.matches('pre')) {
      add('code', element.textContent?.trim() ?? '')
      return
    }
    const kind = element.matches('h1, h2, h3, h4') ? 'heading' : element.closest('li') ? 'item' : 'text'
    if (kind === 'heading' || element.matches('tr') || !Array.from(element.children).some(isBlock)) {
      add(kind, squeeze(wordsOf(element)))
      return
    }
    // Words that stand between blocks are kept together.
    let loose = ''
    for (const child of element.childNodes) {
      if (child instanceof Element && isBlock(child)) {
        add(kind, squeeze(loose))
        loose = ''
        read(child)
      }
      else {
        loose += wordsOf(child)
      }
    }
    add(kind, squeeze(loose))
  }

  if (slide)
    read(slide)
  return passages
}
