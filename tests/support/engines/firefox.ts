/** The system's Firefox, over WebDriver BiDi, which it speaks by itself. */
import type { KeyInput, Page } from 'puppeteer-core'
import type { Engine, EngineOptions, EngineSource, EngineWindow } from './engine.ts'
import { launch } from 'puppeteer-core'
import { canvas } from '../../../theme/canvas.ts'
import { systemProgram } from '../system-package.ts'

/** Looked for when a test wants it: it may have to be installed. */
let program: string | undefined

function windowOf(page: Page): EngineWindow {
  return {
    goto: async url => void await page.goto(url),
    evaluate: async (run, given) => await page.evaluate(run as (given: unknown) => unknown, given) as Awaited<ReturnType<typeof run>>,
    run: async script => void await page.evaluate(script),
    press: async key => page.keyboard.press((key === 'Space' ? ' ' : key) as KeyInput),
    click: async (x, y) => page.mouse.click(x, y),
    print: async () => page.pdf({ preferCSSPageSize: true, printBackground: true }),
    close: async () => page.close(),
  }
}

async function start({ reducedMotion = false, isPrivate = false }: EngineOptions = {}): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
    // As each window opens: asked for later, Firefox 140 refuses what else belongs to it, such as a phone's turn.
    defaultViewport: { ...canvas, deviceScaleFactor: 1 },
    extraPrefsFirefox: {
      'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
      'browser.privatebrowsing.autostart': isPrivate,
      'layout.css.prefers-color-scheme.content-override': 1,
    },
  })
  return {
    version: await browser.version(),
    async open() {
      return windowOf(await browser.newPage({ type: 'window' }))
    },
    close: async () => browser.close(),
  }
}

export const firefox: EngineSource = {
  get absence() {
    program ??= systemProgram('firefox-esr', 'firefox-esr') ?? systemProgram('firefox', 'firefox')
    return program === undefined ? 'There is no Firefox here, and it cannot be installed without a password.' : undefined
  },
  start,
}
