import AxeBuilder from '@axe-core/playwright'
import { settle } from '../../scripts/deck/deck.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

test('what the room comes up with is kept on slide 11, stands on slide 42 in every window, and outlives a reload', async ({ page, context }) => {
  const audience = await context.newPage()
  await audience.goto('/42')
  await page.goto('/11')
  await settle(page, 11)
  const lab = page.getByRole('region', { name: 'Moderate a comment' })
  for (const text of ['You absolute muppet', 'He called me a fool']) {
    await lab.getByRole('textbox', { name: 'Comment' }).fill(text)
    await lab.getByRole('button', { name: 'Keep it' }).click()
  }
  await expect(lab.getByText('2 kept for the exercise')).toBeVisible()
  await expect(lab.getByRole('button', { name: 'Keep it' }), 'once is enough').toBeDisabled()
  const theirs = audience.getByRole('region', { name: 'Collected comments' })
  await expect(theirs.getByRole('listitem')).toHaveText([/You absolute muppet\s*score \d+\s*kept/, /He called me a fool\s*score \d+\s*removed/])
  await audience.reload()
  await settle(audience, 42)
  await expect(theirs.getByRole('listitem')).toHaveCount(2)
  const { violations } = await new AxeBuilder({ page: audience }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await theirs.getByRole('button', { name: 'Forget them' }).click()
  await expect(theirs.getByRole('img')).toBeVisible()
})
