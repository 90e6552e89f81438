import type { Locator, Page } from '@playwright/test'
import type { Question, Quiz } from '../../content/define-quiz.ts'
import type { PhoneRoom } from '../support/phone-room.ts'
import { Buffer } from 'node:buffer'
import { get } from 'node:http'
import { expect, test as plain } from '@playwright/test'
import { answerName, answers } from '../../content/define-quiz.ts'
import { popQuiz } from '../../content/quiz.ts'
import { CLOSE_FULL, CLOSE_UNKNOWN } from '../../room/protocol.ts'
import { watchForTrouble } from '../../scripts/deck/watch.ts'
import { violations } from '../support/axe.ts'
import { openPhoneRoom } from '../support/phone-room.ts'

/** The phone's page in a real room of its own. */
const test = plain.extend<{ room: PhoneRoom, trouble: string[] }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted from the pattern
  room: async ({}, use) => {
    const room = await openPhoneRoom()
    await use(room)
    await room.close()
  },
  // A line that is cut on purpose is on the console too; nothing else may be.
  trouble: [async ({ page, room }, use) => {
    const trouble = watchForTrouble(page, room.origin)
    await use(trouble)
    expect(trouble.filter(line => !line.includes('WebSocket connection'))).toEqual([])
  }, { auto: true }],
})

test.use({ viewport: { width: 320, height: 568 } })

const [first, second] = popQuiz as readonly [Question, Question, ...Quiz]
const wrongTo = ({ answer, arguable }: Question): string => answerName[answers.find(choice => choice !== answer && choice !== arguable) ?? answer]
/** What may be said to the first question. */
const [RIGHT, WRONG] = [answerName[first.answer], wrongTo(first)]
const OTHER = Object.values(answerName).find(name => name !== RIGHT && name !== WRONG) ?? WRONG
const answer = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true })
const quiz = (told: number) => ({ kind: 'turn', turn: { kind: 'quiz', told } }) as const
const comments = { kind: 'turn', turn: { kind: 'comments' } } as const
const NO_CONNECTION = 'No connection to the room. What you tap is kept and sent by itself.'

async function send(page: Page, text: string, aim = 'get something nasty past it'): Promise<void> {
  await page.getByLabel(aim).check()
  await page.getByLabel('Your comment').fill(text)
  await page.getByRole('button', { name: 'Let it judge' }).click()
}

/** How far the page is wider than its window, in px. */
function excessWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

test('joins by opening the page, in one request of at most 25 kB', async ({ page, room, trouble }) => {
  const asked: string[] = []
  page.on('request', request => void asked.push(request.url()))
  await page.goto(room.url)
  await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible()
  expect(asked).toEqual([room.url])
  expect(trouble).toEqual([])

  const packed = await new Promise<{ encoding?: string, bytes: number }>((resolve, reject) => {
    get(room.url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', part => void parts.push(part as Buffer)).on('end', () => resolve({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(parts).length }))
    }).on('error', reject)
  })
  expect(packed.encoding).toBe('gzip')
  expect(packed.bytes).toBeLessThanOrEqual(25_000)
})

test('answers, changes the answer, and sees what was right, why, and the own score', async ({ page, room }) => {
  await page.goto(room.url)
  await room.stage(quiz(0))
  const question = page.getByRole('group', { name: `Question 1 of ${popQuiz.length}` })
  await expect(question).toContainText(first.challenge)
  await answer(page, WRONG).check()
  await expect(page.getByText(`${WRONG} is kept.`)).toBeVisible()
  await answer(page, RIGHT).check()
  await expect(page.getByText(`${RIGHT} is kept.`)).toBeVisible()
  await expect(answer(page, WRONG)).not.toBeChecked()

  await room.stage(quiz(1))
  await expect(page.getByText(`Right: you said ${RIGHT}`)).toBeVisible()
  await expect(page.getByText(first.reason).first()).toBeVisible()
  await expect(page.getByText('1 of 1 right', { exact: true })).toBeVisible()
  await expect(page.locator('[aria-live]')).toHaveText(`Question 1: ${RIGHT}${first.arguable ? `, and ${answerName[first.arguable]} counts too` : ''}. Right. ${first.reason} 1 of 1 right. Question 2 of ${popQuiz.length}: ${second.challenge}.`)
  // The next question has nothing chosen.
  for (const name of ['ML', 'Ops', 'Both'])
    await expect(answer(page, name)).not.toBeChecked()

  const missed = wrongTo(second)
  await answer(page, missed).check()
  await room.stage(quiz(2))
  await expect(page.getByText(`Not quite: you said ${missed}`)).toBeVisible()
  await expect(page.getByText('1 of 2 right', { exact: true })).toBeVisible()

  await page.reload()
  await expect(page.getByText(`Not quite: you said ${missed}`)).toBeVisible()
  await expect(page.getByText('1 of 2 right', { exact: true })).toBeVisible()
})

