import type { AttributeNode, ElementNode, SourceLocation, TemplateChildNode } from '@vue/compiler-dom'
import { NodeTypes, parse } from '@vue/compiler-dom'
import { MagicString } from 'vue/compiler-sfc'
import { escapeHtml } from '../lib/html.ts'
import { emojiSvg } from './emoji.ts'
import { logoSvg } from './logo.ts'
import { splitEmoji } from './pattern.ts'

// Characters in here are code, style, or a drawing's own text: an element cannot stand among them.
const LEFT_ALONE = new Set([
  'code',
  'pre',
  'script',
  'style',
  'math',
  'textarea',
  'title',
  'option',
])

const LOGO_SWITCHES = ['colour', 'named', 'decorative'] as const

/**
 * Draws the emoji and the `<Logo>` elements of a piece of HTML, a Vue template or a whole single-file
 * component. Attributes, comments, code, scripts and styles stay as they are.
 *
 * @param source the markup
 * @param idPrefix start of the ids inside the drawn icons, unique on the page
 * @returns the changed markup, or undefined if there is nothing to draw
 * @throws if there is no such icon, or no place for one; the message names the emoji or the logo
 */
export function drawIcons(source: string, idPrefix: string): MagicString | undefined {
  // Most modules hold neither; they need no parsing.
  if (!source.includes('<Logo') && splitEmoji(source).every(piece => !piece.isEmoji))
    return undefined

  const result = new MagicString(source)
  let drawn = 0
  const nextId = (): string => `${idPrefix}-${drawn++}`

  // The obstacle says where the text stands, if no element can stand there.
  function drawText({ start, end }: SourceLocation, obstacle?: string): void {
    let offset = start.offset
    for (const piece of splitEmoji(source.slice(start.offset, end.offset))) {
      const length = piece.text.length
      if (piece.isEmoji) {
        if (obstacle)
          throw new Error(`The emoji ${piece.text} stands in ${obstacle}, where no icon can be drawn`)
        result.overwrite(offset, offset + length, emojiSvg(piece.text, nextId()))
      }
      offset += length
    }
  }

  function drawLogo(node: ElementNode): void {
    const named = new Map(node.props
      .filter((prop): prop is AttributeNode => prop.type === NodeTypes.ATTRIBUTE)
      .map(prop => [prop.name, prop.value?.content ?? '']))
    const name = named.get('name')
    if (name === undefined)
      throw new Error(`A logo is drawn when the deck is built, so it needs its name as plain text: ${node.loc.source}`)
    const own = new Set<string>(['name', ...LOGO_SWITCHES])
    const attributes = node.props
      .filter(prop => prop.type !== NodeTypes.ATTRIBUTE || !own.has(prop.name))
      .map(prop => prop.loc.source)
      .join(' ')
    const [colour, withName, decorative] = LOGO_SWITCHES.map(option => named.has(option))
    const { start, end } = node.loc
    result.overwrite(start.offset, end.offset, logoSvg(name, {
      colour,
      named: withName,
      decorative,
      attributes,
      idPrefix: nextId(),
    }))
  }

  function visit(nodes: TemplateChildNode[], inSvg: boolean): void {
    for (const node of nodes) {
      if (node.type === NodeTypes.TEXT) {
        drawText(node.loc, inSvg ? 'an SVG text' : undefined)
      }
      else if (node.type === NodeTypes.INTERPOLATION) {
        drawText(node.loc, 'an expression')
      }
      else if (node.type === NodeTypes.ELEMENT && node.tag === 'Logo') {
        drawLogo(node)
      }
      else if (node.type === NodeTypes.ELEMENT && !LEFT_ALONE.has(node.tag)) {
        visit(node.children, inSvg
          ? node.tag !== 'foreignObject'
          : node.tag === 'svg')
      }
    }
  }

  // Faulty markup is the Vue compiler's to report, with its own words and place.
  visit(parse(source, {
    onError() {},
  }).children, false)
  return result.hasChanged()
    ? result
    : undefined
}

/** A plain text as HTML, its emoji drawn. @throws if there is no icon for one; the message names it */
export function drawText(text: string, idPrefix: string): string {
  const html = escapeHtml(text)
  return drawIcons(html, idPrefix)?.toString() ?? html
}
