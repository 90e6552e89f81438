import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { verdictOn, verdictText } from '../../components/quiz/quiz.ts'
import { answerName, answers } from '../../content/define-quiz.ts'
import { popQuiz } from '../../content/quiz.ts'
import sample from '../../room/sample.json' with { type: 'json' }
import { slideWith } from '../support/slides.ts'

/** The number of its slide. */
const slide = slideWith('PopQuiz').no
const count = popQuiz.length
/** The first challenges: the tests need three, and others behind them. */
const [first, second, third] = popQuiz
if (!first || !second || !third)
  throw new Error('These tests are written for a quiz of more than three challenges.')

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

  /** The challenge that is put to the room. */
  question(challenge: string): Locator {
    return this.quiz.getByRole('group', { name: challenge })
  }

  answer(name: string): Locator {
    return this.quiz.getByRole('group').getByRole('button', { name, exact: true })
  }

  /** The marks of the challenges that are settled. */
  get settled(): Locator {
    return this.quiz.getByRole('list', { name: 'Challenges' }).getByRole('button')
  }

  /** Presses the clicker's key and checks that the deck has heard it. */
  async expectClickerTakesTo(click: number): Promise<void> {
    await this.page.keyboard.press('ArrowRight')
    await expect(this.page).toHaveURL(new RegExp(`/${slide}\\?clicks=${click}$`))
  }
}

