import { settle } from '../../scripts/deck/deck.ts'
import { violations } from '../support/axe.ts'
import { labs, openLab } from '../support/labs.ts'
import { slideWith } from '../support/slides.ts'
import { expect, test } from '../support/test.ts'

/** The number of the slide that shows what was kept. */
const exercise = slideWith('YourTurn').no

test.use({ reducedMotion: 'no-preference' })

test('what the room comes up with is kept in the lab, stands on the slide of the exercise in every window, and outlives a reload', async ({ page, context }) => {
  const audience = await context.newPage()
  await audience.goto(`/${exercise}`)
  const lab = await openLab(page, labs.moderate)
  for (const text of ['You absolute muppet', 'You are not an idiot']) {
    await lab.getByRole('textbox', { name: 'Comment' }).fill(text)
    await lab.getByRole('button', { name: 'Save it' }).click()
  }
  await expect(lab.getByText('2 saved for the exercise')).toBeVisible()
  await expect(lab.getByRole('button', { name: 'Save it' }), 'once is enough').toBeDisabled()
  const theirs = audience.getByRole('region', { name: 'Collected comments' })
  await expect(theirs.getByRole('listitem')).toHaveText([/You absolute muppet\s*score \d+\s*kept/, /You are not an idiot\s*score \d+\s*removed/])
  await audience.reload()
  await settle(audience, exercise)
  await expect(theirs.getByRole('listitem')).toHaveCount(2)
  expect(await violations(audience)).toEqual([])
  await theirs.getByRole('button', { name: 'Forget them' }).click()
  await expect(theirs.getByText('Sample room'), 'what the sample room did is there again').toBeVisible()
})
