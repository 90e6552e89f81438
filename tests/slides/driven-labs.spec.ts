import { settle } from '../../scripts/deck/deck.ts'
import { skipElsewhere } from '../support/pictures.ts'
import { expect, test } from '../support/test.ts'

/** A state of each lab that comes out the same each time, as the clicker reaches it, and what it then says. */
const DRIVEN = [
  { no: 12, name: 'Moderate a comment', clicks: 1, says: /Removed|Kept/ },
  { no: 25, name: 'Train it here', clicks: 6, says: /with rate 5\./ },
  { no: 26, name: 'Choose the threshold', clicks: 9, says: /Threshold|removed/i },
  { no: 28, name: 'Drift', clicks: 9, says: /down from/ },
  { no: 37, name: 'The tail at scale', clicks: 4, says: /its p95, for 5% more calls/ },
  { no: 38, name: 'Scale up or out', clicks: 2, says: /too many for one server/ },
] as const

test.use({ reducedMotion: 'no-preference' })

for (const { no, name, clicks, says } of DRIVEN) {
  test(`the lab of slide ${no}, driven by ${clicks} clicks, looks as it did`, async ({ page, browser }) => {
    skipElsewhere(browser)
    await page.goto(`/${no}`)
    await settle(page, no)
    const lab = page.getByRole('region', { name })
    await expect(lab.getByRole('status')).toBeVisible()
    for (let click = 0; click < clicks; click++)
      await page.keyboard.press('PageDown')
    await expect(page).toHaveURL(new RegExp(`clicks=${clicks}$`))
    await expect(lab.getByRole('status')).toHaveText(says)
    await expect(lab).toHaveScreenshot(['driven', `${no}.png`])
  })
}