test.describe('the pop quiz', () => {
  test.use({ hasTouch: true })

  test('puts one challenge at a time, tells one a click, and so comes to all of them', async ({ page }) => {
    const window = await new QuizWindow(page).open(`/${slide}`)
    await expect(window.status).toContainText('Whose problem is it?')
    await expect(window.question(first.challenge)).toBeVisible()
    await window.expectClickerTakesTo(1)
    await expect(window.status).toContainText(first.reason)
    await expect(window.status).toContainText(`Next: ${second.challenge}`)
    await expect(window.quiz.getByRole('group')).toHaveCount(1)
    await expect(window.question(second.challenge)).toBeVisible()
    await expect(window.settled).toHaveCount(1)
    await window.open(`/${slide}?clicks=${count}`)
    await expect(window.status).toContainText(popQuiz.at(-1)?.reason ?? '')
    await expect(window.settled).toHaveCount(count)
    await expect(window.quiz.getByRole('group')).toHaveCount(0)
  })

  test('marks an answer by mouse, touch and keyboard, and the clicker works after each', async ({ page }) => {
    const window = await new QuizWindow(page).open(`/${slide}`)

    const wrong = answers.find(choice => verdictOn(first, choice) === 'wrong') ?? 'both'
    await window.answer(answerName[wrong]).click()
    await expect(window.status).toContainText(`Not quite: ${answerName[first.answer]}`)
    await expect(window.status).toContainText('0 of 1 right')
    await expect(window.question(second.challenge)).toBeVisible()
    await window.expectClickerTakesTo(1)

    await window.answer(answerName[second.answer]).tap()
    await expect(window.status).toContainText(`Right: ${answerName[second.answer]}`)
    await window.expectClickerTakesTo(2)

    await window.answer('ML').focus()
    await page.keyboard.press('ArrowLeft')
    await expect(window.answer('Both')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(window.answer('ML')).toBeFocused()
    await page.keyboard.press('Enter')
    const verdict = verdictOn(third, 'ml')
    await expect(window.status).toContainText(verdictText({ question: third, number: 3, settled: true, choice: 'ml', verdict }))
    await expect(window.status).toContainText(`${verdict === 'wrong' ? 1 : 2} of 3 right`)
    await expect(window.quiz).toBeFocused()
    await window.expectClickerTakesTo(3)
  })

  test('can be played to its end by the keyboard alone', async ({ page }) => {
    const window = await new QuizWindow(page).open(`/${slide}`)
    await window.answer('ML').focus()
    for (let answered = 1; answered <= count; answered++) {
      await page.keyboard.press('Enter')
      await expect(window.settled).toHaveCount(answered)
      await expect(window.quiz).toBeFocused()
      await page.keyboard.press('Tab')
    }
    // Nothing but ML was answered, which counts as well where it may be argued for.
    await expect(window.status).toContainText(`${popQuiz.filter(({ answer, arguable }) => answer === 'ml' || arguable === 'ml').length} of ${count} right`)
    await page.keyboard.press('Escape')
    await window.expectClickerTakesTo(1)
  })

  test('lets go of the keys on Escape, and when the presenter reveals what has the focus', async ({ page }) => {
    const window = await new QuizWindow(page).open(`/${slide}`)
    await window.answer('ML').focus()
    await page.keyboard.press('Escape')
    await window.expectClickerTakesTo(1)

    await window.answer('Ops').focus()
    const presenter = await new QuizWindow(await page.context().newPage()).open(`/presenter/${slide}?clicks=1`)
    await presenter.page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/clicks=2$/)
    await window.expectClickerTakesTo(3)
  })

  test('tells a reason again when asked', async ({ page }) => {
    const window = await new QuizWindow(page).open(`/${slide}?clicks=2`)
    await window.quiz.getByRole('button', { name: `1, ${first.challenge}` }).click()
    await expect(window.status).toContainText(first.reason)
    await window.expectClickerTakesTo(3)
    await expect(window.status).toContainText(third.reason)
    await window.quiz.getByRole('button', { name: `2, ${second.challenge}` }).focus()
    await page.keyboard.press('Enter')
    await expect(window.status).toContainText(second.reason)
    await window.expectClickerTakesTo(4)
  })

  test('is in step between presenter, audience and a window that opens late', async ({ context }) => {
    const audience = await new QuizWindow(await context.newPage()).open(`/${slide}`)
    const presenter = await new QuizWindow(await context.newPage()).open(`/presenter/${slide}`)

    await audience.answer(answerName[first.answer]).click()
    await expect(presenter.status).toContainText('1 of 1 right')
    await expect(presenter.question(second.challenge)).toBeVisible()
    await presenter.answer(answerName[second.answer]).click()
    await expect(audience.status).toContainText('2 of 2 right')

    const late = await new QuizWindow(await context.newPage()).open(`/${slide}`)
    await expect(late.quiz).toContainText('2 of 2 right')

    await audience.quiz.getByRole('button', { name: 'Reset' }).click()
    for (const window of [audience, presenter, late])
      await expect(window.quiz).not.toContainText('of 2 right')
    await audience.expectClickerTakesTo(1)
  })

  test('ends with what the sample room said beside our answers, and prints that', async ({ page }) => {
    for (const path of [`/${slide}?clicks=${count + 1}`, `/${slide}?print=clicks&clicks=999&range=${slide}`]) {
      await page.goto(path)
      const quiz = page.getByRole('region', { name: 'Quiz: ML, Ops or both?' }).first()
      await expect(quiz.getByText('Sample room')).toBeVisible()
      for (const { id, challenge, answer } of popQuiz) {
        const row = quiz.getByRole('row', { name: challenge })
        const counts = answers.map(choice => `${sample.tallies[id as keyof typeof sample.tallies][choice]}${choice === answer ? ', our answer' : ''}`)
        for (const [at, text] of counts.entries())
          await expect(row.getByRole('cell').nth(at)).toContainText(text)
      }
      await expect(quiz.getByRole('button')).toHaveCount(0)
    }
  })

  test('tells after each answer how the sample room answered, and how much it agreed', async ({ page }) => {
    const { status } = await new QuizWindow(page).open(`/${slide}?clicks=2`)
    const { ml, ops, both } = sample.tallies[second.id as keyof typeof sample.tallies]
    await expect(status).toContainText(`The sample room: ${ml + ops + both} answered: ML ${ml}, Ops ${ops}, Both ${both}`)
    await expect(status).toContainText('of pairs agree')
  })

  test('ends with all challenges by their answer where the server has no room', async ({ page }) => {
    await page.route('**/room.json', route => route.fulfill({ json: { room: 'none' } }))
    await page.goto(`/${slide}?clicks=${count + 1}`)
    const quiz = page.getByRole('region', { name: 'Quiz: ML, Ops or both?' }).first()
    for (const answer of answers) {
      const count = popQuiz.filter(question => question.answer === answer).length
      await expect(quiz.getByRole('region', { name: `${answerName[answer]}: ${count}` }).getByRole('listitem')).toHaveCount(count)
    }
  })

  test('keeps the score at the end, and starts over from there', async ({ page }) => {
    const window = await new QuizWindow(page).open(`/${slide}`)
    await window.answer(answerName[first.answer]).click()
    for (let click = 1; click <= count + 1; click++)
      await window.expectClickerTakesTo(click)
    await expect(window.quiz).toContainText('1 of 1 right')
    await window.quiz.getByRole('button', { name: 'Reset' }).click()
    await expect(window.quiz).not.toContainText('1 of 1 right')
  })
})
