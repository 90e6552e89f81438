/** Playwright's runner, for browsers that it does not drive itself: each project of its configuration is an engine. */
import type { Engine, EngineOptions, EngineSource } from './engine.ts'
import type { WatchedDeck } from './watched-deck.ts'
import { rm } from 'node:fs/promises'
import { test as base, expect } from '@playwright/test'
import { firefox } from './firefox.ts'
import { Visitor } from './visitor.ts'
import { copyWatchedDeck, serveWatchedDeck } from './watched-deck.ts'
import { webkit } from './webkit.ts'

const engines: Record<string, EngineSource> = { firefox, webkit }

interface WorkerFixtures {
  source: EngineSource
  /** A copy of the built deck. */
  folder: string
  /** Those that were started, by how they were. */
  started: Map<string, Promise<Engine>>
}

interface Fixtures {
  /** How the test's engine is started. */
  engineOptions: EngineOptions
  engine: Engine
  deck: WatchedDeck
  /** Opens one more window at a place of the deck. */
  open: (path: string) => Promise<Visitor>
}

/** An installation from afar, and the start of a browser. */
const PATIENCE = 400_000

export const test = base.extend<Fixtures, WorkerFixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are wanted from the pattern
  source: [async ({}, use, { project }) => {
    const source = engines[project.name]
    if (!source)
      throw new Error(`There is no engine "${project.name}": ${Object.keys(engines).join(', ')}`)
    await use(source)
  }, { scope: 'worker', timeout: PATIENCE }],
  // eslint-disable-next-line no-empty-pattern -- as above
  folder: [async ({}, use) => {
    const folder = await copyWatchedDeck()
    await use(folder)
    await rm(folder, { recursive: true })
  }, { scope: 'worker' }],
  // eslint-disable-next-line no-empty-pattern -- as above
  started: [async ({}, use) => {
    const started = new Map<string, Promise<Engine>>()
    await use(started)
    for (const engine of started.values())
      await (await engine).close()
  }, { scope: 'worker' }],

  engineOptions: [{}, { option: true }],
  engine: [async ({ source, started, engineOptions }, use, testInfo) => {
    testInfo.skip(source.absence !== undefined, source.absence)
    const key = JSON.stringify(engineOptions)
    const engine = started.get(key) ?? source.start(engineOptions)
    started.set(key, engine)
    await use(await engine)
  }, { timeout: PATIENCE }],
  deck: async ({ folder }, use) => {
    const deck = await serveWatchedDeck(folder)
    await use(deck)
    await deck.close()
  },
  open: async ({ engine, deck }, use) => {
    const visitors: Visitor[] = []
    await use(async (path) => {
      const visitor = new Visitor(await engine.open(), deck.url)
      visitors.push(visitor)
      await visitor.visit(path)
      return visitor
    })
    const trouble: string[] = []
    for (const visitor of visitors) {
      trouble.push(...await visitor.trouble())
      await visitor.window.close()
    }
    expect([...trouble, ...deck.refused()], 'trouble on the page, or at the server').toEqual([])
  },
})

export { expect }
