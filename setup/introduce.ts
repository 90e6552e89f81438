import type { Speaker } from '../content/define-speaker.ts'
import { splitEmoji } from '../icons/pattern.ts'

/** The frontmatter keys that the speaker's data fill. */
export interface SpeakerFrontmatter {
  author?: unknown
  date?: unknown
  themeConfig?: Record<string, unknown>
  layout?: unknown
  photo?: unknown
  photoAlt?: unknown
  url?: unknown
}

/** A day as it is written on a slide: `2026-11-27` gives "27 November 2026". */
export function longDate(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}

/**
 * Puts the speaker where the theme looks for them: author and handles in the headmatter, and the day there for the
 * first slide; the picture on a slide with the presenter layout, the deck's address on one with the qrcode layout.
 * What the frontmatter says itself wins.
 *
 * @throws if the footer's title holds an emoji: it is shown as text, so it cannot be drawn
 */
export function introduce(speaker: Speaker, frontmatter: SpeakerFrontmatter, kind: 'headmatter' | 'slide'): void {
  if (kind === 'headmatter') {
    const title = String(frontmatter.themeConfig?.title ?? '')
    const emoji = splitEmoji(title).find(piece => piece.isEmoji)
    if (emoji)
      throw new Error(`themeConfig.title: the footer cannot draw the emoji ${emoji.text}; leave it out`)
    frontmatter.author ??= speaker.name
    frontmatter.date ??= longDate(speaker.date)
    frontmatter.themeConfig = {
      ...speaker.handles,
      ...frontmatter.themeConfig,
    }
  }
  if (frontmatter.layout === 'presenter') {
    frontmatter.photo ??= speaker.photo
    frontmatter.photoAlt ??= speaker.photoAlt
  }
  if (frontmatter.layout === 'qrcode')
    frontmatter.url ??= speaker.deckUrl
}
