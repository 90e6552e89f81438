import { answerName } from '../../content/define-quiz.ts'
import { popQuiz } from '../../content/quiz.ts'
import { expect, test } from '../support/engines/test.ts'
import { Visitor } from '../support/engines/visitor.ts'
import { openPhoneRoom } from '../support/phone-room.ts'

test('a phone joins the room, and its answer is kept', async ({ engine }) => {
  const room = await openPhoneRoom()
  const window = await engine.open()
  try {
    const phone = new Visitor(window, room.origin)
    await window.goto(room.url)
    await phone.expectText(/You are in/, [{ role: 'heading', name: /You are in/ }])
    await room.stage({ kind: 'turn', turn: { kind: 'quiz', told: 0 } })
    await phone.expectText(new RegExp(popQuiz[0]?.challenge ?? ''), [{ role: 'group' }])
    await phone.click({ role: 'radio', name: answerName.ops })
    await phone.expectText(/Ops is kept/, [{ role: 'main' }])
    await phone.focus({ role: 'radio', name: answerName.ops })
    await phone.press('ArrowRight')
    await phone.expectText(/Both is kept/, [{ role: 'main' }])
    await room.stage({ kind: 'turn', turn: { kind: 'quiz', told: 1 } })
    await phone.expectText(/you said Both/, [{ role: 'main' }])
    expect(await window.evaluate(() => document.documentElement.scrollWidth <= innerWidth, undefined)).toBe(true)
  }
  finally {
    await window.close()
    await room.close()
  }
})