test('works by keyboard', async ({ page, room }) => {
  await page.goto(room.url)
  await room.stage(quiz(0))
  await expect(answer(page, 'ML')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByText('ML is kept.')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Ops is kept.')).toBeVisible()
  await expect(answer(page, 'Ops')).toBeFocused()
  await expect(page.locator('.choice.is-ops span')).toHaveCSS('outline-style', 'solid')
  // The next question comes up under the same keys.
  await room.stage(quiz(1))
  await expect(page.getByText(second.challenge).first()).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByText('Ops is kept.')).toBeVisible()
})

test('judges a comment, marks the words that weighed, and says why', async ({ page, room }) => {
  await page.goto(room.url)
  await room.stage(comments)
  await send(page, 'You are a stupid idiot, shut up')
  const comment = page.getByRole('listitem').first()
  await expect(comment).toContainText('Removed: it did not get past')
  await expect(comment).toContainText(/Score \d+ of 100/)
  await expect(comment.locator('bdi')).toHaveText('You are a stupid idiot, shut up')
  await expect(comment.locator('mark').first()).toContainText('idiot')
  await expect(comment).toContainText('A program decided this by the words alone, and no person')
  await expect(page.getByLabel('Your comment')).toHaveValue('')

  await send(page, '<b>What a lovely cat</b> مرحبا', 'get something innocent caught')
  // Faster than the room takes comments: it waits, and is sent again by itself.
  await expect(page.getByRole('listitem')).toHaveCount(2, { timeout: 20_000 })
  await expect(page.getByRole('listitem').first()).toContainText('Kept: it was not caught')
  await expect(page.getByRole('listitem').first().locator('bdi')).toHaveText('<b>What a lovely cat</b> مرحبا')

  await page.reload()
  await expect(page.getByRole('listitem')).toHaveCount(2)
})

test('counts characters as the room does, and loses nothing that was typed', async ({ page, room }) => {
  await page.goto(room.url)
  await room.stage(comments)
  const box = page.getByLabel('Your comment')
  await box.fill('🦊'.repeat(279))
  await expect(page.getByText('1 of 280 characters left')).toBeVisible()
  await box.fill('🦊'.repeat(282))
  await page.getByRole('button', { name: 'Let it judge' }).click()
  await expect(page.getByRole('alert')).toHaveText('This is 2 characters too long: shorten it.')
  await expect(box).toHaveValue('🦊'.repeat(282))

  await box.fill(' ')
  await page.getByRole('button', { name: 'Let it judge' }).click()
  await expect(page.getByRole('alert')).toHaveText('There is nothing to read yet: type a few words.')

  await box.fill('Half a thought')
  await page.reload()
  await expect(box).toHaveValue('Half a thought')

  // Asked for no more when it arrives: it says so, and is in the box when there is one again.
  await expect(page.getByRole('heading', { name: 'Break the moderator' })).toBeVisible()
  room.cut()
  await page.getByRole('button', { name: 'Let it judge' }).click()
  await expect(page.getByText('Your comment is sent as soon as there is a connection.')).toBeVisible()
  await room.stage(quiz(0))
  room.mend()
  await expect(page.getByText('Your comment was not taken, and is kept here. Comments are not asked for yet')).toBeVisible({ timeout: 20_000 })
  await room.stage(comments)
  await expect(box).toHaveValue('Half a thought')
})

test('keeps what is tapped without a connection, and sends it by itself', async ({ page, room }) => {
  await page.goto(room.url)
  await room.stage(quiz(0))
  await answer(page, WRONG).check()
  await expect(page.getByText(`${WRONG} is kept.`)).toBeVisible()
  room.cut()
  await expect(page.getByText(NO_CONNECTION)).toBeVisible()
  await answer(page, OTHER).check()
  await answer(page, RIGHT).check()
  await expect(page.getByText(`${RIGHT} is sent as soon as there is a connection.`)).toBeVisible()
  room.mend()
  await expect(page.getByText(`${RIGHT} is kept.`)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(NO_CONNECTION)).toBeHidden()
  await room.stage(quiz(1))
  await expect(page.getByText(`Right: you said ${RIGHT}`)).toBeVisible()
})

test('goes on by itself after the server was started anew', async ({ page, room }) => {
  await page.goto(room.url)
  await room.stage(quiz(0))
  await answer(page, WRONG).check()
  await expect(page.getByText(`${WRONG} is kept.`)).toBeVisible()
  await room.restart(async () => {
    await answer(page, RIGHT).check()
    await expect(page.getByText(`${RIGHT} is sent as soon as there is a connection.`)).toBeVisible()
  })
  await expect(page.getByText(`${RIGHT} is kept.`)).toBeVisible({ timeout: 20_000 })
  await room.stage(quiz(1))
  await expect(page.getByText(`Right: you said ${RIGHT}`)).toBeVisible()
})

