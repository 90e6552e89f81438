import { labs, openLab } from '../support/labs.ts'
import { expect, test } from '../support/test.ts'

test.use({ reducedMotion: 'no-preference' })

test.describe('the lab of the data set', () => {
  test('tells a finding in words for each way to look at the data', async ({ page }) => {
    const lab = await openLab(page, labs.dataset)
    const finding = lab.getByRole('status')
    await expect(finding).toHaveText(/161,197 comments from 10 sources/)
    await lab.getByText('Balance').click()
    await expect(finding).toHaveText(/From 0% toxic \(Stack Overflow\) to 87% \(Twitter\).*AUC of 0\.85/)
    await lab.getByText('Lengths').click()
    await expect(finding).toHaveText(/longer than a harmless one in 49% of pairs/)
    await expect(lab.getByRole('listitem')).toHaveCount(11)
    await lab.getByText('Each source by itself').click()
    await expect(finding).toHaveText(/32% of pairs in Wikipedia.*63% in Reddit.*the pool hides it/)
    await expect(lab.getByRole('listitem').filter({ hasText: 'All sources pooled' })).toHaveText(/0\.491 \(0\.488 to 0\.495\)/)
    await lab.getByText('All sources pooled').first().click()
    await expect(finding).toHaveText(/seems to give nothing away/)
    await lab.getByText('Repeats').click()
    await expect(finding).toHaveText(/rows repeat an earlier one/)
    await lab.getByText('Disagreement').click()
    await expect(lab.getByText('one label each')).toHaveCount(9)
    await expect(finding).toHaveText(/may beat a person at matching the majority/)
    await page.keyboard.press('ArrowRight')
    await expect(page, 'the arrow turns the slide after a click').toHaveURL(/clicks=1/)
  })
})
