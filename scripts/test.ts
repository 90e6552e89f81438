/**
 * The one test command: lint, what is unused, who imports whom, types, unit tests, build, browser tests. The cheap ones
 * come first, and the first that fails ends the run. The last line counts: `512 passed, 0 failed`, and what was skipped,
 * if anything; the lines before it say why that was.
 *
 * Lint, unused, floors, types and build count as one each.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { requireBrowser } from './deck/browser.ts'
import { root } from './deck/deck.ts'

interface Count {
  passed: number
  failed: number
  /** Why each test that was skipped was. */
  skipped: string[]
}

const reports = mkdtempSync(join(tmpdir(), 'deck-tests-'))
const total: Count = { passed: 0, failed: 0, skipped: [] }

function readReport(file: string): unknown {
  return JSON.parse(readFileSync(join(reports, file), 'utf8'))
}

/** Runs a program of node_modules, its output shown; true when it ended well. */
function run(program: string, args: string[] = [], env: Record<string, string> = {}): boolean {
  return spawnSync(process.execPath, [join(root, program), ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }).status === 0
}

/** The part that is read of Playwright's report. */
interface BrowserReport {
  stats: { expected: number, unexpected: number, flaky: number }
  suites: Suite[]
}

interface Suite {
  suites?: Suite[]
  specs: { tests: { status: string, annotations: { type: string, description?: string }[] }[] }[]
}

function skippedIn({ suites = [], specs }: Suite): string[] {
  const own = specs.flatMap(({ tests }) => tests)
    .filter(({ status }) => status === 'skipped')
    .map(({ annotations }) => annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason was given')
  return [...own, ...suites.flatMap(skippedIn)]
}

/** One stage of the tests; `count` reads its own report, where it has one. */
interface Stage {
  name: string
  run: () => boolean
  count?: () => Count
}

const stages: Stage[] = [
  {
    name: 'Lint',
    run: () => run('node_modules/eslint/bin/eslint.js', ['.']),
  },
  {
    // Files, exports and packages that nobody uses, and packages that package.json does not name.
    name: 'Unused',
    run: () => run('node_modules/knip/bin/knip.js', ['--no-config-hints']),
  },
  {
    // Imports from a floor above, and circles.
    name: 'Floors',
    run: () => run('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ['.', '--config', '--output-type', 'err-long']),
  },
  {
    name: 'Types',
    run: () => run('scripts/deck/component-types.ts') && run('node_modules/vue-tsc/bin/vue-tsc.js', ['--noEmit']),
  },
  {
    name: 'Unit tests',
    run: () => run('node_modules/vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'unit.json')}`]),
    count: () => {
      const { numPassedTests, numFailedTests, numPendingTests } = readReport('unit.json') as Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests', number>
      return { passed: numPassedTests, failed: numFailedTests, skipped: Array.from<string>({ length: numPendingTests }).fill('a unit test skips itself') }
    },
  },
  {
    name: 'Build',
    run: () => run('scripts/build.ts'),
  },
  {
    name: 'Browser tests',
    run: () => run('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
      // Found or installed once, here, instead of by each worker.
      BROWSER_PATH: requireBrowser(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'browser.json'),
    }),
    count: () => {
      const { stats, suites } = readReport('browser.json') as BrowserReport
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: suites.flatMap(skippedIn) }
    },
  },
]

/** Runs a stage and adds what it counted; a stage that breaks before it reports has failed once. */
function passes({ name, run, count }: Stage): boolean {
  console.log(`\n=== ${name} ===\n`)
  const start = performance.now()
  let isGood = false
  let counted: Count | undefined
  try {
    isGood = run()
    counted = count?.()
  }
  catch (error) {
    isGood = false
    console.error(error instanceof Error ? error.message : error)
  }
  counted ??= { passed: isGood ? 1 : 0, failed: 0, skipped: [] }
  total.passed += counted.passed
  total.skipped.push(...counted.skipped)
  total.failed += isGood ? counted.failed : Math.max(1, counted.failed)
  console.log(`\n${name}: ${isGood ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(0)} s`)
  return isGood
}

try {
  const isGood = stages.every(passes)
  if (!isGood)
    console.log('\nThe stages after that were not run.')
  process.exitCode = isGood ? 0 : 1
}
finally {
  rmSync(reports, { recursive: true, force: true })
}
for (const reason of new Set(total.skipped))
  console.log(`\n${total.skipped.filter(other => other === reason).length} skipped: ${reason}`)
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : ''}`)
