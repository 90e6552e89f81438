import type { Sight } from './protocol.ts'
import type { RemoteState } from './state.ts'
import { describe, expect, it } from 'vitest'
import { beginning, given, heard, maySteer, nextText, placeText, tapped, troubleText } from './state.ts'

const sight: Sight = { no: 9, of: 45, title: 'What is MLOps?', clicks: 1, clicksTotal: 3, clock: '', spoken: [], coming: [], nextTitle: 'Pop quiz' }
const shown = (clicks: number): Parameters<typeof heard>[1] => ({ kind: 'sight', sight: { ...sight, clicks } })
const joined: RemoteState = heard({ ...beginning, link: 'joined' }, shown(1))

describe('a tap', () => {
  it('turns from what is in sight, and the next one from it', () => {
    const once = tapped(joined, 'on', 'a')
    const twice = tapped(once, 'on', 'b')
    expect(twice.turns).toEqual([
      { kind: 'turn', id: 'a', to: 'on', from: '9.1' },
      { kind: 'turn', id: 'b', to: 'on', from: 'a' },
    ])
  })

  it('turns from the one before it until what that has turned is in sight', () => {
    const done = heard(tapped(joined, 'on', 'a'), { kind: 'done', id: 'a', isTurned: true })
    expect([done.turns, done.from]).toEqual([[], 'a'])
    expect(heard(done, shown(2)).from).toBe('9.2')
  })

  it('that crossed another hand\'s is said to be left out, and the next turns from what is in sight', () => {
    const crossed = heard(heard(tapped(joined, 'on', 'a'), shown(2)), { kind: 'done', id: 'a', isTurned: false })
    expect(troubleText(crossed)).toContain('Somebody else has turned')
    expect(crossed.from).toBe('9.2')
    expect(troubleText(tapped(crossed, 'on', 'b'))).toBe('')
  })

  it('that nobody answers is given up and said, and one that was answered is not', () => {
    const lost = given(tapped(joined, 'on', 'a'), 'a')
    expect([lost.turns, lost.from]).toEqual([[], '9.1'])
    expect(troubleText(lost)).toContain('did not arrive')
    const done = heard(tapped(joined, 'on', 'a'), { kind: 'done', id: 'a', isTurned: true })
    expect(given(done, 'a')).toBe(done)
  })

  it('of another remote is none of ours', () => {
    expect(heard(joined, { kind: 'done', id: 'z', isTurned: false })).toBe(joined)
  })
})

describe('the page', () => {
  it('says what is wrong', () => {
    expect(troubleText(beginning)).toBe('')
    expect(troubleText({ ...joined, link: 'lost' })).toContain('It comes back by itself')
    expect(troubleText({ ...joined, isUnknown: true })).toContain('load it again')
    const alone = heard(joined, { kind: 'sight' })
    expect(troubleText(alone)).toContain('open it on the laptop')
    expect([maySteer(joined), maySteer(alone), maySteer(beginning), maySteer({ ...joined, isUnknown: true })]).toEqual([true, false, false, false])
  })

  it('says where the talk is and what the next turn brings', () => {
    expect([placeText(sight), nextText(sight)]).toEqual(['Slide 9 of 45, click 1 of 3', 'Next: click 2 of 3'])
    expect([placeText({ ...sight, clicks: 0, clicksTotal: 0 }), nextText({ ...sight, clicks: 3 })]).toEqual(['Slide 9 of 45', 'Next slide: Pop quiz'])
    expect(nextText({ ...sight, clicks: 3, nextTitle: undefined })).toBe('This is the end')
  })
})
