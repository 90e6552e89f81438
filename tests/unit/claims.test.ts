import type { Claim } from '../support/claims.ts'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { talks } from '../../content/talks.ts'
import { readSlides } from '../../scripts/deck/deck.ts'
import { plainTitle } from '../../scripts/deck/find-slides.ts'
import { talkNames } from '../../setup/chosen-talk.ts'
import { unaccounted, wordsOf } from '../support/claims.ts'

const folder = new URL('../claims/', import.meta.url)
const topics = await Promise.all(readdirSync(folder).filter(file => file.endsWith('.ts')).map(async file => await import(new URL(file, folder).href) as { claims: readonly Claim[] }))
const claims = topics.flatMap(topic => topic.claims)
const slides = await readSlides()
/** What is said in each talk, where it is something else than in the full one. */
const said = (await Promise.all(talkNames.map(async talk => (await readSlides(talks[talk])).map(slide => ({ talk, title: plainTitle(slide), note: slide.note }))))).flat().filter(({ talk, title, note }) => talk === 'full' || note !== slides.find(slide => plainTitle(slide) === title)?.note)

describe('a number that is said or shown', () => {
  it.for(claims)('stands on "$slide" as the data has it: $says', ({ slide, says }, { skip }) => {
    const found = slides.find(one => plainTitle(one) === slide) ?? skip(`the deck has no slide "${slide}"`)
    expect(wordsOf(found)).toContain(says)
  })

  it.each(said)('is accounted for on "$title", in the talk "$talk"', ({ note, title }) => {
    expect(unaccounted(note, claims.filter(claim => claim.slide === title)), 'these numbers of the notes are in no claim: add them to tests/claims/, built from the data, or with the reason why they may stand there').toEqual([])
  })
})
