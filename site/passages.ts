/** A slide as a text to read, for who sees no picture or a small one. */

/** A piece of what a slide says. */
export interface Passage {
  kind: 'heading' | 'item' | 'text' | 'code' | 'picture'
  text: string
}

/**
 * What the slide that is shown says, in reading order: its words, and the text alternatives of its pictures. The
 * footer is left out. Runs in a page that knows nothing else, so it holds all it needs.
 *
 * @param no the slide, from 1
 */
export function readPassages(no: number): Passage[] {
  const slide = document.querySelector<HTMLElement>(`#slideshow [data-slidev-no="${no}"] .slidev-layout`)
  const passages: Passage[] = []
  /** Spaces once, and none before what ends a part of a sentence: boxes of their own leave one there. */
  const squeeze = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').replaceAll(/ (?=[.,:;?!](?: |$))/g, '').trim()

  function nameOf(element: Element): string {
    const byIds = (attribute: string): string => (element.getAttribute(attribute) ?? '').split(' ').map(id => squeeze(id && document.getElementById(id)?.textContent)).join(' ').trim()
    return byIds('aria-labelledby') || squeeze(element.getAttribute('aria-label')) || squeeze(element.getAttribute('alt')) || squeeze(element.querySelector(':scope > title')?.textContent)
  }

  function add(kind: Passage['kind'], text: string): void {
    if (text && passages.at(-1)?.text !== text)
      passages.push({ kind, text })
  }

  /** Of a table that is longer than a screen some rows stand for all. */
  const LONG_TABLE = 12
  const ROWS_OF_IT = 10

  const PICTURE = 'img, [role="img"], svg'
  const EMOJI = '.emoji'
  /** Words among others that are for screen readers alone: no box of their own, however they are hidden from the eye. */
  const ASIDE = '.sr-only'
  /** What is drawn by hand around words stands beside them in the page, and is no part of their sentence. */
  const MARK = '.rough-annotation'

  /** Whether an emoji stands right before or behind another thing. */
  function hasEmoji(node: Node, side: 'previousSibling' | 'nextSibling'): boolean {
    const beside = node[side]
    return beside instanceof Text && beside.data.trim() === '' ? hasEmoji(beside, side) : beside instanceof Element && beside.matches(EMOJI)
  }

  /** One emoji goes with the words that it stands beside; some in a row, such as flags, say something by themselves. */
  function emojiName(emoji: Element): string {
    const isFollowed = hasEmoji(emoji, 'nextSibling')
    return isFollowed || hasEmoji(emoji, 'previousSibling') ? ` ${nameOf(emoji)}${isFollowed ? ',' : ''} ` : ''
  }

  /** A picture's name, unless the words that it stands in give it themselves: a logo beside what it is of. */
  function pictureName(picture: Element): string {
    const words = squeeze(picture.closest('li, p, td')?.textContent)
    const name = nameOf(picture)
    return name.split(' ').some(word => word.length > 3 && words.includes(word)) ? '' : ` ${name} `
  }

  /** Words of an element, those of hidden parts left out; a picture among them counts with its name. */
  function wordsOf(node: Node): string {
    if (node instanceof Text)
      return node.data
    if (!(node instanceof Element) || node.matches(`[aria-hidden="true"], style, script, button, legend, ${MARK}`))
      return ''
    if (node.matches(EMOJI))
      return emojiName(node)
    if (node.matches(PICTURE))
      return pictureName(node)
    if (node instanceof HTMLBRElement)
      return ' '
    const display = getComputedStyle(node).display
    const words = Array.from(node.childNodes, wordsOf).join('')
    return display.startsWith('inline') || node.matches(ASIDE) ? words : ` ${words} `
  }

  /** A row of a table as a line: its cells apart, and what they are of before them. */
  function rowOf(row: Element): string {
    const cells = Array.from(row.children, cell => squeeze(wordsOf(cell))).filter(Boolean)
    const [head, ...rest] = cells
    return row.querySelector('th[scope="row"]') && rest.length > 0 ? `${head}: ${rest.join('; ')}` : cells.join('; ')
  }

  /** Whether an element is read by itself, and not as words of the one around it. */
  function isBlock(element: Element): boolean {
    if (element.matches('ul, ol, li, table, pre, figure, p, h1, h2, h3, h4'))
      return true
    // A line of a list is one line, whatever boxes it is laid out with.
    const isBox = !element.closest('li') && !element.matches(`${ASIDE}, ${MARK}`) && !/^(?:inline|none|contents)/.test(getComputedStyle(element).display)
    return isBox || Array.from(element.children).some(isBlock)
  }

  function read(element: Element): void {
    if (element.matches('footer, style, script, button, input, label, legend, select, textarea, [aria-hidden="true"]') || getComputedStyle(element).display === 'none')
      return
    if (element.matches(PICTURE)) {
      add('picture', nameOf(element))
      return
    }
    if (element.matches('pre')) {
      add('code', element.textContent?.trim() ?? '')
      return
    }
    if (element.matches('tr')) {
      const rows = Array.from(element.parentElement?.children ?? [])
      const left = rows.length > LONG_TABLE ? rows.length - ROWS_OF_IT : 0
      if (left === 0 || rows.indexOf(element) < ROWS_OF_IT)
        add('text', rowOf(element))
      else
        add('text', `and ${left} more`)
      return
    }
    // What is said of a thing stands on one line with it.
    if (element.matches('dt') && element.nextElementSibling?.matches('dd'))
      return
    if (element.matches('dd')) {
      const term = element.previousElementSibling?.matches('dt') ? `${squeeze(wordsOf(element.previousElementSibling))}: ` : ''
      add('text', `${term}${squeeze(wordsOf(element))}`)
      return
    }
    const kind = element.matches('h1, h2, h3, h4') ? 'heading' : element.closest('li') ? 'item' : 'text'
    if (kind === 'heading' || !Array.from(element.children).some(isBlock)) {
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
