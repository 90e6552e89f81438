import type { Page } from '@playwright/test'

/** A label may return; what is longer is a sentence, and nobody wants to hear one again. */
const SENTENCE = 60

/** Runs in the page. */
function listenInPage({ no, sentence }: { no: number, sentence: number }): string[] {
  const slide = document.querySelector(`#slideshow [data-slidev-no="${no}"]`)
  const all = (selector: string): Element[] => Array.from(slide?.querySelectorAll(selector) ?? []).filter(element => element.checkVisibility() && !element.closest('[aria-hidden="true"]'))
  const textOf = (element: Element): string => {
    const heard = element.cloneNode(true) as Element
    for (const hidden of heard.querySelectorAll('[aria-hidden="true"]'))
      hidden.remove()
    return (heard.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  }
  const isNamed = (table: Element): boolean => Boolean(table.querySelector('caption')?.textContent?.trim()) || table.closest('[aria-label]:not(section)') !== null

  const sentences = [
    ...all('[role="img"][aria-label]').map(element => element.getAttribute('aria-label') ?? ''),
    ...all('p, [role="status"]').filter(element => !element.parentElement?.closest('[role="img"], [role="status"]')).map(textOf),
  ].filter(text => text.length >= sentence)
  return [
    ...sentences.filter((text, at) => sentences.some((other, place) => place !== at && other.includes(text))).map(text => `twice: ${text}`),
    ...all('table').filter(table => !isNamed(table)).map(table => `a table without a name: ${textOf(table).slice(0, sentence)}`),
    ...all('tbody td').filter(cell => !textOf(cell) && !cell.querySelector('[aria-label]')).map(cell => `a blank cell in the row ${textOf(cell.parentElement ?? cell)}`),
    ...all('li').filter(item => /^\d+$/.test(textOf(item)) && !item.querySelector('[aria-label]')).map(item => `a number that says nothing: ${textOf(item)}`),
    ...all('h1 [role="img"]').map(image => `a picture in the heading: ${image.getAttribute('aria-label')}`),
  ]
}

/**
 * What is wrong with how a slide sounds to who listens to it from top to bottom, and no rule of axe asks for: sentences
 * that return, tables and numbers that do not say of what they are.
 *
 * @param page that shows the slide
 * @param no the slide, from 1
 */
export function listen(page: Page, no: number): Promise<string[]> {
  return page.evaluate(listenInPage, { no, sentence: SENTENCE })
}
