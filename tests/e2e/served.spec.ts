import type { FastifyInstance } from 'fastify'
import { join } from 'node:path'
import { expect, test as plain } from '@playwright/test'
import { readSlides, root, settle, visit } from '../../scripts/deck/deck.ts'
import { watchForTrouble } from '../../scripts/deck/watch.ts'
import { createServer } from '../../server/app.ts'
import { shippedModel } from '../../server/shipped-model.ts'
import { slideWith } from '../support/slides.ts'

/** The deck and the API from the project's own server, on a port of its own. */
const test = plain.extend<{ url: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted from the pattern
  url: async ({}, use) => {
    const app: FastifyInstance = await createServer({ ...shippedModel(), deck: join(root, 'dist'), requestsPerMinute: 0 })
    await use(await app.listen({ port: 0, host: '127.0.0.1' }))
    await app.close()
  },
})

test('every slide shows under the strict security policy', async ({ page, url }) => {
  test.setTimeout(120_000)
  const trouble = watchForTrouble(page, url)
  for (const { no } of await readSlides()) {
    await visit(page, url, `/${no}`)
    await settle(page, no)
  }
  expect(trouble).toEqual([])
})

test.describe('with motion', () => {
  test.use({ reducedMotion: 'no-preference' })

  test('the race has both halves, over HTTP and in the page', async ({ page, url }) => {
    const trouble = watchForTrouble(page, url)
    await page.goto(`${url}/${slideWith('AnswersLab').no}`)
    const lab = page.getByRole('region', { name: 'Who answers faster?' })
    await lab.getByRole('button', { name: 'Race' }).click()
    await expect(lab.getByRole('status')).toHaveText(/The worker in the page: p50 [\d.,]+ ms.*The API: p50 [\d.,]+ ms, p99 [\d.,]+ ms\. 200 comments each/)
    await expect(lab.getByRole('row', { name: /^API over HTTP [\d.,]+ ms/ })).toBeAttached()
    expect(trouble).toEqual([])
  })

  test('the nightly batch and its engine run under the strict security policy', async ({ page, url }) => {
    test.setTimeout(90_000)
    const trouble = watchForTrouble(page, url)
    await page.goto(`${url}/${slideWith('NightLab').no}`)
    const lab = page.getByRole('region', { name: 'Nightly run' })
    await lab.getByRole('button', { name: 'Run the batch' }).click()
    await expect(lab.getByRole('status')).toHaveText(/624 scored/, { timeout: 60_000 })
    expect(trouble).toEqual([])
  })
})

test('files are kept as long as their names say, and pages are asked for anew', async ({ request, url }) => {
  const page = await request.get(`${url}/2`)
  expect(page.headers()['cache-control']).toBe('no-cache')
  expect(page.headers()['content-security-policy']).toContain('frame-ancestors \'none\'')
  const script = /assets\/[\w-]+\.js/.exec(await page.text())?.[0] ?? ''
  expect((await request.get(`${url}/${script}`)).headers()['cache-control']).toContain('immutable')
  const again = await request.get(`${url}/2`, { headers: { 'if-none-match': page.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
  expect((await request.get(`${url}/presenter/2`, { headers: { accept: 'text/html' } })).status(), 'the deck\'s other views').toBe(200)
})
