/**
 * The way of the data through the project, as a flow chart in mermaid's language: which command writes a store, which
 * code reads it, and who gets it from there by importing. Neither rooms nor commands are named here: the chart is what
 * the code says.
 */
import type { SourceFile } from './imports.ts'
import { reachedFrom } from './imports.ts'

/** Files that one part of the project leaves for others. */
interface Store {
  name: string
  /** What is in it. */
  holds: string
  /** How a command that fills it names it. */
  written: RegExp
  /** How the code that takes from it does that. */
  read: RegExp
}

const STORES: readonly Store[] = [
  { name: 'data/', holds: 'labelled comments', written: /to: \{ type: 'string', default: 'data' \}/, read: /MODERATION_DATA \?\? 'data'/ },
  { name: 'public/model/', holds: 'the model and its reports', written: /out: \{ type: 'string', default: 'public\/model/, read: /new URL\('(?:\.\.\/)?public\/model\/|'public', 'model'\)|`public\/model\/|model: \{ type: 'string', default: 'public\/model'|files\.read\('/ },
  { name: 'still.json', holds: 'what labs print', written: /components\/labs\/\w+\/still\.json'/, read: /from '\.\/still\.json'/ },
]

const SLIDES = 'slides.md'

const isValue = ({ isType }: { isType: boolean }): boolean => !isType

/** The part of the project that a file is in: a folder, in `components/` one of those there. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  return first === 'components' ? `${first}/${second}` : first
}

/**
 * Draws the chart.
 *
 * @param files the project's, as readImports gives them
 * @param scripts those of package.json
 * @throws Error when nobody writes or reads one of the stores: the code names it in another way now
 */
export function dataWay(files: ReadonlyMap<string, SourceFile>, scripts: Readonly<Record<string, string>>): string {
  const needs = new Map(Array.from(files.keys(), file => [file, reachedFrom(files, [file], isValue)]))
  const readers = new Map(STORES.map(({ name, read }) => [name, Array.from(files).filter(([, { text }]) => read.test(text)).map(([file]) => file)]))
  const commands = Object.entries(scripts).flatMap(([name, line]) => {
    const entry = /^node ((?:scripts|server)\/[\w-]+\.ts)$/.exec(line)?.[1]
    return entry ? [{ name, entry, writes: STORES.filter(({ written }) => written.test(files.get(entry)?.text ?? '')).map(store => store.name) }] : []
  })

  const edges = new Map<string, Set<string>>()
  const flow = (from: string, to: string): void => {
    if (from !== to)
      edges.set(from, (edges.get(from) ?? new Set()).add(to))
  }

  // From the stores, over imports, to slides, and to the rooms that answer for them.
  const carriers = new Set(Array.from(files.keys()).filter(file => !file.startsWith('scripts/') && [...readers.values()].flat().some(reader => needs.get(file)?.has(reader))))
  for (const [store, of] of readers) {
    for (const file of of.filter(file => carriers.has(file)))
      flow(store, roomOf(file))
  }
  for (const file of carriers) {
    for (const [needed, need] of files.get(file)?.needs ?? []) {
      if (carriers.has(needed) && isValue(need))
        flow(roomOf(needed), roomOf(file))
    }
  }

  // Commands that fill a store stand alone; those that only use the same ones stand together.
  const users = new Map<string, { sources: readonly string[], names: string[] }>()
  for (const { name, entry, writes } of commands) {
    const takes = (reader: string): boolean => (reader.startsWith('scripts/') || writes.length > 0) && needs.get(entry)?.has(reader) === true
    const from = [...readers].filter(([, of]) => of.some(takes)).map(([store]) => store)
    const rooms = Array.from(needs.get(entry) ?? []).filter(file => carriers.has(file)).map(roomOf)
    const sources = from.length > 0 ? from : [...new Set(rooms)]
    writes.forEach(store => flow(`npm run ${name}`, store))
    const key = writes.length > 0 ? name : sources.join()
    users.set(key, { sources, names: [...users.get(key)?.names ?? [], name] })
  }
  for (const { sources, names } of users.values())
    sources.forEach(source => flow(source, `npm run ${names.join(', ')}`))

  for (const { name } of STORES) {
    const isWritten = commands.some(({ writes }) => writes.includes(name))
    if (!isWritten || !edges.has(name))
      throw new Error(`scripts/art/data-way.ts: nobody ${isWritten ? 'reads' : 'writes'} ${name}, as far as the code says; look how it is named now`)
  }
  return chart(edges)
}

/** How a part of the chart is written: stores as cylinders, commands and slides round, rooms square. */
function shapeOf(part: string): string {
  const store = STORES.find(({ name }) => name === part)
  if (store)
    return `[("\`**${store.name}**\n  ${store.holds}\`")]`
  if (part === SLIDES)
    return `("${part}"):::done`
  return part.startsWith('npm run ') ? `("${part}"):::start` : `["${part}/"]`
}

function chart(edges: ReadonlyMap<string, ReadonlySet<string>>): string {
  const parts = [...new Set(Array.from(edges, ([from, to]) => [from, ...to]).flat())].sort()
  const idOf = (part: string): string => `p${parts.indexOf(part) + 1}`
  const ways = parts.flatMap(from => [...edges.get(from) ?? []].sort().map(to => `  ${idOf(from)} --> ${idOf(to)}`))
  return [
    '%% Written by `npm run diagrams` from the code (scripts/art/data-way.ts).',
    '%%{init: {"flowchart": {"rankSpacing": 34, "nodeSpacing": 22}}}%%',
    'flowchart TB',
    ...parts.map(part => `  ${idOf(part)}${shapeOf(part)}`),
    ...ways,
    '',
  ].join('\n')
}
