import { settle } from '../../scripts/deck/deck.ts'
import { expect, test } from '../support/test.ts'

/** Labs with lists, of which the first is tried. */
const LISTS = [
  { no: 24, lab: 'Train it here', list: 'Learning rate' },
  { no: 25, lab: 'Choose the threshold', list: /^A wrong removal costs/ },
  { no: 33, lab: 'Who answers faster?', list: 'Requests in flight' },
  { no: 36, lab: 'The tail at scale', list: 'Slow' },
] as const

test.use({ reducedMotion: 'no-preference' })

for (const { no, lab, list } of LISTS) {
  test(`the list of slide ${no} has the arrow keys while it has the focus, and the clicker goes on`, async ({ page }) => {
    await page.goto(`/${no}`)
    await settle(page, no)
    const box = page.getByRole('region', { name: lab }).getByRole('combobox', { name: list })
    await box.focus()
    const values = await box.getByRole('option').evaluateAll(options => options.map(option => (option as HTMLOptionElement).value))
    await page.keyboard.press('End')
    await expect(box).toHaveValue(values.at(-1) ?? '')
    await page.keyboard.press('ArrowUp')
    await expect(box).toHaveValue(values.at(-2) ?? '')
    await page.keyboard.press('ArrowDown')
    await expect(box).toHaveValue(values.at(-1) ?? '')
    await page.keyboard.press('ArrowLeft')
    await expect(box).toBeFocused()
    await expect(page).toHaveURL(new RegExp(`/${no}$`))
    await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(new RegExp(`/${no}\\?clicks=1$`))
    await expect(box).not.toBeFocused()
  })
}
