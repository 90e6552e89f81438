import type { Place } from '../support/engines/visitor.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { audit } from '../support/audit.ts'
import { expect, test } from '../support/engines/test.ts'
import { clicksInNotes, nameOf, slides } from '../support/test.ts'

/** Slides in a test: enough of them for two workers to share. */
const STRETCH = 12

/** WebKit lets a page write a hundred times in ten seconds where it is, and each turn writes twice; in ms between two turns. */
const TURN = 220

/** Every state from one slide to another. */
function placesFrom(first: number, last: number): Place[] {
  return slides.slice(first - 1, last).flatMap(({ no, note }) => Array.from({ length: clicksInNotes(note) + 1 }, (_, click) => ({ no, click })))
}

// As in Chromium: what moves is seen in its end state, and labs are tested by themselves.
test.use({ engineOptions: { reducedMotion: true } })

for (let first = 1; first <= slides.length; first += STRETCH) {
  const last = Math.min(first + STRETCH - 1, slides.length)
  test(`every click from slide ${first} to ${last} shows what it should, forwards and back`, async ({ open }) => {
    const places = placesFrom(first, last)
    const visitor = await open(`/${first}`)
    const faults: string[] = []
    const words: string[] = []
    async function look(place: Place): Promise<void> {
      const rested = sleep(TURN)
      await visitor.expectPlace(place)
      await visitor.settle()
      const slide = slides[place.no - 1]
      const { problems, page, text } = await audit(visitor.window, place.no)
      if (page !== `${place.no} / ${slides.length}`)
        problems.push(`the footer says "${page}"`)
      const at = places.findIndex(({ no, click }) => no === place.no && click === place.click)
      words[at] ??= text
      if (words[at] !== text)
        problems.push(`shows other words going back: ${text}`)
      faults.push(...problems.map(problem => `${slide && nameOf(slide)}, click ${place.click}: ${problem}`))
      await rested
    }

    for (const [at, place] of places.entries()) {
      if (at > 0)
        await visitor.press(at % 2 ? 'ArrowRight' : 'Space')
      await look(place)
    }
    for (const place of places.toReversed().slice(1)) {
      await visitor.press('ArrowLeft')
      await look(place)
    }
    expect([...new Set(faults)]).toEqual([])
  })
}
