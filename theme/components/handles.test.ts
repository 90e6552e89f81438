import { describe, expect, it } from 'vitest'
import { linksOf } from './handles.ts'

describe('the handles in the footer', () => {
  it('lead to each site, in one order', () => {
    expect(linksOf({ website: 'https://www.example.org/me/', mastodon: '@a@example.social', bluesky: 'a.bsky.social', github: 'a' })).toEqual([
      { site: 'GitHub', text: 'a', url: 'https://github.com/a' },
      { site: 'Mastodon', text: '@a@example.social', url: 'https://example.social/@a' },
      { site: 'Bluesky', text: 'a.bsky.social', url: 'https://bsky.app/profile/a.bsky.social' },
      { site: 'Website', text: 'example.org/me', url: 'https://www.example.org/me/' },
    ])
  })

  it('may be none', () => {
    expect(linksOf({})).toEqual([])
  })
})
