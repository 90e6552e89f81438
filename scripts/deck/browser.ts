/**
 * Where the browser for export, pictures and walks comes from.
 *
 * On Linux the lock file pins one (pinned-browser.ts). Elsewhere `npm ci` fetches none: one is looked for first, and
 * fetched only by a command that cannot do without it.
 *
 * Run by itself (`node scripts/deck/browser.ts`), it finds or installs a browser and prints its path.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-chromium'
import { pinnedBrowser } from './pinned-browser.ts'

/** Name of the environment variable that overrules every search. */
export const BROWSER_VARIABLE = 'BROWSER_PATH'

/** Names under which systems install a Chromium that Playwright can drive, the plainest first. */
const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
]

/** Where macOS keeps its browsers: they are not on the PATH there. */
const SYSTEM_PATHS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Switches for every start of a browser: nothing is fetched in the background, and text looks the same on
 * every machine. The sandbox is off because Chromium refuses to start as root with it, as in most
 * containers; only the deck's own pages are opened.
 */
export const browserArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
]

/** Limit for the download, in ms: one that is blocked must not hold the tests up. */
const DOWNLOAD_LIMIT = 180_000

/** What the search looks at; tests put their own in. */
export interface Surroundings {
  env: Record<string, string | undefined>
  /** The browser that the lock file pins, unpacked if need be; undefined where there is none. */
  pinned: () => string | undefined
  /** Where Playwright would keep its own browser. */
  playwrightPath: string
  /** Whether a file is there and may be run. */
  isExecutable: (path: string) => boolean
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  }
  catch {
    return false
  }
}

function here(): Surroundings {
  return { env: process.env, pinned: pinnedBrowser, playwrightPath: chromium.executablePath(), isExecutable }
}

/**
 * Path of a browser that is already on the machine: the one that `BROWSER_PATH` names, else the pinned one, else
 * Playwright's own, else the system's Chromium or Chrome; undefined when there is none.
 *
 * @throws Error when `BROWSER_PATH` names something that cannot be run: a silent fallback would hide the typing error.
 */
export function findBrowser(surroundings: Surroundings = here()): string | undefined {
  const { env, pinned, playwrightPath, isExecutable } = surroundings
  const named = env[BROWSER_VARIABLE]
  if (named) {
    if (!isExecutable(named))
      throw new Error(`${BROWSER_VARIABLE} is set to ${named}, which is not there or cannot be run`)
    return named
  }
  const kept = pinned()
  if (kept)
    return kept
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .filter(folder => isAbsolute(folder))
  const candidates = [
    playwrightPath,
    ...SYSTEM_NAMES.flatMap(name => onPath.map(folder => join(folder, name))),
    ...SYSTEM_PATHS,
  ]
  return candidates.find(isExecutable)
}

/** The libraries that a downloaded browser needs may be missing, so it counts only once it has started. */
function starts(path: string): boolean {
  return spawnSync(path, ['--headless=new', '--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank'], { stdio: 'ignore', timeout: 60_000 }).status === 0
}

/**
 * Path of a browser, downloaded by Playwright if there is none.
 *
 * @throws Error that says what to do, when that does not work
 */
export function requireBrowser(): string {
  const found = findBrowser()
  if (found)
    return found

  console.log('No Chromium on this machine: fetching one.')
  const playwright = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js')
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'], timeout: DOWNLOAD_LIMIT })
  if (starts(chromium.executablePath()))
    return chromium.executablePath()
  throw new Error([
    'No browser was found, and none could be downloaded. Do one of these, then run the command again:',
    '  - install Chromium or Chrome with your system\'s package manager (Debian: apt-get install chromium)',
    '  - run: npx playwright install --with-deps chromium',
    `  - set ${BROWSER_VARIABLE} to the program file of a Chromium that you have`,
  ].join('\n'))
}

if (import.meta.main) {
  try {
    console.log(requireBrowser())
  }
  catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
