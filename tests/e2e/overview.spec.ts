import { expect, slides, test } from '../support/test.ts'

test('the overview page counts slides and clicks, and no words where the deck was built without their source', async ({ page }) => {
  await page.goto('/overview')
  const counts = page.getByText(new RegExp(`^\\s*${slides.length} slides ·\\s*\\d+ clicks`))
  await expect(counts).toBeVisible()
  await expect(counts).not.toContainText('words')
})
