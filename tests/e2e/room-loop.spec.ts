/** From the room's labels to a new version and back: gate, roll-out and appeals, with three real pages as phones. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { labelComments } from '../../content/label-comments.ts'
import { violations } from '../support/axe.ts'
import { labOn, labs, taught } from '../support/labs.ts'
import { joinRoom, testPhone } from '../support/room-clients.ts'
import { slideWith } from '../support/slides.ts'
import { test } from '../support/talk.ts'

const ROLLOUT = slideWith('RolloutLab').no
const APPEALS = slideWith('AppealsLab').no
const LABELS = slideWith('LabelsLab').no
const GATE = slideWith('GateLab').no
/** Long enough for whatever else the machine has to do. */
const LONG = { timeout: 20_000 }

// Labs are live only where motion is wanted.
test.use({ reducedMotion: 'no-preference' })

async function send(phone: Page, text: string): Promise<void> {
  await phone.getByLabel('get something innocent caught').check()
  await phone.getByLabel('Your comment').fill(text)
  await phone.getByRole('button', { name: 'Let it judge' }).click()
  await expect(phone.getByRole('listitem').filter({ hasText: text }).first()).toBeVisible(LONG)
}

const judgedBy = (phone: Page): Locator => phone.locator('form').getByRole('status').first()

test('a version goes from the shadow to all phones by the clicker, and back by one button; the alarm takes a broken one back by itself', async ({ talk, phones }) => {
  await talk.openWindows(ROLLOUT)
  const desk = labOn(talk.presenter, labs.rollout)
  const slide = labOn(talk.audience, labs.rollout)
  await expect(slide.getByRole('status')).toHaveText(/^\s*int8-\w+ answers all phones; nothing is being rolled out\./, LONG)
  for (const phone of phones)
    await expect(judgedBy(phone)).toHaveText(/^Version int8-\w+ judges what you send\.$/, LONG)
  await expect(slide.getByRole('button', { name: 'Roll back' }), 'only the presenter acts').toBeDisabled()

  await talk.presenter.keyboard.press('PageDown')
  await expect(slide.getByRole('status')).toContainText('answers nobody', LONG)
  await send(phones[0]!, 'What a lovely cat')
  await expect(slide.getByRole('status')).toContainText('differ on 0 of 1 comments', LONG)
  for (const reaches of ['a tenth of the phones', 'half of the phones', 'all phones']) {
    await talk.presenter.keyboard.press('PageDown')
    await expect(slide.getByRole('status')).toContainText(reaches, LONG)
  }
  for (const phone of phones)
    await expect(judgedBy(phone)).toHaveText(/^You try a new version: int4-\w+ judges what you send\.$/, LONG)
  await send(phones[1]!, 'A fine day for a walk')
  await expect(phones[1]!.getByRole('listitem').first()).toContainText(/Judged by version int4-/)
  await expect(slide.getByRole('row', { name: /^answered/ })).toContainText('1')
  expect(await violations(talk.audience)).toEqual([])
  expect(await violations(phones[1]!)).toEqual([])

  await desk.getByRole('button', { name: 'Roll back' }).click()
  for (const phone of phones)
    await expect(judgedBy(phone)).toHaveText(/^Version int8-/, LONG)
  await expect(slide.getByRole('status')).toContainText('Rolled back', LONG)

  await desk.getByLabel('Challenger').selectOption({ index: 1 })
  await desk.getByRole('button', { name: 'All', exact: true }).click()
  for (const phone of phones)
    await expect(judgedBy(phone)).toHaveText(/^You try a new version: broken-/, LONG)
  for (const phone of phones)
    await send(phone, 'Thank you, that helped')
  await expect(slide.getByRole('status')).toHaveText(/The alarm has taken broken-\w+ back: the two differ on 3 of 3 comments/, LONG)
  for (const phone of phones)
    await expect(judgedBy(phone)).toHaveText(/^Version int8-/, LONG)
  await expect(phones[0]!.getByRole('listitem').first()).toContainText('This version is broken')
})

test('whoever was removed reads the reasons, appeals in a sentence, and learns the decision at once', async ({ talk, phones }) => {
  const [author, other] = phones as [Page, Page, Page]
  await talk.openWindows(APPEALS)
  const desk = labOn(talk.presenter, labs.appeals)
  const slide = labOn(talk.audience, labs.appeals)
  await expect(slide.getByText('No appeal yet.')).toBeVisible(LONG)
  await send(author, 'This damn cat made my day')
  await send(other, 'What a lovely cat')
  const comment = author.getByRole('listitem').first()
  for (const said of ['What', 'Which words', 'Which rule', 'Who decided', 'How to complain'])
    await expect(comment.getByRole('term').filter({ hasText: new RegExp(`^${said}$`) })).toBeVisible()
  await expect(comment).toContainText('“damn” weighed most')
  await expect(comment).toContainText(/A program decided this by the words alone, and no person.*It is version int8-\w+\./)
  await expect(comment).toContainText('articles 17, 20 and 21 of Regulation (EU) 2022/2065')
  await expect(other.getByRole('button', { name: 'Appeal', exact: true }), 'what was kept needs none').toHaveCount(0)

  await author.getByRole('button', { name: 'Appeal', exact: true }).click()
  await expect(author.getByLabel('Your appeal, in one sentence')).toBeFocused()
  await author.getByRole('button', { name: 'Send the appeal' }).click()
  await expect(author.getByRole('alert')).toHaveText('Say in a sentence why it should come back.')
  await author.getByLabel('Your appeal, in one sentence').fill('It is about a cat, and kind.')
  expect(await violations(author)).toEqual([])
  await author.getByRole('button', { name: 'Send the appeal' }).click()
  await expect(comment.getByText('You have appealed: a person will look at it')).toBeVisible(LONG)

  await expect(desk.getByText('It is about a cat, and kind.')).toBeVisible(LONG)
  expect(await talk.audience.content(), 'nobody has shown it').not.toContain('about a cat')
  await desk.getByRole('button', { name: 'Show it to the room' }).click()
  await expect(slide.getByText('It is about a cat, and kind.')).toBeVisible(LONG)
  await expect(slide.getByRole('button', { name: 'Restore' }), 'only the presenter decides').toHaveCount(0)
  expect(await violations(talk.audience)).toEqual([])
  await desk.getByRole('button', { name: 'Restore' }).click()
  await expect(comment.getByText('Given back: a person has decided that the machine was wrong.')).toBeVisible(LONG)
  await expect(slide.getByRole('status')).toHaveText(/^\s*People overruled the machine in 1 of 1 appeals, 100% \(95% interval 21 to 100\)\. 1 of 1 removals was appealed; 1 decision is a new label\./, LONG)
  await author.reload()
  await expect(comment.getByText('Given back:'), 'still there').toBeVisible(LONG)
})

