/**
 * npm run bench:web: what visitor and speaker wait for, beside a bare two-slide Slidev deck that it builds itself. One
 * run, one machine, one browser; the decks take turns, and medians count.
 *
 *   npm run bench:web -- --rounds 7
 */
import type { Conditions, Visit } from './bench/web-load.ts'
import type { Timed } from './bench/web-turn.ts'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { median, quantile } from 'd3-array'
import { markdownTable } from './bench/markdown.ts'
import { buildBare, buildOwn } from './bench/web-decks.ts'
import { CONDITIONS, measureVisit } from './bench/web-load.ts'
import { measureTurns } from './bench/web-turn.ts'
import { openBrowser, readSlides, root, serveDeck } from './deck/deck.ts'
import { hasComponent } from './deck/find-slides.ts'
import { machine } from './model/measure.ts'
import { withProgress } from './model/progress.ts'

const folder = join(root, 'dist-export/bench')

interface Place { name: string, own: string, bare: string, key: string }

/**
 * Addresses that are measured: the front page, and one in the middle of each deck, which in this deck is a lab's.
 *
 * @throws Error when the lab has left the deck
 */
async function findPlaces(): Promise<Place[]> {
  const lab = (await readSlides()).find(slide => hasComponent(slide, 'DatasetLab'))
  if (!lab)
    throw new Error('scripts/bench-web.ts: no slide has the DatasetLab any more; choose another for the deep link')
  return [
    { name: 'front page', own: '/', bare: '/', key: 'ArrowRight' },
    { name: 'deep link', own: `/${lab.no}`, bare: '/2', key: 'ArrowLeft' },
  ]
}

type Key = keyof Visit
const KEYS: readonly Key[] = ['firstPaint', 'usable', 'bytes', 'layoutShift']

function medians(visits: readonly Visit[]): Visit {
  return Object.fromEntries(KEYS.map(key => [key, median(visits, visit => visit[key]) ?? Number.NaN])) as unknown as Visit
}

/** The longest few, and where. */
function slowest(timed: readonly Timed[]): string {
  return timed.toSorted((a, b) => b.duration - a.duration).slice(0, 8).map(({ address, duration }) => `${address} ${duration.toFixed(0)} ms`).join(', ')
}

interface Compared { place: string, conditions: Conditions, own: Visit, bare: Visit }

function report(compared: readonly Compared[]): string {
  const ms = (value: number): string => `${Math.round(value)} ms`
  const kb = (value: number): string => `${(value / 1000).toFixed(1)} kB`
  return markdownTable([
    ['', '', 'first paint', 'usable', 'bytes before', 'layout shift'],
    ...compared.flatMap(({ place, conditions, own, bare }) => [
      [`${place}, ${conditions.name}`, 'this deck', `${ms(own.firstPaint)} (${(own.firstPaint / bare.firstPaint).toFixed(2)} of the bare one's)`, ms(own.usable), kb(own.bytes), own.layoutShift.toFixed(5)],
      ['', 'bare deck', ms(bare.firstPaint), ms(bare.usable), kb(bare.bytes), bare.layoutShift.toFixed(5)],
    ]),
  ])
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error('--rounds is how often each deck is visited, such as 5.')

  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  process.stdout.write('Building both decks\n')
  await buildOwn(join(folder, 'own'))
  await buildBare(join(folder, 'bare'))
  const [own, bare] = [await serveDeck(join(folder, 'own')), await serveDeck(join(folder, 'bare/dist'))]
  const browser = await openBrowser()
  try {
    const places = await findPlaces()
    const cases = CONDITIONS.flatMap(conditions => places.map(place => ({ place, conditions, own: [] as Visit[], bare: [] as Visit[] })))
    await withProgress('visits', async (progress) => {
      for (let round = 0; round < rounds; round++) {
        for (const [at, { place, conditions, ...visits }] of cases.entries()) {
          visits.own.push(await measureVisit(browser, conditions, own.url + place.own, place.key))
          visits.bare.push(await measureVisit(browser, conditions, bare.url + place.bare, place.key))
          progress(round * cases.length + at + 1, rounds * cases.length)
        }
      }
    })
    process.stdout.write('Turning every slide\n')
    const { turns, longTasks } = await measureTurns(browser, own.url)
    const times = turns.map(({ duration }) => duration)

    const { cpu, cores, date } = machine()
    process.stdout.write(`
${cpu}, ${cores} cores, Chromium ${browser.version()}, ${date}; medians of ${rounds}

${report(cases.map(({ place, conditions, ...visits }) => ({ place: place.name, conditions, own: medians(visits.own), bare: medians(visits.bare) })))}

From a key to the next paint, ${turns.length} turns: ${(median(times) ?? 0).toFixed(1)} ms at the median, ${(quantile(times, 0.95) ?? 0).toFixed(1)} ms at p95. Slowest: ${slowest(turns)}.
Tasks of more than 50 ms meanwhile: ${longTasks.length === 0 ? 'none' : slowest(longTasks)}.
`)
  }
  finally {
    await browser.close()
    await Promise.all([own.close(), bare.close()])
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
