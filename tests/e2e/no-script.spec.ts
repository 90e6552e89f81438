import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from '@playwright/test'
import { root } from '../../scripts/deck/deck.ts'
import { slideWith } from '../support/slides.ts'
import { slides } from '../support/test.ts'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('every slide can be read, and leads to the next', async ({ page }) => {
    await page.goto('/')
    for (const { no } of slides) {
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await expect(page.locator('#words').getByText(`Slide ${no} of ${slides.length}`)).toBeVisible()
      const next = page.getByRole('link', { name: 'Next slide' })
      if (no < slides.length)
        await next.click()
      else
        await expect(next).toHaveCount(0)
    }
  })

  test('what clicks would reveal is shown', async ({ page }) => {
    await page.goto(`/${slideWith('v-clicks').no}`)
    expect(await page.locator('#still li').count()).toBeGreaterThan(0)
    for (const item of await page.locator('#still li').all())
      await expect(item).not.toHaveCSS('opacity', '0')
  })

  test('a lab is told by its still, and the text scrolls', async ({ page }) => {
    await page.goto(`/${slideWith('ModerateLab').no}`)
    await expect(page.locator('#words')).toContainText('You are not an idiot')
    await page.keyboard.press('End')
    await expect(page.locator('#words > p').last()).toBeInViewport()
  })

  test('a row of a table is a line that says of what its cells are', async ({ page }) => {
    await page.goto(`/${slideWith('ThreeWaysToServe').no}`)
    await expect(page.locator('#words p').filter({ hasText: /^Starts with: / })).toHaveText(/^Starts with: [^;]+; [^;]+; [^;]+$/)
  })

  test('a view of the deck that needs them says so, and leads to the slides', async ({ page }) => {
    await page.goto('/presenter/1')
    await page.getByRole('link', { name: 'The slides themselves' }).click()
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  })
})

test('search engines are told of every slide, with a title, a description and one address each', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  expect(sitemap.match(/<loc>/g)).toHaveLength(slides.length)
  const seen = { titles: new Set<string>(), descriptions: new Set<string>(), addresses: new Set<string>() }
  for (const { no } of slides) {
    const html = await (await request.get(`/${no}`)).text()
    seen.titles.add(html.match(/<title>(.+?)<\/title>/)?.[1] ?? '')
    seen.descriptions.add(html.match(/<meta name="description" content="(.{20,}?)">/)?.[1] ?? '')
    seen.addresses.add(html.match(/<link rel="canonical" href="(https:.+?)">/)?.[1] ?? '')
    expect(html, 'the card').toContain('<meta property="og:image" content="https://')
  }
  expect([...seen.titles, ...seen.descriptions, ...seen.addresses]).not.toContain('')
  expect(seen.addresses.size).toBe(slides.length)
  expect(seen.descriptions.size).toBe(slides.length)
})

test('the card is there, in the size that it is announced with', async ({ request }) => {
  const card = await (await request.get('/og.png')).body()
  expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630])
})

test('the published deck holds none of what the speaker will say', () => {
  const folder = process.env.DECK_DIST ?? join(root, 'dist')
  const notes = slides.flatMap(({ note }) => note.split(/\n+/)).map(line => line.replaceAll(/\[click(?::\d+)?\]/g, '').trim()).filter(line => line.length > 60)
  expect(notes.length).toBeGreaterThan(slides.length)
  const told = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(file => join(folder, file))
    .filter(file => /\.(?:js|html|json)$/.test(file) && statSync(file).isFile())
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      return notes.filter(note => text.includes(note.slice(0, 60))).map(note => `${file}: ${note}`)
    })
  expect(told).toEqual([])
})
