import type { Speaker } from './define-speaker.ts'
import { describe, expect, it } from 'vitest'
import { defineSpeaker } from './define-speaker.ts'
import { speaker } from './speaker.ts'

/** Valid data with one thing changed in a way that the types would not allow. */
function altered(change: Record<string, unknown>): Speaker {
  return {
    ...speaker,
    ...change,
  } as Speaker
}

describe('defineSpeaker', () => {
  it('hands back data that are complete', () => {
    expect(defineSpeaker(speaker)).toBe(speaker)
  })

  it('takes no handle at all, and those of Mastodon, Bluesky and a website', () => {
    for (const handles of [{}, { mastodon: '@somebody@example.social', bluesky: 'somebody.bsky.social', website: 'https://example.org/me' }])
      expect(defineSpeaker(altered({ handles })).handles).toEqual(handles)
  })

  it.each([
    [
      'an unknown field',
      { nickname: 'x' },
      'unknown field "nickname"; allowed: name, role, company',
    ],
    [
      'a missing field',
      { role: undefined },
      'missing field "role"',
    ],
    [
      'an empty text',
      { name: ' ' },
      '"name" must be a text that is not empty',
    ],
    [
      'an unknown handle',
      {
        handles: { ...speaker.handles, twiter: 'x' },
      },
      'unknown field "handles.twiter"; allowed: github, twitter, linkedin, mastodon, bluesky, website',
    ],
    [
      'handles that are no object',
      { handles: 'x' },
      '"handles" must have the fields github, twitter, linkedin, mastodon, bluesky, website',
    ],
    [
      'a name on Mastodon without its server',
      { handles: { mastodon: '@somebody' } },
      '"handles.mastodon" must be a name with its server, like @name@example.social, not "@somebody"',
    ],
    [
      'more names than the footer has room for',
      { handles: { github: 'a', twitter: 'a', linkedin: 'in/a', bluesky: 'a.bsky.social', website: 'https://example.org' } },
      '"handles" has 5 names; the footer has room for 4',
    ],
    [
      'an unknown logo',
      {
        facts: [
          {
            mark: { logo: 'pyton' },
            text: 'x',
          },
        ],
      },
      '"facts[0].mark.logo" is "pyton"; allowed: airflow, aws',
    ],
    [
      'an unknown movement',
      {
        facts: [
          {
            mark: '🐍',
            text: 'x',
            moving: { mark: '🐍', movement: 'shake' },
          },
        ],
      },
      '"facts[0].moving.movement" is "shake"; allowed: spin, bounce',
    ],
    [
      'a fact without text',
      {
        facts: [
          { mark: '🐍' },
        ],
      },
      'missing field "facts[0].text"',
    ],
    [
      'no facts',
      { facts: [] },
      '"facts" must be a list that is not empty',
    ],
    [
      'a date in another order',
      { date: '27/11/2026' },
      '"date" must be a day of the calendar, written like 2026-11-27, not "27/11/2026"',
    ],
    [
      'a day that no calendar has',
      { date: '2026-02-30' },
      '"date" must be a day of the calendar, written like 2026-11-27, not "2026-02-30"',
    ],
    [
      'no date',
      { date: undefined },
      'missing field "date"',
    ],
    [
      'an address that is none',
      { deckUrl: 'example.org' },
      '"deckUrl" must be an address that begins with https://, not "example.org"',
    ],
  ])('refuses %s and names it', (_, change, message) => {
    expect(() => defineSpeaker(altered(change))).toThrow(message)
  })

  it('names every fault at once', () => {
    expect(() => defineSpeaker(altered({ name: '', nickname: 'x' }))).toThrow(/"nickname"[\s\S]*"name"/)
  })

  it('fails the type check as well', () => {
    // @ts-expect-error -- the field does not exist
    expect(() => defineSpeaker({ ...speaker, nickname: 'x' } satisfies Speaker)).toThrow()
    // @ts-expect-error -- the field is missing
    expect(() => defineSpeaker({ name: 'x' })).toThrow()
  })
})
