import { describe, expect, it } from 'vitest'
import { SPARE_MINUTES } from '../../content/define-talks.ts'
import { talks } from '../../content/talks.ts'
import { clicksInNotes, neededSeconds, plannedSeconds, spokenWords, WORDS_A_MINUTE } from '../../lib/plan.ts'
import { readSlides } from '../../scripts/deck/deck.ts'
import { plainTitle } from '../../scripts/deck/find-slides.ts'
import { talkNames } from '../../setup/chosen-talk.ts'

const full = await readSlides(talks.full)
const plans = await Promise.all(talkNames.map(async name => ({ name, talk: talks[name], slides: await readSlides(talks[name]) })))

describe.each(plans)('the plan of the talk "$name"', ({ talk, slides }) => {
  const titled = slides.map(slide => ({ ...slide, title: plainTitle(slide) }))

  it('begins with the deck\'s first slide', () => {
    expect(titled[0]?.title).toBe(plainTitle(full[0]!))
  })

  it.each(titled)('says once how long "$title" takes: `Time: 60 s`', ({ note }) => {
    expect(plannedSeconds(note)).toBeGreaterThanOrEqual(5)
  })

  it.each(titled)('has something to say on "$title"', ({ note }) => {
    expect(spokenWords(note).split(' ').length).toBeGreaterThanOrEqual(10)
  })

  it.each(titled)(`lets "$title" be given at ${WORDS_A_MINUTE} words a minute and a second a click`, ({ note }) => {
    const needed = neededSeconds(note)
    expect(needed, `its notes need ${Math.ceil(needed)} s`).toBeLessThanOrEqual(plannedSeconds(note) ?? 0)
  })

  it.each(titled)('has a [click] for each that "$title" has in the full talk', ({ title, note }) => {
    expect(clicksInNotes(note)).toBe(clicksInNotes(full.find(slide => plainTitle(slide) === title)?.note ?? ''))
  })

  it(`leaves ${SPARE_MINUTES} of its minutes for what happens on stage`, () => {
    const seconds = slides.reduce((sum, { note }) => sum + (plannedSeconds(note) ?? 0), 0)
    expect(seconds, `its notes plan ${seconds} s: shorten the lines "Time:", or give it more minutes in content/talks.ts`).toBeLessThanOrEqual((talk.minutes - SPARE_MINUTES) * 60)
  })

  it.each(titled.filter(({ note }) => /^Sources:/m.test(note)))('names the sources of "$title"', ({ note }) => {
    expect(note).toMatch(/^Sources: \S.+$/m)
  })
})

describe('a workshop', () => {
  it('has an exercise for each lab', () => {
    const labs = full.filter(({ content }) => /<\w+Lab\b/.test(content)).map(plainTitle)
    expect(Object.keys(talks.workshop.exercises ?? {})).toEqual(expect.arrayContaining(labs))
  })
})
