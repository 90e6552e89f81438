/** The part of the deck's style sheets that one slide needs. */
import type { Container, Root } from 'postcss'
import postcss from 'postcss'

/** What a selector matches: something of the slide, the page around it, or nothing. */
export type Reach = 'slide' | 'page' | 'nothing'

/** Nobody points at a still for long enough. */
const POINTED_AT = /:(?:hover|active)\b/
const PSEUDO_ELEMENT = /::?(?:before|after|marker|first-letter|first-line)\b|::[\w-]+(?:\([^)]*\))?/g
const FOCUS = /:focus(?:-visible|-within)?\b/g
/** What a selector says of the page before it comes to the slide: `html:not(.dark) `. */
const OF_THE_PAGE = /^(?:html|:root|body)[^\s>+~]*\s+/
const VARIABLE = /var\(\s*(--[\w-]+)/g

/**
 * A selector as it can be looked for in a page: its pseudo-elements, and states that come and go, taken off.
 *
 * @returns undefined for a selector that a still has no use for
 */
export function plainSelector(selector: string): string | undefined {
  if (POINTED_AT.test(selector))
    return undefined
  const standsAlone = (at: number, text: string): boolean => !/[\w)\]*-]/.test(text[at - 1] ?? '')
  const star = (_: string, at: number, text: string): string => standsAlone(at, text) ? '*' : ''
  return selector.replaceAll(FOCUS, star).replaceAll(PSEUDO_ELEMENT, star)
}

/** All selectors of a style sheet, each once. */
export function selectorsOf(sheet: Root): string[] {
  const selectors = new Set<string>()
  sheet.walkRules(({ selectors: list, parent }) => {
    if (parent?.type === 'root' || parent?.type === 'atrule')
      list.forEach(selector => selectors.add(selector))
  })
  return [...selectors]
}

function usedIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(VARIABLE), ([, name = '']) => name))
}

/** A selector that matches in the still alone, and counts for more. */
function within(still: string, selector: string): string {
  const [ofThePage = ''] = OF_THE_PAGE.exec(selector) ?? []
  return `${ofThePage}${still} ${selector.slice(ofThePage.length)}`
}

/** Takes out custom properties, and key frames, that nothing uses: again and again, for they use one another. */
function prune(sheet: Root, users: string): void {
  for (let before = -1, text = sheet.toString(); text.length !== before; text = sheet.toString()) {
    before = text.length
    const used = usedIn(text + users)
    sheet.walkDecls(/^--/, (declaration) => {
      if (!used.has(declaration.prop))
        declaration.remove()
    })
    const animations = Array.from((text + users).matchAll(/animation(?:-name)?:([^;}"]*)/g), ([, value = '']) => value).join(' ')
    sheet.walkAtRules((rule) => {
      const isUnused = rule.name === 'property'
        ? !used.has(rule.params)
        : rule.name === 'keyframes' && !new RegExp(`(?:^|[\\s,])${rule.params}(?:$|[\\s,])`).test(animations)
      if (isUnused)
        rule.remove()
    })
    const empty = (container: Container): unknown => container.each((node) => {
      if (node.type !== 'rule' && node.type !== 'atrule')
        return
      if (node.nodes)
        empty(node)
      if (node.nodes?.length === 0)
        node.remove()
    })
    empty(sheet)
  }
}

/**
 * The rules of a style sheet that a still in a page of its own needs.
 *
 * What is for the slide counts for more there than in the deck, so that the deck's style sheets, when they come, change
 * nothing.
 *
 * @param css the deck's style sheets, one after the other
 * @param reach what each selector of theirs matches
 * @param users what else uses custom properties and key frames: the still, and the page's own styles
 * @param still selects it
 */
export function stylesFor(css: string, reach: ReadonlyMap<string, Reach>, users: string, still: string): string {
  const sheet = postcss.parse(css)
  sheet.walkComments(comment => void comment.remove())
  sheet.walkAtRules(/^font-face$/, rule => void rule.remove())
  sheet.walkAtRules('media', (rule) => {
    if (rule.params === 'print')
      rule.remove()
  })
  sheet.walkRules((rule) => {
    const isInner = rule.parent?.type === 'rule'
    const isFrame = rule.parent?.type === 'atrule' && (Reflect.get(rule.parent, 'name') as string).endsWith('keyframes')
    if (isInner || isFrame)
      return
    const selectors = rule.selectors.flatMap((selector) => {
      const found = reach.get(selector)
      return found === 'slide' ? [within(still, selector)] : found === 'page' ? [selector] : []
    })
    if (selectors.length > 0)
      rule.selectors = selectors
    else
      rule.remove()
  })
  prune(sheet, users)
  return sheet.toString()
}
