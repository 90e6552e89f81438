import { describe, expect, it } from 'vitest'
import { readSlides } from '../../scripts/deck/deck.ts'
import { hasComponent, plainTitle } from '../../scripts/deck/find-slides.ts'
import { APPEALS, COMMENTS, LABELS, MODEL, QUIZ, ROLLOUT, turnAt } from './places.ts'

describe('what the room does', () => {
  it('is the quiz on its slide, a question a click, up to the last', () => {
    expect([0, 1, 13, 14].map(clicks => turnAt({ title: QUIZ, clicks }, [], 13))).toEqual([0, 1, 13, 13].map(told => ({ kind: 'quiz', told })))
  })

  it('is comments on theirs, and waiting for what comes next elsewhere', () => {
    expect([COMMENTS, ROLLOUT, APPEALS].map(title => turnAt({ title, clicks: 0 }, [], 13))).toEqual([{ kind: 'comments' }, { kind: 'comments' }, { kind: 'comments' }])
    expect(turnAt({ title: 'Agenda', clicks: 0 }, ['x', QUIZ, COMMENTS], 13)).toEqual({ kind: 'wait', next: 'quiz' })
    expect(turnAt({ title: 'x', clicks: 0 }, [COMMENTS], 13)).toEqual({ kind: 'wait', next: 'comments' })
    expect(turnAt({ title: 'x', clicks: 0 }, [LABELS], 13)).toEqual({ kind: 'wait', next: 'labels' })
    expect(turnAt({ title: 'x', clicks: 0 }, [], 13)).toEqual({ kind: 'wait', next: 'nothing' })
  })

  it('is labels on theirs, a round a click, and the last stays', () => {
    expect([0, 1, 2, 3].map(clicks => turnAt({ title: LABELS, clicks }, [], 13))).toEqual(['alone', 'together', 'others', 'others'].map(round => ({ kind: 'labels', round })))
  })

  it.each([[QUIZ, 'PopQuiz'], [COMMENTS, 'YourTurn'], [LABELS, 'LabelsLab'], [ROLLOUT, 'RolloutLab'], [APPEALS, 'AppealsLab'], [MODEL, 'ModerateLab']])('is on the slide "%s", which has <%s />', async (title, component) => {
    const slides = await readSlides()
    expect(slides.filter(slide => plainTitle(slide) === title)).toEqual(slides.filter(slide => hasComponent(slide, component)))
  })
})
