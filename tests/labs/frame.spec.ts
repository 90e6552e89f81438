import { settle } from '../../scripts/deck/deck.ts'
import { readOutline } from '../../scripts/deck/outline.ts'
import { damageModel, labOn, labs, openLab, slideOf } from '../support/labs.ts'
import { expect, slides, test } from '../support/test.ts'

/** The first of the labs stands for all. */
const first = labs.moderate
const { no } = slideOf(first)

test.use({ reducedMotion: 'no-preference' })

test('a lab whose worker could not be started shows its still and says so', async ({ page, trouble }) => {
  await page.route('**/model-worker*', route => route.abort())
  await page.goto(`/${no}`)
  const lab = labOn(page, first)
  await expect(lab.getByRole('status')).toHaveText('This is a still picture of the lab: the worker that runs the model could not be started.')
  await expect(lab.getByRole('figure')).toBeVisible()
  // A closed page tells of no more.
  await page.close()
  trouble.length = 0
})

test('a lab whose model file was damaged on its way recovers on another visit to the slide', async ({ page }) => {
  await damageModel(page, { times: 1 })
  await page.goto(`/${no}`)
  const lab = labOn(page, first)
  await expect(lab.getByRole('status')).toContainText('this model file is damaged')
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown'])
    await page.keyboard.press(key)
  await expect(lab.getByRole('textbox', { name: 'Comment' })).toBeVisible()
})

test('the model is loaded when the first lab is next, not before', async ({ page }) => {
  await page.goto(`/${no - 2}`)
  await settle(page, no - 2)
  // Slidev loads all slides after three seconds; the labs must not start then.
  await page.locator(`[data-slidev-no="${slides.length}"] .slidev-layout`).waitFor({ state: 'attached' })
  expect(page.workers()).toHaveLength(0)
  const started = page.waitForEvent('worker')
  await page.goto(`/${no - 1}`)
  await started
})

test('a lab shows what a window with an older build says, and nothing that it does not understand', async ({ page, context }) => {
  const lab = await openLab(page, labs.tail)
  const other = await context.newPage()
  await other.goto('/1')
  await other.evaluate((title) => {
    const channel = new BroadcastChannel(`${title} / - lab: tail at scale`)
    const say = (stamp: number, touched: unknown): void => channel.postMessage({ kind: 'state', stamp, writer: 'older', value: { touched } })
    // Before there were second calls.
    say(1, { calls: 40, oneIn: 100, seed: 14 })
    say(2, { calls: -1, oneIn: 100, seed: 14 })
  }, (await readOutline()).title)
  await expect(lab.getByRole('status')).toHaveText(/makes 40 calls/)
})

test('a lab that is given back by key keeps the place of the keys, and leaves them to the slides', async ({ page }) => {
  const lab = await openLab(page, labs.tail)
  await lab.getByRole('slider', { name: 'Calls' }).focus()
  await page.keyboard.press('ArrowRight')
  await lab.getByRole('button', { name: 'Reset' }).focus()
  await page.keyboard.press('Enter')
  await expect(lab).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(lab.getByRole('slider', { name: 'Calls' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/clicks=1$/)
})

/** Keeps the worker from answering anything but that it is open, until `release()` is called in the page. */
function holdAnswers(): void {
  const held: (() => void)[] = []
  let isHeld = true
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
    const send = (): void => post.apply(this, message as Parameters<typeof post>)
    // A call as comlink writes it.
    if (isHeld && !JSON.stringify(message[0]).includes('"path":["open"]'))
      held.push(send)
    else
      send()
  }
  Object.assign(globalThis, {
    release() {
      isHeld = false
      for (const send of held)
        send()
    },
  })
}

for (const lab of [labs.threshold, labs.drift]) {
  test(`the lab "${lab.definition.name}" keeps its still in sight until it has its first answer`, async ({ page }) => {
    await page.addInitScript(holdAnswers)
    await page.goto(`/${slideOf(lab).no}`)
    const region = labOn(page, lab)
    await expect(region).toHaveClass(/is-live/)
    await expect(region.getByRole('figure')).toBeVisible()
    await expect(region.locator('button, input, select')).toHaveCount(0)
    await page.evaluate(() => (globalThis as unknown as { release: () => void }).release())
    await expect(region.getByRole('status')).toHaveText(lab.says[0] ?? /./)
    await expect(region.getByRole('figure')).toHaveCount(1)
  })
}