test('says in a sentence that an answer came too late', async ({ page, room }) => {
  await page.goto(room.url)
  await room.stage(quiz(0))
  await expect(answer(page, 'ML')).toBeVisible()
  room.cut()
  await answer(page, 'ML').check()
  await room.stage(quiz(1))
  room.mend()
  await expect(page.getByRole('alert')).toHaveText(/^An answer was not taken\. This question is closed/, { timeout: 20_000 })
  await expect(page.getByText('Not answered', { exact: true })).toBeVisible()
  await answer(page, 'Ops').check()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('is somebody new when the cookie is gone, without a hand on the phone', async ({ page, context, room }) => {
  await page.goto(room.url)
  await room.stage(quiz(0))
  await answer(page, 'ML').check()
  await expect(page.getByText('ML is kept.')).toBeVisible()
  await context.clearCookies()
  room.cut()
  room.mend()
  await expect(page.getByText('Tap an answer.')).toBeVisible({ timeout: 20_000 })
  await answer(page, 'Ops').check()
  await expect(page.getByText('Ops is kept.')).toBeVisible()
})

test('says that it needs a cookie where the browser keeps none, and is not fetched for ever', async ({ page, room }) => {
  const asked: string[] = []
  page.on('request', request => void asked.push(request.url()))
  await page.routeWebSocket(/socket$/, socket => void socket.close({ code: CLOSE_UNKNOWN }))
  await page.goto(room.url)
  await expect(page.getByText('allow cookies for this page')).toBeVisible()
  expect(asked).toEqual([room.url, room.url])
})

test('says that the room is full', async ({ page, room }) => {
  await page.routeWebSocket(/socket$/, socket => void socket.close({ code: CLOSE_FULL }))
  await page.goto(room.url)
  await expect(page.getByText('The room is full. This page tries again by itself')).toBeVisible()
})

test('deletes what was sent when that is confirmed', async ({ page, room }) => {
  await page.goto(room.url)
  await room.stage(comments)
  await send(page, 'You fool')
  await expect(page.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Delete what I sent' }).click()
  await expect(page.getByRole('button', { name: 'Delete them' })).toBeFocused()
  await page.getByRole('button', { name: 'Keep them' }).click()
  await expect(page.getByRole('button', { name: 'Delete what I sent' })).toBeFocused()
  await page.getByRole('button', { name: 'Delete what I sent' }).click()
  await page.getByRole('button', { name: 'Delete them' }).click()
  await expect(page.getByText('What you sent is deleted.')).toBeVisible()
  await expect(page.getByRole('listitem')).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel('Your comment')).toBeVisible()
  await expect(page.getByRole('listitem')).toHaveCount(0)
})

test('says what to do without scripts', async ({ browser, room }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(room.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('paragraph')).toContainText('This page needs JavaScript. Allow it')
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in every state, ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('is accessible, and fits 320 px at twice the text', async ({ page, room }) => {
      async function check(state: string): Promise<void> {
        expect(await violations(page), state).toEqual([])
        for (const size of ['100%', '200%']) {
          await page.evaluate(size => document.documentElement.style.fontSize = size, size)
          expect(await excessWidth(page), `${state} at ${size}`).toBe(0)
          // Letters may stand out of a tight line by a few px.
          const cutOff = await page.evaluate(() => Array.from(document.querySelectorAll('p:not(.sr-only), button, .choice span, h1, h2, legend, label'))
            .filter(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => clientWidth > 0 && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 8))
            .map(({ outerHTML }) => outerHTML))
          expect(cutOff, `${state} at ${size}`).toEqual([])
        }
        await page.evaluate(() => document.documentElement.style.fontSize = '')
      }
      await page.goto(room.url)
      await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible()
      await check('waiting')
      await room.stage(quiz(0))
      await answer(page, WRONG).check()
      await expect(page.getByText(`${WRONG} is kept.`)).toBeVisible()
      for (const choice of await page.locator('.choice').all())
        expect((await choice.boundingBox())?.height).toBeGreaterThanOrEqual(56)
      await check('answered')
      await room.stage(quiz(1))
      await expect(page.getByText('Not quite', { exact: true })).toBeVisible()
      await check('told')
      room.cut()
      await answer(page, 'Both').check()
      await expect(page.getByText(NO_CONNECTION)).toBeVisible()
      await check('without a connection')
      await room.stage(quiz(2))
      room.mend()
      await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 })
      await check('too late')
      await room.stage(quiz(popQuiz.length))
      await expect(page.getByText('That was the last question.')).toBeVisible()
      await check('after the last question')
      await room.stage(comments)
      await send(page, 'You are a stupid idiot, shut up')
      await expect(page.getByRole('listitem')).toHaveCount(1)
      await page.getByRole('button', { name: 'Let it judge' }).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await page.getByRole('button', { name: 'Delete what I sent' }).click()
      await check('judged')
      await room.stage({ kind: 'doors', open: false })
      await expect(page.getByRole('heading', { name: 'The room is closed just now' })).toBeVisible()
      await check('closed')
    })
  })
}
