import type { IconifyJSON } from '@iconify/types'
import { getIconData, iconToSVG } from '@iconify/utils'
import { escapeHtml } from '../lib/html.ts'

export interface SvgOptions {
  /** Class of the element, by which styles/icons.css sets size and alignment. */
  class: string
  /** What a screen reader says; none makes the icon decoration. */
  label?: string
  /** Starts every id inside the icon, so that no two icons of a page share a gradient or a clip. */
  idPrefix: string
  /** More attributes, as source text. */
  attributes?: string
}

/**
 * Draws an icon of an Iconify set as an `<svg>` element, one em high.
 *
 * @throws if the set has no icon of that name
 */
export function iconSvg(set: IconifyJSON, name: string, options: SvgOptions): string {
  const data = getIconData(set, name)
  if (!data)
    throw new Error(`The icon set "${set.prefix}" has no icon "${name}"`)
  const { attributes, body } = iconToSVG(data, { height: '1em' })
  const naming = options.label === undefined
    ? 'aria-hidden="true"'
    : `role="img" aria-label="${escapeHtml(options.label)}"`
  const size = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`).join(' ')
  const more = options.attributes
    ? ` ${options.attributes}`
    : ''
  return `<svg class="${options.class}" ${naming} ${size}${more}>${prefixIds(body, options.idPrefix)}</svg>`
}

/** Renames the ids of an SVG fragment and what refers to them. */
function prefixIds(body: string, prefix: string): string {
  return body
    .replaceAll(/\bid="([^"]+)"/g, `id="${prefix}-$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${prefix}-$1)`)
    .replaceAll(/href="#([^"]+)"/g, `href="#${prefix}-$1"`)
    .replaceAll(/\b(begin|end)="([\w-]+)\.(begin|end|click)/g, `$1="${prefix}-$2.$3`)
}
