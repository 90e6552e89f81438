import { describe, expect, it } from 'vitest'
import { normalise } from '../../../moderation/normalise.ts'
import { TEST_SENTENCES } from '../sentences/all.ts'
import { stretchesOf, writeLessons } from './write.ts'

const lessons = writeLessons(TEST_SENTENCES)

describe('lessons', () => {
  it('are several thousand, of both classes, and none is there twice', () => {
    const rude = lessons.filter(lesson => lesson.isRude).length
    expect(lessons.length).toBeGreaterThan(5000)
    expect(rude / lessons.length).toBeGreaterThan(0.3)
    expect(rude / lessons.length).toBeLessThan(0.7)
    expect(new Set(lessons.map(({ text }) => normalise(text))).size).toBe(lessons.length)
  })

  it('leave no slot empty', () => {
    expect(lessons.filter(({ text }) => /[{}|]| {2}|^ | $/.test(text) || normalise(text) === '').map(({ text }) => text)).toEqual([])
  })

  it('are the same every time', () => {
    expect(writeLessons(TEST_SENTENCES)).toEqual(lessons)
  })

  it('are no sentence of the tests, and share no five words in a row with one', () => {
    const tested = new Set(TEST_SENTENCES.map(normalise))
    const stretches = new Set(TEST_SENTENCES.flatMap((sentence) => {
      const words = normalise(sentence).split(' ')
      return words.flatMap((_, at) => at + 5 <= words.length ? [words.slice(at, at + 5).join(' ')] : [])
    }))
    expect(lessons.filter(({ text }) => tested.has(normalise(text)))).toEqual([])
    expect(lessons.flatMap(({ text }) => stretchesOf(text)).filter(stretch => stretches.has(stretch))).toEqual([])
  })

  it('drop what a test holds', () => {
    const some = lessons.find(lesson => lesson.kind === 'denied')?.text ?? ''
    expect(writeLessons([...TEST_SENTENCES, `And so ${some}`]).map(({ text }) => text)).not.toContain(some)
    expect(stretchesOf('one two three four five six')).toEqual(['one two three four five', 'two three four five six'])
  })
})
