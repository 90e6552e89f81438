import type { CDPSession, Page } from '@playwright/test'

/** Part of what the browser's debugger says about a node: see CDP's DOM.Node. */
interface DebuggedNode {
  nodeId: number
  backendNodeId: number
  nodeType: number
  localName: string
  nodeValue: string
  pseudoType?: string
  attributes?: string[]
  children?: DebuggedNode[]
  pseudoElements?: DebuggedNode[]
  shadowRoots?: DebuggedNode[]
}

const TEXT_NODE = 3

/** Elements whose text is never drawn. */
const UNDRAWN = new Set(['script', 'style', 'title', 'template', 'noscript'])

function childrenOf({ children = [], pseudoElements = [], shadowRoots = [] }: DebuggedNode): DebuggedNode[] {
  return [...children, ...pseudoElements, ...shadowRoots]
}

function textsOf(node: DebuggedNode): DebuggedNode[] {
  return (node.children ?? []).filter(child => child.nodeType === TEXT_NODE && child.nodeValue.trim() !== '')
}

/** Every element below a node that draws text of its own, what style sheets and the browser add included. */
function withText(node: DebuggedNode): DebuggedNode[] {
  if (UNDRAWN.has(node.localName))
    return []
  const drawn = textsOf(node).length > 0 || node.pseudoType !== undefined
  return [...(drawn ? [node] : []), ...childrenOf(node).flatMap(withText)]
}

async function foreignFonts(session: CDPSession, nodeId: number): Promise<string[]> {
  // What the page has taken away meanwhile, such as a clock's last second, draws nothing any more.
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId }).catch((error: unknown) => {
    if (/Could not find node/.test(String(error)))
      return { fonts: [] }
    throw error
  })
  return fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName)
}

/** Runs in the page: whether an element has a place, if only after scrolling; words for screen readers alone have not. */
function hasPlace(this: Element): boolean {
  const { width, height } = this.getBoundingClientRect()
  return width > 1.5 && height > 1.5
}

/** Runs in the page: sets each character by itself in the element's own font. */
function setApart(this: Element, characters: string[]): void {
  const { fontFamily, fontWeight, fontStyle, fontSize, fontVariant, fontFeatureSettings } = getComputedStyle(this)
  const probe = document.createElement('div')
  probe.className = 'letter-probe'
  Object.assign(probe.style, { position: 'fixed', fontFamily, fontWeight, fontStyle, fontSize, fontVariant, fontFeatureSettings })
  probe.append(...characters.map((character) => {
    const span = document.createElement('span')
    span.textContent = character
    return span
  }))
  document.body.append(probe)
  probe.getBoundingClientRect()
}

/** Calls a function of one argument at most in the page, with a node as its `this`. */
async function callOn(session: CDPSession, backendNodeId: number, run: (this: Element, ...given: never[]) => unknown, given?: unknown): Promise<unknown> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId })
  const { result } = await session.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: run.toString(), arguments: [{ value: given }], returnByValue: true })
  return result.value
}

/** Which characters of an element's text a font of the machine draws. */
async function foreignCharacters(session: CDPSession, { backendNodeId }: DebuggedNode, text: string): Promise<string[]> {
  const characters = [...new Set(text.replaceAll(/\s/g, ''))]
  await callOn(session, backendNodeId, setApart, characters)
  const { root } = await session.send('DOM.getDocument')
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '.letter-probe span' })
  const fonts = await Promise.all(nodeIds.map(async id => foreignFonts(session, id)))
  await session.send('Runtime.evaluate', { expression: 'document.querySelector(".letter-probe").remove()' })
  return characters.filter((_, at) => (fonts[at] ?? []).length > 0)
}

/**
 * Asks the browser which font it has really drawn each text with.
 *
 * @param page the page, its fonts loaded
 * @param selector what to look at, with everything in it that has a place, faded in or not yet
 * @returns a line for each text that has letters from a font of the machine: the text, the characters, the font
 * @throws Error when nothing is found by the selector, or nothing in it has text
 */
export async function foreignLetters(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
    const wanted = new Set(nodeIds)
    const find = (node: DebuggedNode): DebuggedNode[] => wanted.has(node.nodeId) ? [node] : childrenOf(node).flatMap(find)
    const elements = find(root).flatMap(withText)
    if (elements.length === 0)
      throw new Error(`There is no text in ${selector}`)

    const foreign: { element: DebuggedNode, text: string, fonts: string[] }[] = []
    for (const element of elements) {
      const fonts = await foreignFonts(session, element.nodeId)
      if (fonts.length > 0 && await callOn(session, element.backendNodeId, hasPlace))
        foreign.push({ element, text: textsOf(element).map(({ nodeValue }) => nodeValue.trim()).join(' '), fonts })
    }
    const lines: string[] = []
    for (const { element, text, fonts } of foreign)
      lines.push(`"${text.slice(0, 60)}" (${element.pseudoType ?? element.localName}): ${(await foreignCharacters(session, element, text)).join(' ')} from ${fonts.join(', ')}`)
    return lines
  }
  finally {
    await session.detach()
  }
}

/** What to do about them. */
export const LETTERS_ADVICE = 'letters from a font of this machine: another machine shows them otherwise, or not at all. Write them with letters that the theme\'s fonts have, or draw them'
