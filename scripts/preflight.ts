/**
 * npm run preflight: what a speaker runs an hour before the talk. A list of ticks and crosses, what to do for each
 * cross, and an exit code of 1 if there is one. Builds the deck for the stage if it is not there or old.
 *
 *   PORT=8080 HOST=127.0.0.1 ROOM_PORT=8081 REDIS_URL=... npm run preflight -- --room
 *   npm run preflight -- --talk short
 *
 * What only a room needs is a cross with --room, and a question without.
 */
import type { Check, Finding } from './preflight/report.ts'
import { join, relative } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { roomFolder } from '../server/room/open.ts'
import { readRoomSettings } from '../server/room/settings.ts'
import { readSettings } from '../server/settings.ts'
import { findBrowser } from './deck/browser.ts'
import { openBrowser, readSlides, root } from './deck/deck.ts'
import { ofTalk, sayTalk, takeTalk, talkOption } from './deck/talk-option.ts'
import { checkLab, checkNotes, checkRequests, checkWindows } from './preflight/browser.ts'
import { explainFailure } from './preflight/build-failure.ts'
import { checkAssets, checkModel, checkPackages, checkPrint } from './preflight/files.ts'
import { checkFirewall } from './preflight/firewall.ts'
import { checkPort } from './preflight/ports.ts'
import { asQuestion, bad, good, runChecks } from './preflight/report.ts'
import { BY_HAND, checkAddresses, checkJournal, checkReach, checkRedis, checkRoomPort } from './preflight/room.ts'
import { openStage, prepareStage, stageFolder } from './present/stage.ts'

const print = (lines: string): void => void process.stdout.write(lines)
const built = (): string => relative(root, stageFolder())

async function checkBrowser(): Promise<Finding> {
  const path = findBrowser()
  if (!path)
    return bad('there is no Chromium', 'node scripts/deck/browser.ts, with a network')
  const browser = await openBrowser()
  const version = browser.version()
  await browser.close()
  return good(`Chromium ${version}`)
}

/** Whether there is a deck of the slides as they are. */
let isBuilt = false

async function checkBuild(): Promise<Finding> {
  let isNew: boolean
  try {
    isNew = await prepareStage(() => print('  Building the deck with notes…\n'))
  }
  catch (error) {
    const titles = (await readSlides()).map(({ title }) => title)
    return bad(explainFailure(error instanceof Error ? error.message : String(error), titles), 'mend that; npm run build says more')
  }
  isBuilt = true
  return good(`${built()} ${isNew ? 'was built now' : 'was made of the slides as they are'}`)
}

/** What needs the deck shown. */
async function checkShown(): Promise<number> {
  const stage = await openStage({ host: '127.0.0.1', port: 0, password: '' })
  try {
    const browser = await openBrowser()
    try {
      const venue = { browser, address: stage.address }
      return await runChecks([
        { name: 'Requests', look: () => checkRequests(venue), todo: 'open that slide in npm start and look at the browser\'s console' },
        { name: 'Lab', look: () => checkLab(venue), todo: 'open the slide with the model in npm start and look at the browser\'s console' },
        { name: 'Notes', look: () => checkNotes(venue), todo: 'npm run present builds the deck with notes' },
        { name: 'Second window', look: () => checkWindows(venue), todo: 'open both windows with npm run present and look at the browser\'s console' },
      ], print)
    }
    finally {
      await browser.close()
    }
  }
  finally {
    await stage.close()
  }
}

/** What needs the built deck: its files, then how it shows. */
async function checkDeck(): Promise<number> {
  const failed = await runChecks([
    { name: 'Model, built', look: () => checkModel(join(stageFolder(), 'model')), todo: `remove ${built()}, then npm run preflight: it builds the deck anew` },
    { name: 'Assets', look: () => checkAssets(stageFolder(), join(root, 'public')), todo: `remove ${built()}, then npm run preflight: it builds the deck anew` },
  ], print)
  return failed + await checkShown().catch((error: unknown) => {
    print(`✗ On stage         ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}\n                   → what is crossed above comes first\n`)
    return 1
  })
}

/** What phones need to join; without a room in the talk nothing of it fails. */
async function checkRoom(isWanted: boolean): Promise<number> {
  const { port, redisUrl, folder = roomFolder(root) } = readRoomSettings(process.env)
  print(`\nRoom, ${isWanted ? 'which npm run present -- --room opens' : 'if you want one: npm run preflight -- --room insists on it'}\n`)
  const checks: Check[] = [
    { name: 'Phones\' port', look: () => checkRoomPort(port), todo: 'choose another: ROOM_PORT=8082' },
    { name: 'Addresses', look: async () => checkAddresses(port), todo: 'join a network' },
    { name: 'Reach', look: () => checkReach(port), todo: 'join another network, or take a tunnel' },
    { name: 'Firewall', look: () => checkFirewall(port), todo: 'scan the code with your own phone' },
    redisUrl
      ? { name: 'Redis', look: () => checkRedis(redisUrl), todo: 'start it, or leave REDIS_URL out: the room is then kept on this disk' }
      : { name: 'Journal', look: () => checkJournal(folder), todo: 'make the project\'s folder writable' },
  ]
  const failed = await runChecks(isWanted ? checks : checks.map(asQuestion), print)
  print(`  By hand:\n${BY_HAND.map(line => `  - ${line}\n`).join('')}`)
  return failed
}

async function main(): Promise<void> {
  const { values: { room, talk } } = parseArgs({ options: { room: { type: 'boolean', default: false }, ...talkOption } })
  takeTalk(talk)
  /** How another of the commands is called for this talk. */
  const command = (name: string): string => `npm run ${name}${talk === undefined ? '' : ` -- --talk ${talk}`}`
  const { port, host } = readSettings(process.env)
  const start = performance.now()
  print(`${await sayTalk()}\n\n`)
  let failed = await runChecks([
    { name: 'Dependencies', look: () => checkPackages(root), todo: 'npm ci' },
    { name: 'Browser', look: checkBrowser, todo: 'node scripts/deck/browser.ts, with a network' },
    { name: 'Model', look: () => checkModel(join(root, 'public/model')), todo: 'git checkout public/model, or npm run train' },
    { name: 'Build', look: checkBuild, todo: 'npm run build says more' },
    { name: 'Port', look: () => checkPort(port, host, stageFolder()), todo: 'choose another: PORT=8081 npm run present' },
    { name: 'PDF', look: () => checkPrint(root, `dist-export/${ofTalk('mloops-to-mlops.pdf')}`, command('export')), todo: command('export') },
    { name: 'Handout', look: () => checkPrint(root, `dist-export/${ofTalk('mloops-to-mlops-handout.pdf')}`, command('handout')), todo: command('handout') },
  ], print)
  if (isBuilt)
    failed += await checkDeck()
  else
    print('  Files, labs, notes and windows were not looked at: they need a deck that builds.\n')
  failed += await checkRoom(room)
  const seconds = Math.round((performance.now() - start) / 1000)
  print(failed === 0
    ? `\nReady, after ${seconds} s. ${command('present')} serves the talk.\n`
    : `\nNot ready: ${failed} of the checks failed, after ${seconds} s.\n`)
  process.exitCode = failed === 0 ? 0 : 1
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
