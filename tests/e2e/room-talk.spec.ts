import { expect } from '@playwright/test'
import { answerName } from '../../content/define-quiz.ts'
import { popQuiz } from '../../content/quiz.ts'
import { violations } from '../support/axe.ts'
import { slideWith } from '../support/slides.ts'
import { test } from '../support/talk.ts'

const QUIZ = slideWith('PopQuiz').no
const COMMENTS = slideWith('YourTurn').no
const JOIN = slideWith('JoinRoom').no
const MODEL = slideWith('ModerateLab').no

// Labs are live only where motion is wanted.
test.use({ reducedMotion: 'no-preference' })

test('the slide to join shows the address, and counts who has', async ({ talk, phones }) => {
  await talk.openWindows(JOIN)
  const slide = talk.audience.locator(`[data-slidev-no="${JOIN}"]`)
  await expect(slide.getByText(talk.join.replace('http://', ''))).toBeVisible()
  await expect(slide.getByRole('img', { name: `QR code for ${talk.join}` })).toBeVisible()
  await expect(slide.getByRole('status')).toContainText(`${phones.length} have joined`)
  expect(await violations(talk.audience)).toEqual([])
})

test('the whole quiz is answered by phones and told by the clicker, a click a step', async ({ talk, phones }) => {
  await talk.openWindows(QUIZ)
  const quiz = talk.audience.locator('#slideshow').getByRole('region', { name: 'Quiz: ML, Ops or both?' })
  for (const [at, { challenge, answer }] of popQuiz.entries()) {
    const said = [answer, answer, 'both'] as const
    for (const [number, phone] of phones.entries()) {
      await expect(phone.getByRole('group', { name: challenge })).toBeVisible()
      await phone.getByRole('radio', { name: answerName[said[number] ?? 'both'] }).check({ force: true })
    }
    await expect(quiz.getByText('3 of 3 answered')).toBeVisible()
    await talk.presenter.keyboard.press('PageDown')
    await expect(talk.audience).toHaveURL(new RegExp(`clicks=${at + 1}$`))
    const counts = { ml: 0, ops: 0, both: 0 }
    said.forEach(choice => counts[choice]++)
    await expect(quiz.getByRole('status')).toContainText(`The room: 3 answered: ML ${counts.ml}, Ops ${counts.ops}, Both ${counts.both}`)
  }
  await expect(phones[0]!.getByText(`${popQuiz.length} of ${popQuiz.length} right`, { exact: true })).toBeVisible()
  await talk.presenter.keyboard.press('PageDown')
  await expect(quiz.getByText('What this room said.')).toBeVisible()
  await expect(quiz.getByRole('row', { name: popQuiz[0]?.challenge }).getByRole('cell').first()).toContainText('2')
})

test('a comment stands on the wall as a score, and with its text once the presenter shows it', async ({ talk, phones: [phone, other] }) => {
  await talk.openWindows(COMMENTS)
  const wall = talk.audience.locator('#slideshow').getByRole('region', { name: 'Collected comments' })
  for (const [page, text, aim] of [[phone, 'You <b>utter</b> walnut', 'get something nasty past it'], [other, 'This damn cat made my day', 'get something innocent caught']] as const) {
    await page!.getByLabel(aim).check()
    await page!.getByLabel('Your comment').fill(text)
    await page!.getByRole('button', { name: 'Let it judge' }).click()
    await expect(page!.getByText(text)).toBeVisible()
  }
  await expect(wall.getByRole('status')).toHaveText('1 nasty one got past and 1 innocent one was caught, of 2.')
  expect(await talk.audience.content(), 'nobody has shown it').not.toContain('walnut')

  await talk.presenter.getByRole('button', { name: 'Room', exact: true }).click()
  const desk = talk.presenter.getByRole('region', { name: 'Room', exact: true })
  const row = desk.getByRole('listitem').filter({ hasText: 'walnut' })
  await row.getByRole('button', { name: 'Show' }).click()
  await expect(wall.getByText('You <b>utter</b> walnut', { exact: true })).toBeVisible()
  expect(await violations(talk.audience)).toEqual([])

  await talk.audience.reload()
  await expect(wall.getByText('You <b>utter</b> walnut', { exact: true }), 'kept across a reload').toBeVisible()
  await row.getByRole('button', { name: /To slide/ }).click()
  await expect(talk.audience).toHaveURL(new RegExp(`/${MODEL}(?:\\?|$)`))
  await expect(talk.audience.getByRole('textbox', { name: 'Comment' }), 'typed in where the model is').toHaveValue('You <b>utter</b> walnut', { timeout: 30_000 })
  await talk.goTo(COMMENTS)
  await row.getByRole('button', { name: 'Hide' }).click()
  await expect(wall.getByText('walnut')).toHaveCount(0)
})

test('what the room has said stays when its server goes, the clicker goes on, and the room comes back by itself', async ({ talk, phones: [phone] }) => {
  await talk.openWindows(QUIZ)
  const quiz = talk.audience.locator('#slideshow').getByRole('region', { name: 'Quiz: ML, Ops or both?' })
  await phone!.getByRole('radio', { name: 'Ops' }).check({ force: true })
  await expect(quiz.getByText('1 of')).toBeVisible()
  await talk.presenter.keyboard.press('PageDown')
  await expect(quiz.getByRole('status')).toContainText('The room: 1 answered')

  await talk.stop()
  await talk.presenter.keyboard.press('PageDown')
  await expect(talk.audience).toHaveURL(/clicks=2$/)
  await talk.presenter.keyboard.press('PageUp')
  await expect(quiz.getByRole('status'), 'what it said stays').toContainText('The room: 1 answered: ML 0, Ops 1, Both 0')

  await talk.start()
  await talk.presenter.keyboard.press('PageDown')
  await expect(phone!.getByRole('group', { name: popQuiz[2]?.challenge }), 'steered by the same window, with the new start\'s token').toBeVisible({ timeout: 20_000 })
  await phone!.getByRole('radio', { name: 'Both' }).check({ force: true })
  await expect(quiz.getByText('1 of')).toBeVisible()
})

test('the presenter closes the room, exports it, and forgets everything', async ({ talk, phones: [phone] }) => {
  await talk.openWindows(QUIZ)
  await phone!.getByRole('radio', { name: 'Both' }).check({ force: true })
  const desk = talk.presenter.getByRole('region', { name: 'Room', exact: true })
  await talk.presenter.getByRole('button', { name: 'Room', exact: true }).click()
  await expect(desk.getByText(`${popQuiz[0]?.challenge}: ML 0, Ops 0, Both 1`), 'answers as they come').toBeVisible()
  await desk.getByRole('button', { name: 'Close the room' }).click()
  await expect(phone!.getByRole('radio')).toHaveCount(0)
  await desk.getByRole('button', { name: 'Open the room' }).click()
  await expect(phone!.getByRole('radio', { name: 'Both' })).toBeChecked()

  const exported = (): Promise<string> => talk.presenter.evaluate(() => fetch('/v1/room/export').then(answer => answer.text()))
  expect(await exported()).toContain('"choice":"both"')
  await desk.getByRole('button', { name: 'Forget everything' }).click()
  await expect(desk.getByText('Forget everything, on the disk too?')).toBeVisible()
  await desk.getByRole('button', { name: 'Yes' }).click()
  await expect(phone!.getByRole('radio', { name: 'Both' })).not.toBeChecked()
  await expect.poll(exported).not.toContain('choice')
  await talk.presenter.keyboard.press('PageDown')
  await expect(talk.audience, 'the clicker goes on').toHaveURL(/clicks=1$/)
})
