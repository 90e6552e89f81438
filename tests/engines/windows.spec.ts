import { popQuiz } from '../../content/quiz.ts'
import { test } from '../support/engines/test.ts'
import { slideWith } from '../support/slides.ts'

const quiz = { role: 'region', name: 'Quiz: ML, Ops or both?' }
const status = [quiz, { role: 'status' }]

test('presenter and audience stay in step, the quiz included', async ({ open }) => {
  const { no } = slideWith('PopQuiz')
  const audience = await open(`/${no - 1}`)
  const presenter = await open(`/presenter/${no}`)
  // A window that opens late takes the place of those that are there.
  await presenter.expectPlace({ no: no - 1, click: 0 })
  await presenter.press('ArrowDown')
  await audience.expectPlace({ no, click: 0 })

  await audience.click(quiz, { role: 'group' }, { role: 'button', name: 'ML' })
  await presenter.expectText(/1 of 1 right/, status)
  await presenter.focus(quiz, { role: 'group' }, { role: 'button', name: 'Ops' })
  await presenter.press('Enter')
  await audience.expectText(/2 of 2 right/, status)
  for (let click = 1; click <= popQuiz.length; click++) {
    await presenter.press('PageDown')
    await audience.expectPlace({ no, click })
  }
  const late = await open(`/${no}`)
  await late.expectPlace({ no, click: popQuiz.length })
  await audience.press('ArrowLeft')
  for (const other of [presenter, late])
    await other.expectPlace({ no, click: popQuiz.length - 1 })
})
