import { expect, describe as group, it } from 'vitest'
import { aspects, describe, frame, questions, STEPS, ways } from './three-ways'

group('three ways to serve', () => {
  it('starts with three names and nothing told', () => {
    expect(frame(0).columns.map(column => column.shown)).toEqual([false, false, false])
    expect(frame(0).questionsShown).toBe(false)
  })

  it('opens one way a click, and keeps those opened before', () => {
    for (let step = 1; step <= ways.length; step++) {
      const { columns } = frame(step)
      expect(columns.filter(column => column.shown)).toHaveLength(step)
      expect(columns.findIndex(column => column.current)).toBe(step - 1)
    }
  })

  it('ends with every way and the questions, none of them singled out', () => {
    const last = frame(STEPS)
    expect(last.questionsShown).toBe(true)
    expect(last.columns.every(column => column.shown && !column.current)).toBe(true)
  })

  it('stays complete when a print asks for more clicks than there are', () => {
    expect(frame(STEPS + 50)).toEqual(frame(STEPS))
  })

  it('says something of its own at every step', () => {
    const texts = Array.from({ length: STEPS + 1 }, (_, step) => describe(step))
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('has a word for every aspect, short enough for one line', () => {
    for (const way of ways) {
      for (const aspect of Object.keys(aspects) as (keyof typeof aspects)[])
        expect(way[aspect].length, `${way.name}: ${aspect}`).toBeGreaterThan(3)
      for (const aspect of Object.keys(aspects) as (keyof typeof aspects)[])
        expect(way[aspect].length, `${way.name}: ${aspect}`).toBeLessThanOrEqual(30)
    }
  })

  it('asks its way through all three, and the last is what remains', () => {
    expect(questions.map(question => question.way)).toEqual(ways.map(way => way.id))
    expect(questions.map(question => question.asks)).toEqual([true, true, false])
  })
})
