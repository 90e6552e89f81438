import { describe, expect, it } from 'vitest'
import { speaker } from '../content/speaker.ts'
import { introduce, longDate } from './introduce.ts'

describe('longDate', () => {
  it('writes the day as people here do, wherever the machine is', () => {
    expect(longDate('2026-03-01')).toBe('1 March 2026')
  })
})

describe('introduce', () => {
  it('puts the author, the day and the handles into the headmatter', () => {
    const frontmatter = {
      themeConfig: { title: 'A talk' },
    }
    introduce(speaker, frontmatter, 'headmatter')
    expect(frontmatter).toEqual({
      author: speaker.name,
      date: longDate(speaker.date),
      themeConfig: { title: 'A talk', ...speaker.handles },
    })
  })

  it('puts the picture on a slide with the presenter layout, and nothing on another', () => {
    const presenter = { layout: 'presenter' }
    const other = { layout: 'default' }
    introduce(speaker, presenter, 'slide')
    introduce(speaker, other, 'slide')
    expect(presenter).toMatchObject({ photo: speaker.photo, photoAlt: speaker.photoAlt })
    expect(other).toEqual({ layout: 'default' })
  })

  it('puts the address of the deck on a slide with a QR code, unless it has its own', () => {
    const closing = { layout: 'qrcode' }
    const reading = { layout: 'qrcode', url: 'https://example.org' }
    introduce(speaker, closing, 'slide')
    introduce(speaker, reading, 'slide')
    expect([closing, reading]).toMatchObject([
      { url: speaker.deckUrl },
      { url: 'https://example.org' },
    ])
  })

  it('lets the frontmatter win', () => {
    const frontmatter = {
      author: 'A guest',
      themeConfig: { github: 'guest' },
    }
    introduce(speaker, frontmatter, 'headmatter')
    expect(frontmatter).toMatchObject({
      author: 'A guest',
      themeConfig: { ...speaker.handles, github: 'guest' },
    })
  })

  it('refuses an emoji in the footer\'s title', () => {
    expect(() => introduce(speaker, {
      themeConfig: { title: 'To production 🚀' },
    }, 'headmatter')).toThrow('cannot draw the emoji 🚀')
  })
})