test('what the room says and a person decides teaches a challenger, which goes out to the phones by its name, and comes back', async ({ talk, phones }) => {
  test.slow()
  const [author] = phones as [Page, Page, Page]
  await talk.openWindows(LABELS)
  const [first] = labelComments
  for (const phone of phones)
    await phone.getByRole('group', { name: first, exact: true }).getByRole('radio', { name: 'Fine' }).check({ force: true, ...LONG })
  // Of three participants one only judges, and two labels are no majority: two more come.
  const room = talk.join.replace(/\/j$/, '')
  const others = await Promise.all(['d', 'e'].map(async () => testPhone(room, await joinRoom(room))))
  for (const other of others)
    expect(await other.act({ kind: 'label', key: 'l', round: 'alone', comment: 0, label: 'fine' })).toMatchObject({ kind: 'done' })
  await expect(labOn(talk.audience, labs.labels).getByRole('status')).toHaveText(/5 labels by 5 people/, LONG)

  await talk.goTo(APPEALS)
  const TEXT = 'Our damn cat made my evening'
  await send(author, TEXT)
  await author.getByRole('button', { name: 'Appeal', exact: true }).click()
  await author.getByLabel('Your appeal, in one sentence').fill('It is about a cat, and kind.')
  await author.getByRole('button', { name: 'Send the appeal' }).click()
  await labOn(talk.presenter, labs.appeals).getByRole('button', { name: 'Restore' }).click(LONG)
  await expect(author.getByRole('listitem').first().getByText('Given back: a person has decided that the machine was wrong.')).toBeVisible(LONG)

  await talk.goTo(GATE)
  const gate = labOn(talk.audience, labs.gate)
  await expect(gate.getByRole('status')).toHaveText(/Of 2 comments with labels, .* 1 of them was decided on appeal, which counts as 3 labels\./, LONG)
  await expect(gate.getByRole('row', { name: /decided on appeal/ })).toContainText('1')
  for (const says of [new RegExp(`^\\s*A challenger is trained: ${taught} comments of the sample and [12] of the room`), /^\s*(?:No\.|Not proven,)/, /challenger-[\da-f]{8} can be rolled out, and stays marked: the gate says/]) {
    await talk.presenter.keyboard.press('PageDown')
    await expect(gate.getByRole('status')).toHaveText(says, { timeout: 60_000 })
  }
  await expect(talk.audience.getByText(TEXT), 'nobody has shown it').toHaveCount(0)
  expect(await violations(talk.audience)).toEqual([])
  const registry = gate.getByRole('table', { name: 'Model registry' })
  const version = (await registry.getByRole('columnheader', { name: /^challenger-/ }).textContent() ?? '').trim()
  await expect(registry.getByRole('columnheader', { name: /^int8-/ }), 'the shipped one beside it').toBeVisible()

  await talk.goTo(ROLLOUT)
  const desk = labOn(talk.presenter, labs.rollout)
  const slide = labOn(talk.audience, labs.rollout)
  await desk.getByLabel('Challenger').selectOption(version)
  await desk.getByRole('button', { name: 'Shadow' }).click()
  await expect(slide.getByRole('status')).toHaveText(new RegExp(`${version} answers nobody.*The gate had said: n`), LONG)
  await send(phones[1]!, 'What a lovely cat')
  await expect(slide.getByRole('status')).toContainText('of 1 comments', LONG)
  await expect(phones[1]!.getByRole('listitem').first()).toContainText(/Judged by version int8-/)
  for (const [button, reaches] of [['A tenth', 'a tenth of the phones'], ['All', 'all phones']] as const) {
    await desk.getByRole('button', { name: button, exact: true }).click()
    await expect(slide.getByRole('status')).toContainText(`${version} answers ${reaches}`, LONG)
  }
  for (const phone of phones)
    await expect(judgedBy(phone)).toHaveText(`You try a new version: ${version} judges what you send.`, LONG)
  await send(phones[2]!, 'A fine day for a walk')
  await expect(phones[2]!.getByRole('listitem').first()).toContainText(`Judged by version ${version}`)

  await talk.stop()
  await talk.start()
  for (const phone of phones)
    await expect(judgedBy(phone), 'a server that was started anew still has it').toHaveText(`You try a new version: ${version} judges what you send.`, LONG)
  await expect(desk.getByRole('button', { name: 'Roll back' })).toBeEnabled(LONG)
  await desk.getByRole('button', { name: 'Roll back' }).click()
  for (const phone of phones)
    await expect(judgedBy(phone)).toHaveText(/^Version int8-/, LONG)
  await expect(slide.getByRole('status')).toContainText('Rolled back', LONG)
  others.forEach(phone => phone.close())
})
