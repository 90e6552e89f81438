import { describe, expect, it } from 'vitest'
import { popQuiz } from '../content/quiz.ts'
import { drawRoom, SAMPLE_PARTICIPANTS } from './sample.ts'

const comments = Array.from({ length: SAMPLE_PARTICIPANTS + 5 }, (_, number) => ({ text: `Comment ${number}`, rude: number % 3 === 0 }))
const judge: Parameters<typeof drawRoom>[1] = text => ({ score: text.length / 20, removed: text.endsWith('1'), reasons: [] })

describe('the sample room', () => {
  it('has the same comments whatever the quiz asks', () => {
    const { wall } = drawRoom(comments, judge).room.stageView(false)
    expect(wall.length).toBeGreaterThan(SAMPLE_PARTICIPANTS / 2)
    expect(drawRoom(comments, judge, popQuiz.slice(1)).room.stageView(false).wall).toEqual(wall)
    expect(drawRoom(comments, judge, []).room.stageView(false).wall).toEqual(wall)
  })
})
