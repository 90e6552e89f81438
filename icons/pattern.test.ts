import { describe, expect, it } from 'vitest'
import { splitEmoji } from './pattern.ts'

function emojiIn(text: string): string[] {
  return splitEmoji(text).filter(piece => piece.isEmoji).map(piece => piece.text)
}

describe('splitEmoji', () => {
  it.each([
    [
      'joined people',
      '👩‍🔬👨‍🎓👯‍♀️',
      ['👩‍🔬', '👨‍🎓', '👯‍♀️'],
    ],
    [
      'a joined detective without its variation selector',
      '\u{1F575}\u{200D}\u{2642}',
      ['\u{1F575}\u{200D}\u{2642}'],
    ],
    [
      'skin tones',
      '👍🏽👩🏾‍🔬',
      ['👍🏽', '👩🏾‍🔬'],
    ],
    [
      'flags side by side',
      '🇧🇷🇧🇪',
      ['🇧🇷', '🇧🇪'],
    ],
    [
      'a flag made with a joiner',
      '🏴‍☠️',
      ['🏴‍☠️'],
    ],
    [
      'a flag of a part of a country',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      ['🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ],
    [
      'keycaps',
      '5️⃣#️⃣',
      ['5️⃣', '#️⃣'],
    ],
    [
      'a symbol that the variation selector makes an emoji',
      '\u{2699}\u{FE0F}',
      ['\u{2699}\u{FE0F}'],
    ],
    [
      'a pictograph typed without the selector',
      '\u{1F3D7}',
      ['\u{1F3D7}'],
    ],
    [
      'a flag that does not exist',
      '🇽🇽',
      ['🇽🇽'],
    ],
  ])('takes %s as the reader sees it', (_, text, expected) => {
    expect(emojiIn(text)).toEqual(expected)
  })

  it.each([
    'a → b ↔ c',
    '© 2024 ™',
    '5 # *',
    '\u{2714} done',
    '\u{2699}\u{FE0E}',
    '\u{1F3D7}\u{FE0E}',
  ])('leaves typography alone: %s', (text) => {
    expect(emojiIn(text)).toEqual([])
  })

  it('loses no character', () => {
    const text = 'Idea 💡 → 👩‍🔬, then 🚀'
    expect(splitEmoji(text).map(piece => piece.text).join('')).toBe(text)
  })
})
