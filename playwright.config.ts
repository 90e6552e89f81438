import process from 'node:process'
import { defineConfig, devices } from '@playwright/test'
import { browserArguments, requireBrowser } from './scripts/deck/browser.ts'
import { stageOptions } from './tests/support/stage.ts'

export default defineConfig({
  testDir: 'tests',
  projects: [
    { name: 'chromium', testMatch: '**/*.spec.ts', testIgnore: 'engines/**' },
    // Playwright runs these and drives no browser for them: see tests/support/engines/.
    { name: 'firefox', testMatch: 'engines/*.spec.ts' },
    { name: 'webkit', testMatch: 'engines/*.spec.ts' },
  ],
  globalSetup: './tests/support/serve-built-deck.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes the second time hides something: none is repeated.
  retries: 0,
  // Ample: a machine that is busy with something else is slow, not wrong.
  timeout: 120_000,
  reporter: [['list']],
  outputDir: 'test-results',
  snapshotPathTemplate: 'tests/slides/pictures/{arg}{ext}',
  // Pictures and trees are written by `npm run test:update` alone, never in passing.
  updateSnapshots: 'none',
  use: {
    ...devices['Desktop Chrome'],
    channel: undefined,
    // Known once the deck is served, which is before a worker reads this.
    baseURL: process.env.DECK_URL,
    ...stageOptions,
    launchOptions: { executablePath: requireBrowser(), args: [...browserArguments] },
  },
  expect: {
    timeout: 10_000,
    toMatchAriaSnapshot: { pathTemplate: 'tests/slides/trees/{arg}{ext}' },
    toHaveScreenshot: {
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
      // Small enough that one changed word fails: tests/slides/pictures-catch-a-word.spec.ts proves it.
      threshold: 0.15,
      maxDiffPixels: 30,
      // A slide that is added changes no picture of another.
      stylePath: 'tests/support/without-page-numbers.css',
    },
  },
})
