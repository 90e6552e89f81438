import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'

const slide = 20

/** The quiz as a visitor of one window sees it. */
class QuizWindow {
  readonly page: Page
  readonly quiz: Locator
  readonly status: Locator

  constructor(page: Page) {
    this.page = page
    // The presenter's preview of the next slide is inert; locators do not know that.
    this.quiz = page.locator('#slideshow').getByRole('region', { name: 'Quiz: ML, Ops or both?' })
    this.status = this.quiz.getByRole('status')
  }

  async open(path: string): Promise<this> {
    await this.page.goto(path)
    await expect(this.quiz).toBeVisible()
    return this
  }

  question(challenge: string): Locator {
    return this.quiz.getByRole('group', { name: challenge })
  }

  answer(challenge: string, name: 'ML' | 'Ops' | 'Both'): Locator {
    return this.question(challenge).getByRole('button', { name, exact: true })
  }

  /** Presses the clicker's key and checks that the deck has heard it. */
  async expectClickerTakesTo(click: number): Promise<void> {
    await this.page.keyboard.press('ArrowRight')
    await expect(this.page).toHaveURL(new RegExp(`/${slide}\\?clicks=${click}$`))
  }
}

test.describe('the pop quiz', () => {
  test.use({ hasTouch: true })

  test('reveals one challenge a click and ends with all thirteen', async ({ page }) => {
    const window = await new QuizWindow(page).open(`/${slide}`)
    await expect(window.status).toContainText('Whose problem is it?')
    await window.expectClickerTakesTo(1)
    await expect(window.status).toContainText('The model only knows its sample')
    await expect(window.quiz.getByRole('button', { name: 'Why?' })).toHaveCount(1)
    await window.open(`/${slide}?clicks=13`)
    await expect(window.quiz.getByRole('button', { name: 'Why?' })).toHaveCount(13)
  })

  test('marks an answer by mouse, touch and keyboard, and the clicker works after each', async ({ page }) => {
    const window = await new QuizWindow(page).open(`/${slide}`)

    await window.answer('We solved the wrong problem', 'Ops').click()
    await expect(window.status).toContainText('Not quite: ML')
    await expect(window.status).toContainText('0 of 1 right')
    await window.expectClickerTakesTo(1)

    await window.answer('The business changes its mind', 'ML').tap()
    await expect(window.status).toContainText('Fair point, we say both')
    await window.expectClickerTakesTo(2)

    await window.answer('Train it again on fresh data', 'ML').focus()
    await page.keyboard.press('ArrowLeft')
    await expect(window.answer('Train it again on fresh data', 'Both')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(window.status).toContainText('Right: Both')
    await expect(window.status).toContainText('2 of 3 right')
    await expect(window.question('Train it again on fresh data')).toBeFocused()
    await window.expectClickerTakesTo(3)
  })

  test('lets go of the keys on Escape, and when the presenter reveals what has the focus', async ({ page }) => {
    const window = await new QuizWindow(page).open(`/${slide}`)
    await window.answer('Train it again on fresh data', 'ML').focus()
    await page.keyboard.press('Escape')
    await window.expectClickerTakesTo(1)

    await window.answer('No log of which run made which model', 'Ops').focus()
    const presenter = await new QuizWindow(await page.context().newPage()).open(`/presenter/${slide}?clicks=1`)
    await presenter.page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/clicks=2$/)
    await window.expectClickerTakesTo(3)
  })

  test('tells a reason again when asked', async ({ page }) => {
    const window = await new QuizWindow(page).open(`/${slide}?clicks=5`)
    await window.question('Live data differs').getByRole('button', { name: 'Why?' }).click()
    await expect(window.status).toContainText('The model only knows its sample')
    await window.expectClickerTakesTo(6)
    await expect(window.status).toContainText('Once by hand it is ML')
  })

  test('is in step between presenter, audience and a window that opens late', async ({ context }) => {
    const audience = await new QuizWindow(await context.newPage()).open(`/${slide}`)
    const presenter = await new QuizWindow(await context.newPage()).open(`/presenter/${slide}`)

    await audience.answer('We solved the wrong problem', 'ML').click()
    await expect(presenter.status).toContainText('1 of 1 right')
    await presenter.answer('Ship a system, not a one-off', 'Ops').click()
    await expect(audience.status).toContainText('2 of 2 right')

    const late = await new QuizWindow(await context.newPage()).open(`/${slide}`)
    await expect(late.quiz).toContainText('2 of 2 right')

    await audience.quiz.getByRole('button', { name: 'Reset' }).click()
    for (const window of [audience, presenter, late])
      await expect(window.quiz).not.toContainText('of 2 right')
    await audience.expectClickerTakesTo(1)
  })

  test('ends with all challenges by their answer, and prints that', async ({ page }) => {
    for (const path of [`/${slide}?clicks=14`, `/${slide}?print=clicks&clicks=999&range=${slide}`]) {
      await page.goto(path)
      const quiz = page.getByRole('region', { name: 'Quiz: ML, Ops or both?' }).first()
      for (const [name, count] of [['ML: 3', 3], ['Ops: 4', 4], ['Both: 6', 6]] as const)
        await expect(quiz.getByRole('region', { name }).getByRole('listitem')).toHaveCount(count)
      await expect(quiz.getByRole('button')).toHaveCount(0)
    }
  })

  test('keeps the score at the end, and starts over from there', async ({ page }) => {
    const window = await new QuizWindow(page).open(`/${slide}`)
    await window.answer('We solved the wrong problem', 'ML').click()
    await page.keyboard.press('Escape')
    for (let click = 1; click <= 14; click++)
      await window.expectClickerTakesTo(click)
    await expect(window.quiz).toContainText('1 of 1 right')
    await window.quiz.getByRole('button', { name: 'Reset' }).click()
    await expect(window.quiz).not.toContainText('1 of 1 right')
  })
})
