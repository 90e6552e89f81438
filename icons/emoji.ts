import type { IconifyChars, IconifyJSON } from '@iconify/types'
import * as fluent from '@iconify-json/fluent-emoji-flat'
import * as twemoji from '@iconify-json/twemoji'
import { iconSvg } from './svg.ts'

interface EmojiSet {
  icons: IconifyJSON
  chars: IconifyChars
}

// Fluent Emoji has neither country flags nor keycaps nor couples of two skin tones: Twemoji has.
const SETS: EmojiSet[] = [fluent, twemoji]

const FLAG = /^[\u{1F1E6}-\u{1F1FF}]{2}$/u
const VARIATION_SELECTOR = 0xFE0F
const REGIONS = new Intl.DisplayNames(['en'], { type: 'region' })

/** The code points of an emoji as the icon sets write them: hexadecimal, without variation selectors. */
function codePoints(emoji: string): string {
  return Array.from(emoji, character => character.codePointAt(0) ?? 0)
    .filter(code => code !== VARIATION_SELECTOR)
    .map(code => code.toString(16).padStart(4, '0'))
    .join('-')
}

function countryOf(flag: string): string {
  const letters = Array.from(flag, character => (character.codePointAt(0) ?? 0) - 0x1F1E6 + 65)
  return REGIONS.of(String.fromCharCode(...letters)) ?? flag
}

/**
 * Draws an emoji as an inline SVG that carries its English short name.
 *
 * @param emoji one emoji, as `splitEmoji` yields it
 * @param idPrefix start of the ids inside, unique on the page
 * @throws if no icon set has it; the message names the emoji
 */
export function emojiSvg(emoji: string, idPrefix: string): string {
  const key = codePoints(emoji)
  for (const { icons, chars } of SETS) {
    const name = chars[key]
    if (name === undefined)
      continue
    const label = FLAG.test(emoji)
      ? `flag of ${countryOf(emoji)}`
      : name.replaceAll('-', ' ')
    return iconSvg(icons, name, { class: 'emoji', label, idPrefix })
  }
  throw new Error(`There is no icon for the emoji ${emoji} (${key})`)
}
