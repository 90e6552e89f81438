import type { Page } from '@playwright/test'
import type { LabUnderTest } from '../support/labs.ts'
import { labOn, labs, slideOf } from '../support/labs.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

/** The presenter's and the audience's window at a slide. */
async function openBoth(presenter: Page, no: number): Promise<Page> {
  await presenter.goto(`/presenter/${no}`)
  const audience = await presenter.context().newPage()
  await audience.goto(`/${no}`)
  await expect(audience.locator('section.lab.is-live')).toBeVisible()
  return audience
}

test('of two windows one races, and both come to the same result', async ({ page: presenter }) => {
  const audience = await openBoth(presenter, slideOf(labs.answers).no)
  // Slow answers in one window would be the late ones.
  await presenter.route('**/v1/moderations', async route => setTimeout(() => void route.fulfill({ json: {} }), 20))
  await audience.route('**/v1/moderations', route => route.fulfill({ json: {} }))
  for (const page of [presenter, audience])
    await page.route('**/healthz', route => route.fulfill({ json: { status: 'alive' } }))
  const asking = new Set<Page>()
  for (const page of [presenter, audience])
    page.on('request', request => request.url().endsWith('/v1/moderations') && asking.add(page))
  await presenter.keyboard.press('PageDown')
  const told = [presenter, audience].map(page => labOn(page, labs.answers).getByRole('status'))
  for (const status of told)
    await expect(status).toHaveText(/200 comments each/, { timeout: 30_000 })
  expect(await told[0]?.textContent()).toBe(await told[1]?.textContent())
  const rows = await Promise.all([presenter, audience].map(page => labOn(page, labs.answers).getByRole('row', { name: /API over HTTP/ }).textContent()))
  expect(rows[0]).toBe(rows[1])
  expect(asking.size, 'windows that ask the API').toBe(1)
})

test('of two windows one runs the night, and both tell of it; when it is closed, the other goes on', async ({ page: presenter }) => {
  test.setTimeout(120_000)
  const audience = await openBoth(presenter, slideOf(labs.night).no)
  const fetching: Page[] = []
  for (const page of [presenter, audience])
    page.on('request', request => request.url().endsWith('.wasm') && fetching.push(page))
  await presenter.keyboard.press('PageDown')
  const told = [presenter, audience].map(page => labOn(page, labs.night).getByRole('status'))
  for (const status of told)
    await expect(status).toHaveText(/624 scored/, { timeout: 60_000 })
  expect(await told[0]?.textContent()).toBe(await told[1]?.textContent())
  for (const page of [presenter, audience])
    await expect(labOn(page, labs.night).getByText('football, 21 Nov: 15 of 45')).toBeVisible()
  expect(fetching).toHaveLength(1)

  const [left, gone] = fetching[0] === presenter ? [audience, presenter] : [presenter, audience]
  await gone.close()
  await labOn(left, labs.night).getByRole('button', { name: 'Run the batch' }).click()
  await expect(labOn(left, labs.night).getByRole('status')).toHaveText(/no row is there twice/, { timeout: 60_000 })
})

test.describe('the presenter\'s preview of the next click', () => {
  for (const lab of Object.values<LabUnderTest>(labs)) {
    test(`shows what the lab "${lab.definition.name}" will be like, and cannot be worked`, async ({ page: presenter }) => {
      const { no, after } = slideOf(lab)
      const preview = presenter.locator('.grid-section.next section.lab')
      await presenter.goto(`/presenter/${no}?clicks=${after}`)
      await expect(preview).toHaveAttribute('inert', '')
      await expect(preview).toHaveClass(/is-live/)
      for (const [clicks, says] of lab.says.slice(1).entries()) {
        await expect(preview.locator('[role="status"]').first()).toHaveText(lab.saysAhead?.[clicks + 1] ?? says)
        await presenter.keyboard.press('PageDown')
        // Where the click has started a run, the preview neither does it nor ends it.
        await expect(labOn(presenter, lab).getByRole('status').first()).toHaveText(says, { timeout: 60_000 })
      }
    })
  }
})
