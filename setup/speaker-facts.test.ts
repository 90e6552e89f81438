import { describe, expect, it } from 'vitest'
import { speaker } from '../content/speaker.ts'
import { drawFacts } from './speaker-facts.ts'

describe('drawFacts', () => {
  it('draws all of the speaker\'s facts, no emoji left', () => {
    const drawn = drawFacts(speaker.facts)
    expect(drawn).toHaveLength(speaker.facts.length)
    expect(JSON.stringify(drawn)).not.toMatch(/\p{RGI_Emoji}/v)
  })

  it('draws marks, text and what moves', () => {
    const [fact] = drawFacts([
      {
        mark: { logo: 'aws' },
        text: 'R & D 🎉',
        moving: { mark: '🐍', movement: 'spin' },
      },
    ])
    expect(fact?.mark).toContain('aria-label="Amazon Web Services"')
    expect(fact?.text).toMatch(/^R &amp; D <svg .*aria-label="party popper"/)
    expect(fact?.moving).toMatchObject({
      mark: expect.stringContaining('aria-label="snake"') as string,
      movement: 'spin',
    })
  })

  it('names the fact whose emoji has no icon', () => {
    expect(() => drawFacts([
      { mark: '🐍', text: 'fine' },
      { mark: '🇽🇽', text: 'Nowhere' },
    ]))
      .toThrow('Fact 2 of the speaker, "Nowhere": There is no icon for the emoji 🇽🇽')
  })
})
