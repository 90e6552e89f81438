import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readingsOf, unmask } from './disguises.ts'
import { explain, scoreWithReasons } from './explain.ts'
import { Normaliser } from './normalise.ts'
import { loadScorer } from './score.ts'

/** What a text becomes if these words are rude, and no others. */
function unmasked(text: string, ...rude: string[]): string {
  const normaliser = new Normaliser()
  normaliser.run(text)
  unmask(normaliser, text, word => rude.includes(word) ? 1 : -1, 0)
  return normaliser.toString()
}

describe('a second reading', () => {
  it.each([
    ['letters stretched', 'you iiidddiiiooottt there', 'you idiot there'],
    ['letters stretched, of which one belongs there twice', 'ffffoooolllll you', 'fool you'],
    ['all letters doubled', 'you iiddiioott', 'you idiot'],
    ['a hyphen inside', 'you id-iot there', 'you idiot there'],
    ['a mark behind the first letter', 'i/diot', 'idiot'],
    ['several marks', 'you id-i-ot', 'you idiot'],
    ['the same mark twice', 'you id--iot', 'you idiot'],
    ['a mark beyond ASCII', 'id–iot id🙂iot', 'idiot idiot'],
    ['stars inside', 'you id**i**ot', 'you idiot'],
    ['a star for a vowel', 'you id*ot', 'you idiot'],
    ['stars for two vowels', 'st*p*d s**pid', 'stupid s**pid'],
    ['a sign for a vowel', 'idi#t id_ot', 'idiot idiot'],
    ['a sign in front that is a letter', 'you @idiot', 'you aidiot'],
  ])('finds %s', (_, text, expected) => {
    expect(unmasked(text, 'idiot', 'fool', 'stupid', 'aidiot')).toBe(expected)
  })

  it.each(['a well-known and/or id-iot', 'sooo good', 'me@example.org', 'a.b.idiot 3.5', 'idiot', 'id - iot', 'id. iot', 'id, iot'])('leaves what is no rude word: %s', (text) => {
    const normaliser = new Normaliser()
    normaliser.run(text)
    const before = normaliser.toString()
    expect(unmask(normaliser, text, () => -1, 0)).toBe(false)
    expect(normaliser.toString()).toBe(before)
  })

  it('asks nothing where there is nothing to doubt', () => {
    const normaliser = new Normaliser()
    const asked: string[] = []
    for (const text of ['Good, all well: he took the book (mine) home!', 'It\'s "fine"... really?', '']) {
      normaliser.run(text)
      unmask(normaliser, text, word => asked.push(word), 0)
    }
    expect(asked).toEqual([])
  })

  it('takes the rudest of readings that lie over one another', () => {
    const normaliser = new Normaliser()
    const text = 'you dumb-id-iot'
    normaliser.run(text)
    unmask(normaliser, text, word => ({ dumbid: 1, idiot: 3, dumbidiot: 2 })[word] ?? -1, 0)
    expect(normaliser.toString()).toBe('you dumb idiot')
  })

  it('keeps the way back to the input, marks and all', () => {
    const normaliser = new Normaliser()
    const text = 'Hey, you id-iiii-ot, go!'
    normaliser.run(text)
    expect(unmask(normaliser, text, word => word === 'idiot' ? 1 : -1, 0)).toBe(false)
    const plain = 'Hey, you id-i-ot, go!'
    normaliser.run(plain)
    expect(unmask(normaliser, plain, word => word === 'idiot' ? 1 : -1, 0)).toBe(true)
    const at = normaliser.toString().indexOf('idiot') + 1
    expect(plain.slice(normaliser.starts[at], normaliser.ends[at + 4])).toBe('id-i-ot')
    expect(normaliser.words).toBe(4)
  })

  it('asks no more than so much, whatever is sent', () => {
    for (const text of ['a*b*c '.repeat(5000), 'aaabbbcccdddeee '.repeat(5000), 'ab-'.repeat(10_000), '@abcd '.repeat(5000), 'i.d.i '.repeat(5000)]) {
      const normaliser = new Normaliser()
      normaliser.run(text)
      let asked = 0
      unmask(normaliser, text, () => -++asked, 0)
      expect(asked, text.slice(0, 20)).toBeLessThan(1100)
    }
  })

  it('takes twice-written letters once and twice', () => {
    expect(readingsOf('foolly')).toEqual(['fooly', 'folly', 'foly'])
    expect(readingsOf('plain')).toEqual([])
    expect(readingsOf('f*ol')).toEqual(['fol', 'faol', 'feol', 'fiol', 'fool', 'fuol'])
  })
})

describe('the shipped model', () => {
  const scorer = loadScorer(readFileSync(new URL('../public/model/moderation-int8.bin', import.meta.url)))

  it.each(['id-iot', 'iiidddiiiooottt', 'id**i**ot', 'id<b>i</b>ot', '&#105;diot', 'id&shy;iot', 'ɪᴅɪᴏᴛ', '🅸🅳🅸🅾🆃', 'id*ot', 'i/diot', 'idoit'])('names the disguised word whole: %s', (word) => {
    const text = `Thank you for the picture, ${word}`
    const explained = explain(scorer, text)
    expect(explained.reasons.map(({ start, end }) => text.slice(start, end))).toEqual([word])
    expect(scoreWithReasons(scorer, text)).toEqual({ score: explained.score, flagged: true, reasons: explained.reasons })
    expect(explained.score).toBe(scorer.score(text))
    expect(explained.words.reduce((sum, { weight }) => sum + weight, explained.bias)).toBeCloseTo(explained.logit, 9)
  })

  it('is as sure as of the plain word', () => {
    expect(scorer.score('you id-iot')).toBeCloseTo(scorer.score('you idiot'), 6)
  })
})
