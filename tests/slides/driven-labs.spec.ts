import { labs, openLab, slideOf } from '../support/labs.ts'
import { skipElsewhere } from '../support/pictures.ts'
import { slideWith } from '../support/slides.ts'
import { expect, nameOf, test } from '../support/test.ts'

/** A step of each lab that comes out the same each time, as the clicker reaches it. */
const DRIVEN = {
  moderate: 1,
  train: 2,
  threshold: 1,
  drift: 2,
  tail: 4,
  scaling: 2,
  labels: 2,
  gate: 1,
  rollout: 5,
  appeals: 1,
} as const satisfies Partial<Record<keyof typeof labs, number>>

test.use({ reducedMotion: 'no-preference' })

for (const [key, step] of Object.entries(DRIVEN)) {
  const lab = labs[key as keyof typeof DRIVEN]
  test.describe(`the lab "${lab.definition.name}"`, () => {
    const slide = slideWith(lab.component)
    test(`slide ${nameOf(slide)}, its lab driven to step ${step}, looks as it did`, async ({ page, browser }) => {
      skipElsewhere(browser)
      const { after } = slideOf(lab)
      const region = await openLab(page, lab)
      for (let click = 0; click < after + step; click++)
        await page.keyboard.press('PageDown')
      await expect(page).toHaveURL(new RegExp(`clicks=${after + step}$`))
      await expect(region.getByRole('status')).toHaveText(lab.says[step] ?? /./)
      // Versions trained here are named by a hash: a bit that another processor rounds otherwise changes all of it.
      await expect(region).toHaveScreenshot(['driven', `${key}.png`], { mask: [region.getByRole('columnheader', { name: /^(?:champion|challenger)-/ })] })
    })
  })
}
