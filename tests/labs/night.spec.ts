import { follow } from '../support/heard.ts'
import { labs, openLab } from '../support/labs.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

/** A run fetches an engine of 34 MB and compiles it: seconds where there is much else to do. */
const LONG = { timeout: 45_000 }
test.setTimeout(90_000)

test.describe('the lab of the nightly run', () => {
  test('fetches DuckDB when it is asked to run, fills the dashboard, and writes nothing twice', async ({ page }) => {
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    const lab = await openLab(page, labs.night)
    expect(asked.filter(url => url.includes('duckdb')), 'the engine waits until it is asked for').toEqual([])
    const heard = await follow(lab.getByRole('status'))
    await lab.getByRole('button', { name: 'Run the batch' }).click()
    await expect(lab.getByRole('progressbar', { name: 'The batch' })).toBeVisible()
    await expect(lab.getByRole('status')).toHaveText(/624 rows read, 0 kept aside, 624 scored\. [\d,]+ ms, in this page\./, LONG)
    await expect(lab.getByRole('status'), 'counted in this run, by the authors\' labels').toHaveText(/79 of 107 removals were right: precision 74% \(95% interval 65 to 81\), recall 64% \(55 to 72\)/)
    expect(await heard(), 'not how far it is').toEqual(['The batch runs.', expect.stringMatching(/^624 rows read/)])
    await expect(lab.getByText('football, 21 Nov: 15 of 45')).toBeVisible()
    await expect(lab.getByText(/^\s*stoop!d and l4zy work/)).toBeVisible()
    expect(asked.filter(url => url.endsWith('.wasm'))).toHaveLength(1)
    await expect(lab.getByRole('row', { name: /^code 79 \d\d%/ })).toBeAttached()
    await expect(lab.getByRole('img')).toHaveAccessibleName(/look: football, where on 21 Nov 15 of 45 comments were removed/)
    await lab.getByRole('button', { name: 'Run the batch' }).click()
    await expect(lab.getByRole('status')).toHaveText(/no row is there twice/, LONG)
    await expect(lab.getByRole('row', { name: /^code 79 \d\d%/ }), 'no comment counts twice').toBeAttached()
    await lab.getByRole('button', { name: 'Reset' }).click()
    await expect(lab.getByRole('status')).toHaveText(/are waiting/)
  })

  test('says why when the engine cannot be had, and tries again', async ({ page, trouble }) => {
    const lab = await openLab(page, labs.night)
    await page.route('**/*.wasm', route => route.abort())
    await lab.getByRole('button', { name: 'Run the batch' }).focus()
    await page.keyboard.press('Enter')
    await expect(lab.getByRole('status')).toHaveText(/^The batch did not run: /, LONG)
    await page.unroute('**/*.wasm')
    trouble.length = 0
    await page.keyboard.press('Enter')
    await expect(lab.getByRole('status')).toHaveText(/624 scored/, LONG)
  })
})
