import { describe, expect, it } from 'vitest'
import { FeatureExtractor } from './features.ts'
import { hashString } from './hash.ts'
import { misspellingsOf } from './misspellings.ts'
import { SLIP } from './normalise.ts'
import { insultMeantBy, INSULTS, MISSPELT, turnOf } from './turns.ts'

describe('slips of the fingers', () => {
  it('swap, drop or double a letter, never the first', () => {
    expect([...misspellingsOf(['idiot']).keys()].sort()).toEqual(['iddiot', 'idiiot', 'idio', 'idioot', 'idiott', 'idit', 'idito', 'idoit', 'idot', 'iidot', 'iiot'])
  })

  it('drop none from a short word, and make nothing of a shorter one', () => {
    expect([...misspellingsOf(['fool']).keys()].sort()).toEqual(['folo', 'fooll'])
    expect([...misspellingsOf(['rat']).keys()]).toEqual([])
  })

  it('are no words of their own', () => {
    expect(['lose', 'looser', 'lair', 'moon', 'weird', 'best', 'cook'].filter(word => insultMeantBy(word) !== undefined)).toEqual([])
    expect(INSULTS.filter(word => insultMeantBy(word) !== undefined)).toEqual([])
  })

  it('are noted where they stand, and add no feature', () => {
    const extractor = new FeatureExtractor()
    expect(turnOf(hashString('idoit'))).toBe(MISSPELT)
    extractor.extract('you idoit there')
    const { normaliser } = extractor
    expect([normaliser.clues, normaliser.clueKinds[0], normaliser.cluePlaces[0]]).toEqual([1, SLIP, 5])
    const kinds = new Set<string>()
    extractor.visit('you idoit there', (_, kind) => kinds.add(kind))
    expect(kinds.has('turn')).toBe(false)
  })
})
