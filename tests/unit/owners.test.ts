import type { DeckSlide } from '../../scripts/deck/deck.ts'
import { describe, expect, it } from 'vitest'
import { lifecycle } from '../../components/figures/lifecycle/lifecycle.ts'
import { readSlides } from '../../scripts/deck/deck.ts'
import { plainTitle } from '../../scripts/deck/find-slides.ts'

/** The slide about each stage of the lifecycle's turn. */
const SLIDES: Record<string, string> = {
  explore: 'Exploratory data analysis',
  model: 'Modelling',
  evaluate: 'Evaluation',
  deploy: 'Deployment',
  monitor: 'Monitoring',
}

const slides = await readSlides()

/** Who is drawn at work on a slide: `['ml-engineer']`. */
function atWork({ content }: DeckSlide): string[] {
  return Array.from((/<AtWork :who="\[([^\]]*)\]"/.exec(content)?.[1] ?? '').matchAll(/[a-z-]+/g), ([person]) => person)
}

describe('who owns a stage of the lifecycle', () => {
  it.for(Object.entries(SLIDES))('is at work on the slide about it: %s, "%s"', ([id, title], { skip }) => {
    const people = atWork(slides.find(slide => plainTitle(slide) === title) ?? skip(`the deck has no slide "${title}"`))
    const owners = lifecycle.nodes.find(node => node.id === id)?.owner.toLowerCase().split(' + ').filter(owner => owner !== 'business') ?? []
    expect(owners).not.toEqual([])
    for (const owner of owners)
      expect(people.some(person => owner.split(' ').every(word => person.split('-').includes(word))), owner).toBe(true)
  })
})
