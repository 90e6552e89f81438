import type { Claim } from '../support/claims.ts'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSlides } from '../../scripts/deck/deck.ts'
import { plainTitle, unaccounted, wordsOf } from '../support/claims.ts'

const folder = new URL('../claims/', import.meta.url)
const topics = await Promise.all(readdirSync(folder).filter(file => file.endsWith('.ts')).map(async file => await import(new URL(file, folder).href) as { claims: readonly Claim[] }))
const claims = topics.flatMap(topic => topic.claims)
const slides = await readSlides()

describe('a number that is said or shown', () => {
  it.each(claims)('stands on "$slide" as the data has it: $says', ({ slide, says }) => {
    const found = slides.find(one => plainTitle(one) === slide)
    expect(found, `no slide is called "${slide}"`).toBeDefined()
    expect(wordsOf(found!)).toContain(says)
  })

  it.each(slides.map(slide => ({ slide, title: plainTitle(slide) })))('is accounted for on "$title"', ({ slide, title }) => {
    expect(unaccounted(slide.note, claims.filter(claim => claim.slide === title)), 'these numbers of the notes are in no claim: add them to tests/claims/, built from the data, or with the reason why they may stand there').toEqual([])
  })
})
