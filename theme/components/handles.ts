/** Where somebody can be found, as `themeConfig` says it; each may be left out. */
export interface Handles {
  github?: string
  twitter?: string
  /** With `in/` or `company/` before the name. */
  linkedin?: string
  /** `@name@example.social` */
  mastodon?: string
  /** `name.bsky.social` */
  bluesky?: string
  /** An address that begins with https://. */
  website?: string
}

/** A handle as the footer shows it. */
export interface HandleLink { site: string, text: string, url: string }

const SITES: readonly (readonly [key: keyof Handles, site: string, urlOf: (handle: string) => string])[] = [
  ['github', 'GitHub', handle => `https://github.com/${handle}`],
  ['twitter', 'Twitter', handle => `https://twitter.com/${handle}`],
  ['linkedin', 'LinkedIn', handle => `https://www.linkedin.com/${handle}`],
  ['mastodon', 'Mastodon', (handle) => {
    const [, name = '', server = ''] = handle.split('@')
    return `https://${server}/@${name}`
  }],
  ['bluesky', 'Bluesky', handle => `https://bsky.app/profile/${handle}`],
  ['website', 'Website', handle => handle],
]

/** The links of the handles that are there, in the footer's order. */
export function linksOf(handles: Handles): HandleLink[] {
  return SITES.flatMap(([key, site, urlOf]) => {
    const handle = handles[key]
    return handle ? [{ site, text: handle.replace(/^https:\/\/(?:www\.)?|\/$/g, ''), url: urlOf(handle) }] : []
  })
}
