import type { IconifyJSON } from '@iconify/types'
import { icons as carbon } from '@iconify-json/carbon'
import { icons as logos } from '@iconify-json/logos'
import { icons as simpleIcons } from '@iconify-json/simple-icons'
import { escapeHtml } from '../lib/html.ts'
import { logoEntry } from './logo-names.ts'
import { iconSvg } from './svg.ts'

const SETS: Record<string, IconifyJSON> = { carbon, logos, 'simple-icons': simpleIcons }

/** What may stand on a `<Logo>` beside its name. */
export interface LogoOptions {
  /** In the brand's colours, where there is such a drawing; else in the colour of the text. */
  colour?: boolean
  /** The name is written beside the mark, which is then decoration. */
  named?: boolean
  /** No accessible name: the text around it already says it. */
  decorative?: boolean
  /** Start of the ids inside, unique on the page. */
  idPrefix: string
  /** More attributes of the outer element, as source text. */
  attributes?: string
}

/**
 * Draws a tool's logo as an inline SVG.
 *
 * @throws if there is no logo of that name; the message names it and lists what there is
 */
export function logoSvg(name: string, { colour, named, decorative, idPrefix, attributes }: LogoOptions): string {
  const entry = logoEntry(name)
  const [prefix = '', icon = ''] = ((colour && entry.colour) || entry.plain).split(':')
  const set = SETS[prefix]
  if (!set)
    throw new Error(`The logo "${name}" is in the icon set "${prefix}", which is not loaded`)
  const svg = (more?: string): string => iconSvg(set, icon, {
    class: 'logo',
    label: named || decorative
      ? undefined
      : entry.label,
    idPrefix,
    attributes: more,
  })
  if (!named)
    return svg(attributes)
  return `<span class="logo-named"${attributes
    ? ` ${attributes}`
    : ''}>${svg()} ${escapeHtml(entry.label)}</span>`
}
