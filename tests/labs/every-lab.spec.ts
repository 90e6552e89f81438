/**
 * What every lab must do, tested for each of them. What only one of them does is tested in a file of its own.
 */
import type { Page } from '@playwright/test'
import { settle } from '../../scripts/deck/deck.ts'
import { violations } from '../support/axe.ts'
import { controlOf, damageModel, labOn, labs, openLab, slideOf } from '../support/labs.ts'
import { listen } from '../support/listen.ts'
import { expect, test } from '../support/test.ts'

/** A run may fetch an engine of 34 MB and compile it: seconds where there is much else to do. */
const LONG = { timeout: 45_000 }

test.use({ reducedMotion: 'no-preference' })

async function click(page: Page, times = 1): Promise<void> {
  for (let time = 0; time < times; time++)
    await page.keyboard.press('PageDown')
}

for (const lab of Object.values(labs)) {
  const { definition: { name, script }, needsModel, says, lists, key, saysTouched } = lab

  test.describe(`the lab "${name}"`, () => {
    const { no, after } = slideOf(lab)

    test('is driven by the clicker to the end of its story, and then the slide turns', async ({ page }) => {
      expect(says, 'a sentence for each state of the script').toHaveLength(script.length)
      const region = await openLab(page, lab)
      await click(page, after)
      for (const [step, sentence] of says.entries()) {
        if (step > 0)
          await click(page)
        await expect(region.getByRole('status'), `after ${step} clicks of the lab`).toHaveText(sentence, LONG)
        expect.soft(await listen(page, no), `read aloud after ${step} clicks of the lab`).toEqual([])
      }
      await click(page)
      await expect(page).toHaveURL(new RegExp(`/${no + 1}$`))
    })

    test('is taken over by a key in one window, whatever the clicker does, is the same in the other, and is given back there', async ({ page, context }) => {
      const audience = await openLab(page, lab)
      const window = await context.newPage()
      await window.goto(`/presenter/${no}`)
      const presenter = labOn(window, lab)
      await expect(presenter.getByRole('status')).toHaveText(says[0] ?? /./)
      await controlOf(presenter, lab).focus()
      await window.keyboard.press(key)
      await expect(presenter.getByRole('status')).toHaveText(saysTouched, LONG)
      await click(window)
      await expect(window).toHaveURL(/clicks=1$/)
      await expect(presenter.getByRole('status')).toHaveText(saysTouched)
      await window.keyboard.press('PageUp')
      await page.bringToFront()
      await expect(audience.getByRole('status')).toHaveText(saysTouched, LONG)
      await audience.getByRole('button', { name: 'Reset' }).click()
      await expect(audience.getByRole('status')).toHaveText(says[0] ?? /./)
      await expect(presenter.getByRole('status')).toHaveText(says[0] ?? /./)
      await expect(audience.getByRole('button', { name: 'Reset' }), 'nothing is left to give back').toBeHidden()
    })

    test('leaves the clicker and Escape to the slides, whichever control has the keys', async ({ page }) => {
      const region = await openLab(page, lab)
      const controls = region.locator(':is(a, button, input, select, textarea, [tabindex="0"]):not(:disabled, [aria-disabled="true"])').filter({ visible: true })
      const count = await controls.count()
      expect(count).toBeGreaterThan(0)
      // A click changes what the controls show, so one control a visit.
      for (const at of new Set([0, count - 1])) {
        await page.goto(`/${no}`)
        await settle(page, no)
        await expect(region.getByRole('status')).toHaveText(says[0] ?? /./)
        await controls.nth(at).focus()
        await click(page)
        await expect(page).toHaveURL(new RegExp(`/${no}\\?clicks=1$`))
        await expect(region.locator(':focus')).toHaveCount(0)
      }
      await controls.first().focus()
      await page.keyboard.press('Escape')
      await expect(region.locator(':focus')).toHaveCount(0)
      await page.keyboard.press('ArrowLeft')
      await expect(page).toHaveURL(new RegExp(`/${no}$`))
    })

    if (lists > 0) {
      test('has lists that keep the arrow keys while they have the focus', async ({ page }) => {
        const region = await openLab(page, lab)
        await expect(region.getByRole('combobox')).toHaveCount(lists)
        // By their ids: what is chosen in one may take another one away.
        for (const id of await region.getByRole('combobox').evaluateAll(boxes => boxes.map(box => box.id))) {
          const list = region.locator(`[id="${id}"]`)
          if (await list.isDisabled())
            continue
          const values = await list.getByRole('option').evaluateAll(options => options.map(option => (option as HTMLOptionElement).value))
          await list.focus()
          await page.keyboard.press('End')
          await expect(list).toHaveValue(values.at(-1) ?? '')
          await page.keyboard.press('ArrowUp')
          await expect(list).toHaveValue(values.at(-2) ?? '')
          await page.keyboard.press('ArrowLeft')
          await expect(list).toBeFocused()
          await expect(page, 'the slide has not turned').toHaveURL(new RegExp(`/${no}$`))
          await page.keyboard.press('Escape')
        }
      })
    }

    test('breaks no rule of axe at the start, and when it was taken over', async ({ page }) => {
      const region = await openLab(page, lab)
      expect.soft(await violations(page)).toEqual([])
      await controlOf(region, lab).focus()
      await page.keyboard.press(key)
      await expect(region.getByRole('status')).toHaveText(saysTouched, LONG)
      expect.soft(await violations(page)).toEqual([])
    })

    test('prints its still, without a control', async ({ page }) => {
      await page.goto(`/${no}?print=clicks&range=${no}`)
      const region = page.getByRole('region', { name, exact: true })
      await expect(region.first()).toBeVisible()
      expect(await region.getByRole('figure').or(region.getByRole('img')).or(region.getByRole('table')).count()).toBeGreaterThan(0)
      await expect(region.locator('button, input, select, textarea')).toHaveCount(0)
    })

    if (needsModel) {
      test('says beside its still that this browser has no workers', async ({ page }) => {
        await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
        await page.goto(`/${no}`)
        await expect(labOn(page, lab).getByRole('status')).toHaveText('This is a still picture of the lab: this browser has no web workers.')
      })

      test('says beside its still that the model file is damaged', async ({ page }) => {
        await damageModel(page)
        await page.goto(`/${no}`)
        await expect(labOn(page, lab).getByRole('status')).toHaveText('This is a still picture of the lab: this model file is damaged: its checksum is wrong.')
      })
    }
    else {
      test('runs where there are no workers', async ({ page }) => {
        await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
        await openLab(page, lab)
      })
    }

    test.describe('for whoever wants no motion', () => {
      test.use({ reducedMotion: 'reduce' })

      test('stays still, starts no worker, and opens on request', async ({ page }) => {
        await page.goto(`/${no}`)
        await settle(page, no)
        const region = labOn(page, lab)
        await expect(region.getByRole('status')).toHaveCount(0)
        expect(page.workers()).toHaveLength(0)
        await region.getByRole('button', { name: 'Open the lab' }).focus()
        await page.keyboard.press('Enter')
        await expect(region.getByRole('status')).toHaveText(says[0] ?? /./)
        await expect(region, 'the keys go where the button was').toBeFocused()
      })
    })
  })
}
