import { describe, expect, it } from 'vitest'
import { emojiSvg } from './emoji.ts'

function labelOf(emoji: string): string | undefined {
  return emojiSvg(emoji, 'x').match(/aria-label="([^"]+)"/)?.[1]
}

describe('emojiSvg', () => {
  it.each([
    ['🎉', 'party popper'],
    ['☠️', 'skull and crossbones'],
    ['👨‍🎓', 'man student'],
    ['👯‍♀️', 'woman with bunny ears'],
    ['🕵️‍♂️', 'man detective'],
    ['👩🏾‍🔬', 'woman scientist medium dark'],
    ['🇧🇷', 'flag of Brazil'],
    ['🏴‍☠️', 'pirate flag'],
    ['5️⃣', 'keycap 5'],
  ])('draws %s and says "%s"', (emoji, label) => {
    expect(labelOf(emoji)).toBe(label)
  })

  it.each([
    '🇧🇷',
    '🇧🇪',
    '🇯🇵',
    '🇵🇱',
    '🇮🇪',
    '🇵🇹',
    '🇪🇸',
    '🇸🇪',
  ])('has the flag %s', (flag) => {
    expect(emojiSvg(flag, 'x')).toMatch(/^<svg class="emoji" role="img" /)
  })

  it('keeps the ids of two drawings apart and their references whole', () => {
    const [first = '', second = ''] = ['a', 'b'].map(prefix => emojiSvg('🧑‍🎓', prefix))
    const ids = (svg: string): string[] => Array.from(svg.matchAll(/ id="([^"]+)"/g), match => match[1] ?? '')
    expect(ids(first)).not.toEqual([])
    expect(ids(first).filter(id => ids(second).includes(id))).toEqual([])
    for (const [, reference] of first.matchAll(/url\(#([^)]+)\)/g))
      expect(ids(first)).toContain(reference)
  })

  it('names the emoji that has no icon', () => {
    expect(() => emojiSvg('🇽🇽', 'x')).toThrow('no icon for the emoji 🇽🇽')
  })
})
