import { describe, expect, it } from 'vitest'
import { FeatureExtractor } from './features.ts'
import { hashString } from './hash.ts'
import { INSULT, INSULTS, STRONG, turnOf, TURNS } from './turns.ts'

const extractor = new FeatureExtractor()

/** The turn features of a text. */
function turnsIn(text: string): Set<number> {
  const buckets = new Set<number>()
  extractor.visit(text, (bucket, kind) => {
    if (kind === 'turn')
      buckets.add(bucket)
  })
  return buckets
}

describe('words that turn an insult', () => {
  it('are told from insults and from other words', () => {
    expect(INSULTS.map(insult => turnOf(hashString(insult)))).toEqual(INSULTS.map(() => INSULT))
    expect(['not', 'called', 'im', 'you', 'printer', 'tasty', 'damn', 'walk'].map(word => turnOf(hashString(word)))).toEqual([1, 2, 3, 4, 5, 6, STRONG, 0])
    expect(TURNS).toHaveLength(7)
  })

  it('make a feature only with an insult behind them, within five words', () => {
    expect(turnsIn('you are not a table').size).toBe(0)
    const alone = turnsIn('a real and true old fool')
    expect(alone.size).toBe(2)
    expect(turnsIn('not a real and true old fool')).toEqual(alone)
    // Four of the turn, and two for all turns together.
    expect(turnsIn('not a real and true fool').size).toBe(6)
    expect(turnsIn('isn\'t he not a fool').size).toBe(10)
  })

  it('tell what a thing is called from what somebody is called', () => {
    const ofThing = turnsIn('the printer is stupid')
    const ofPerson = turnsIn('the teacher is stupid')
    expect(ofThing.size).toBe(6)
    expect([...ofThing].filter(bucket => ofPerson.has(bucket))).toEqual([])
    expect([...ofThing].filter(bucket => turnsIn('that big lamp is stupid').has(bucket))).toHaveLength(5)
  })

  it('read the word behind an insult, and praise soon after', () => {
    expect(turnsIn('crazy good').size).toBe(turnsIn('crazy').size + 5)
    expect(turnsIn('crazy walk').size).toBe(turnsIn('crazy').size + 3)
    expect(turnsIn('crazy walk and more of it, good').size).toBe(turnsIn('crazy walk').size)
    expect([...turnsIn('stupid printer')].filter(bucket => turnsIn('stupid teacher').has(bucket))).toEqual([...turnsIn('stupid')])
  })

  it('of a strong word are told together only', () => {
    expect(turnsIn('you suck').size).toBe(2)
    expect(turnsIn('it sucks')).not.toEqual(turnsIn('you suck'))
  })

  it('tell a denied insult from one that is meant, and oneself from others', () => {
    const meant = turnsIn('you are a fool')
    const denied = turnsIn('you are not a fool')
    expect([...denied].filter(bucket => !meant.has(bucket)).length).toBeGreaterThanOrEqual(4)
    expect([...turnsIn('i am a fool')].filter(bucket => meant.has(bucket))).toEqual([])
  })

  it('name only the person who comes last', () => {
    const meant = turnsIn('are a fool you are a fool')
    expect([...turnsIn('i say you are a fool')].filter(bucket => meant.has(bucket)).length).toBeGreaterThan(0)
    expect([...turnsIn('i am a fool')].some(bucket => turnsIn('i am glad you are a fool').has(bucket))).toBe(false)
  })

  it('tell what is quoted from what is meant', () => {
    const quoted = turnsIn('the word of the day is "fool"')
    const meant = turnsIn('the word of the day is fool')
    expect([...quoted].filter(bucket => !meant.has(bucket))).toHaveLength(6)
    expect(turnsIn('"What a fool"')).not.toEqual(turnsIn('"fool"'))
  })

  it('are the same for those who score and those who explain', () => {
    const text = 'He called me a fool, and you are not a fool either, I was the idiot!'
    const count = extractor.extract(text)
    const extracted = new Set(extractor.buckets.subarray(0, count))
    for (const bucket of turnsIn(text))
      expect(extracted.has(bucket)).toBe(true)
  })
})
