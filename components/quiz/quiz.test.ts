import type { QuizState } from './quiz.ts'
import { describe, expect, it } from 'vitest'
import { answers, checkQuiz, defineQuiz } from '../../content/define-quiz.ts'
import { popQuiz } from '../../content/quiz.ts'
import { askAgain, freshQuiz, giveAnswer, movedFocus, quizFrame, readQuizState, revealedAt, scoreText, verdictOn, verdictText } from './quiz.ts'

const quiz = defineQuiz([
  {
    id: 'a',
    challenge: 'A?',
    answer: 'ml',
    reason: 'Because A.',
  },
  {
    id: 'b',
    challenge: 'B?',
    answer: 'ops',
    reason: 'Because B.',
  },
  {
    id: 'c',
    challenge: 'C?',
    answer: 'both',
    reason: 'Because C.',
    arguable: 'ml',
  },
])

describe('defining a quiz', () => {
  const good = {
    id: 'good',
    challenge: 'Good?',
    answer: 'ml',
    reason: 'Because.',
  }

  it.each([
    ['no question at all', [], 'at least one question'],
    [
      'no id',
      [
        { ...good, id: undefined },
      ],
      'number 1 needs an id',
    ],
    [
      'no reason',
      [
        good,
        { ...good, id: 'bad', reason: undefined },
      ],
      '"bad" needs a reason',
    ],
    [
      'an empty reason',
      [
        { ...good, id: 'bad', reason: '  ' },
      ],
      '"bad" needs a reason',
    ],
    [
      'an empty challenge',
      [
        { ...good, id: 'bad', challenge: '' },
      ],
      '"bad" needs a challenge',
    ],
    [
      'an unknown answer',
      [
        { ...good, id: 'bad', answer: 'neither' },
      ],
      '"bad" has the unknown answer "neither"',
    ],
    [
      'a repeated id',
      [good, good],
      '"good" is there twice',
    ],
    [
      'an arguable question without another answer',
      [
        { ...good, id: 'bad', arguable: 'ml' },
      ],
      '"bad" is arguable',
    ],
  ])('refuses %s and names the question', (_, questions, message) => {
    expect(() => checkQuiz(questions)).toThrow(message)
  })

  it('is refused by the compiler as well, with the same faults', () => {
    // @ts-expect-error Quiz question "bad" needs a reason
    expect(() => defineQuiz([
      { id: 'bad', challenge: 'Bad?', answer: 'ml' },
    ])).toThrow('"bad"')
    // @ts-expect-error Quiz question "bad" has an empty text
    expect(() => defineQuiz([
      {
        id: 'bad',
        challenge: '',
        answer: 'ml',
        reason: 'Because.',
      },
    ])).toThrow('"bad"')
    // @ts-expect-error Quiz question "bad" needs a challenge and one of the answers
    expect(() => defineQuiz([
      {
        id: 'bad',
        challenge: 'Bad?',
        answer: 'neither',
        reason: 'Because.',
      },
    ])).toThrow('"bad"')
    expect(() => defineQuiz(
      // @ts-expect-error Quiz question "bad" is there twice
      [
        {
          id: 'bad',
          challenge: 'Bad?',
          answer: 'ml',
          reason: 'So.',
        },
        {
          id: 'bad',
          challenge: 'Bad?',
          answer: 'ml',
          reason: 'So.',
        },
      ],
    )).toThrow('"bad"')
  })
})

