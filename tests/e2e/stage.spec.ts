import type { Stage } from '../../scripts/present/stage.ts'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as plain } from '@playwright/test'
import { root, settle } from '../../scripts/deck/deck.ts'
import { checkLab, checkNotes, checkRequests, checkWindows } from '../../scripts/preflight/browser.ts'
import { openStage } from '../../scripts/present/stage.ts'
import { slides } from '../support/test.ts'

/** The built deck as `npm run present` serves it. */
const test = plain.extend<{ stage: Stage }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted from the pattern
  stage: async ({}, use) => {
    const stage = await openStage({ host: '127.0.0.1', port: 0, password: 'secret', folder: join(root, 'dist') })
    await use(stage)
    await stage.close()
  },
})

test.describe('when the server of the talk dies', () => {
  test.use({ serviceWorkers: 'allow' })

  test('the open windows go on to the last slide, and stay in step', async ({ context, stage }) => {
    test.setTimeout(180_000)
    const [presenter, audience] = [await context.newPage(), await context.newPage()]
    await presenter.goto(`${stage.address}/presenter/1`)
    await audience.goto(`${stage.address}/1`)
    for (const page of [presenter, audience])
      await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 }).toBe('activated')
    await stage.close()
    await expect(presenter.request.get(stage.address)).rejects.toThrow('ECONNREFUSED')

    for (const { no } of slides.slice(1)) {
      await presenter.keyboard.press('ArrowDown')
      await expect(audience).toHaveURL(new RegExp(`/${no}(?:\\?|$)`))
      await settle(audience, no)
    }
    // A window that is opened anew has the deck too.
    await audience.reload()
    await settle(audience, slides.length)
  })
})

test.describe('preflight', () => {
  test('finds nothing wrong with the deck, its labs and its second window', async ({ browser, stage }) => {
    const venue = { browser, address: stage.address }
    expect(await checkRequests(venue)).toMatchObject({ isGood: true })
    expect(await checkLab(venue)).toMatchObject({ isGood: true })
    expect(await checkWindows(venue)).toMatchObject({ isGood: true })
  })

  test('finds a file that is missing, and notes that are', async ({ browser }) => {
    const folder = await mkdtemp(join(tmpdir(), 'deck-stage-'))
    await cp(join(root, 'dist'), folder, { recursive: true, filter: file => !file.includes('duckdb-') })
    const [font] = (await readdir(join(folder, 'assets'))).filter(file => file.startsWith('fira-code') && file.endsWith('.woff2'))
    await rm(join(folder, 'assets', font ?? 'none'))
    const stage = await openStage({ host: '127.0.0.1', port: 0, password: 'secret', folder })
    try {
      const venue = { browser, address: stage.address }
      expect(await checkRequests(venue)).toMatchObject({ isGood: false, says: expect.stringContaining(font ?? 'none') as unknown })
      expect(await checkNotes(venue)).toMatchObject({ isGood: false, says: expect.stringContaining('without') as unknown })
    }
    finally {
      await stage.close()
      await rm(folder, { recursive: true })
    }
  })
})