describe('the quiz of the talk', () => {
  it('uses all three answers', () => {
    for (const answer of answers)
      expect(popQuiz.some(question => question.answer === answer), answer).toBe(true)
  })

  it('gives a reason that agrees with the answer: none says that it is nobody\'s, or not only one\'s', () => {
    for (const { id, answer, reason } of popQuiz) {
      expect(reason, id).not.toMatch(/\bneither\b|\bnobody\b/i)
      const teams = ['ML', 'Ops'].filter(team => new RegExp(`\\b${team}\\b`).test(reason))
      if (answer === 'both')
        expect(teams, id).not.toHaveLength(1)
    }
  })

  it('keeps to the room that a slide has', () => {
    for (const { id, challenge, reason } of popQuiz) {
      expect(challenge.length, id).toBeLessThanOrEqual(40)
      expect(reason.length, id).toBeLessThanOrEqual(85)
      expect(reason, id).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('answering', () => {
  it('marks an answer as right, fair or wrong', () => {
    expect(answers.map(choice => quiz.map(question => verdictOn(question, choice)))).toEqual([
      ['right', 'wrong', 'fair'],
      ['wrong', 'right', 'wrong'],
      ['wrong', 'wrong', 'right'],
    ])
  })

  it('keeps the first answer and leaves the state before untouched', () => {
    const first = giveAnswer(quiz, freshQuiz, 0, 'a', 'ops')
    expect(first).toEqual({
      given: { a: 'ops' },
      spotlight: { id: 'a', click: 0 },
    })
    expect(giveAnswer(quiz, first, 0, 'a', 'ml')).toBe(first)
    expect(freshQuiz.given).toEqual({})
  })

  it('is too late once the clicker has revealed the question', () => {
    expect(giveAnswer(quiz, freshQuiz, 2, 'b', 'ops')).toBe(freshQuiz)
    expect(giveAnswer(quiz, freshQuiz, 2, 'c', 'ml').given).toEqual({ c: 'ml' })
  })

  it('ignores questions that do not exist, also such as objects bring along', () => {
    for (const id of ['zzz', 'toString'])
      expect(giveAnswer(quiz, freshQuiz, 0, id, 'ml')).toBe(freshQuiz)
  })

  it('counts right and fair answers of those given, and never the revealed ones', () => {
    let state: QuizState = freshQuiz
    for (const [id, choice] of [
      ['a', 'ops'],
      ['b', 'ops'],
      ['c', 'ml'],
    ] as const)
      state = giveAnswer(quiz, state, 0, id, choice)
    expect(scoreText(quizFrame(quiz, state, 0).score)).toBe('2 of 3 right')
    expect(quizFrame(quiz, freshQuiz, 3).score.answered).toBe(0)
  })
})

describe('what is on screen', () => {
  const settled = (state: QuizState, click: number) => quizFrame(quiz, state, click).items.map(item => item.settled)
  const told = (state: QuizState, click: number) => quizFrame(quiz, state, click).told?.question.id
  const open = (state: QuizState, click: number) => quizFrame(quiz, state, click).open?.question.id

  it('reveals one question a click, and no more than there are', () => {
    expect(settled(freshQuiz, 0)).toEqual([false, false, false])
    expect(settled(freshQuiz, 2)).toEqual([true, true, false])
    expect(settled(freshQuiz, 999)).toEqual([true, true, true])
    expect(revealedAt(quiz, -1)).toBe(0)
  })

  it('shows an answered question at once, whatever the click', () => {
    expect(settled(giveAnswer(quiz, freshQuiz, 0, 'c', 'ml'), 1)).toEqual([true, false, true])
  })

  it('explains what happened last: the reveal, or an answer given since', () => {
    expect(told(freshQuiz, 0)).toBeUndefined()
    expect(told(freshQuiz, 1)).toBe('a')
    const answered = giveAnswer(quiz, freshQuiz, 1, 'c', 'ml')
    expect(told(answered, 1)).toBe('c')
    expect(told(answered, 2)).toBe('b')
  })

  it('explains a settled question again on demand, and an open one never', () => {
    expect(told(askAgain(quiz, freshQuiz, 3, 'a'), 3)).toBe('a')
    expect(askAgain(quiz, freshQuiz, 1, 'c')).toBe(freshQuiz)
    expect(askAgain(quiz, freshQuiz, 1, 'zzz')).toBe(freshQuiz)
  })

  it('says nothing of an answer that a step back has hidden again', () => {
    const asked = askAgain(quiz, freshQuiz, 2, 'b')
    expect(told(asked, 1)).toBe('a')
  })

  it('puts one challenge to the room: the first that is not settled', () => {
    expect(open(freshQuiz, 0)).toBe('a')
    expect(open(freshQuiz, 1)).toBe('b')
    expect(open(giveAnswer(quiz, freshQuiz, 0, 'a', 'ml'), 0)).toBe('b')
    expect(open(giveAnswer(quiz, freshQuiz, 1, 'b', 'ml'), 1)).toBe('c')
    expect(open(freshQuiz, 3)).toBeUndefined()
  })

  it('gathers the challenges by one click more than there are', () => {
    expect(quizFrame(quiz, freshQuiz, 3).gathered).toBe(false)
    expect(quizFrame(quiz, freshQuiz, 4).gathered).toBe(true)
  })

  it('puts the verdict in words', () => {
    const say = (choice?: 'ml' | 'ops' | 'both') => {
      const state = choice
        ? giveAnswer(quiz, freshQuiz, 0, 'c', choice)
        : freshQuiz
      const item = quizFrame(quiz, state, 3).items[2]
      return item && verdictText(item)
    }
    expect(say()).toBe('Both')
    expect(say('both')).toBe('Right: Both')
    expect(say('ml')).toBe('Fair point, we say both')
    expect(say('ops')).toBe('Not quite: Both')
  })
})

describe('state from another window', () => {
  it('survives the journey', () => {
    const state = giveAnswer(quiz, freshQuiz, 1, 'c', 'ml')
    expect(readQuizState(quiz, structuredClone(state))).toEqual(state)
    expect(readQuizState(quiz, freshQuiz)).toEqual(freshQuiz)
  })

  it('loses what this quiz does not know', () => {
    expect(readQuizState(quiz, {
      given: { a: 'ml', b: 'neither', zzz: 'ml' },
      spotlight: { id: 'zzz', click: 1 },
    }))
      .toEqual({
        given: { a: 'ml' },
        spotlight: null,
      })
  })

  it.each([
    [undefined],
    [null],
    ['given'],
    [{}],
    [
      { given: 3 },
    ],
  ])('is refused if it is %j', (value) => {
    expect(readQuizState(quiz, value)).toBeUndefined()
  })
})

describe('keys within a question', () => {
  it('move round and jump to the ends', () => {
    expect([
      'ArrowRight',
      'ArrowLeft',
      'Home',
      'End',
    ].map(key => movedFocus(2, key, 3))).toEqual([0, 1, 0, 2])
    expect(movedFocus(0, 'ArrowLeft', 3)).toBe(2)
    expect(movedFocus(0, 'Enter', 3)).toBeUndefined()
  })
})
