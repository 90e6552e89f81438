/** Checks that read files alone: packages, model, built deck, prints. */
import type { Buffer } from 'node:buffer'
import type { Manifest } from '../../moderation/judge/reports.ts'
import type { Finding } from './report.ts'
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { isOutdated } from '../present/freshness.ts'
import { bad, good } from './report.ts'

/** The part of a lock file that says which package is where. */
export interface Lock {
  packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>
}

/**
 * Packages that are not installed in the version that is locked. Optional ones may be missing: most are for other
 * platforms.
 *
 * @param locked package-lock.json
 * @param installed the list that npm keeps in node_modules, which `npm ci` writes
 */
export function wrongPackages(locked: Lock, installed: Lock): string[] {
  return Object.entries(locked.packages)
    .filter(([path, { version, optional, devOptional, link }]) => {
      const there = installed.packages[path]
      return path.includes('node_modules/') && !link && (there ? there.version !== version : !optional && !devOptional)
    })
    .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`)
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T
}

export async function checkPackages(root: string): Promise<Finding> {
  const [locked, installed] = await Promise.all(['package-lock.json', 'node_modules/.package-lock.json'].map(path => readJson<Lock>(join(root, path))))
  const wrong = locked && installed ? wrongPackages(locked, installed) : []
  return wrong.length > 0
    ? bad(`${wrong.length} not as package-lock.json says: ${wrong.slice(0, 3).join(', ')}`, 'npm ci')
    : good(`${Object.keys(installed?.packages ?? {}).length} packages, as package-lock.json says`)
}

const sha256 = (data: Buffer): string => createHash('sha256').update(data).digest('hex')

/** Holds each file of the model against the checksum in its manifest, in one folder. */
export async function checkModel(folder: string): Promise<Finding> {
  const { formats } = await readJson<Pick<Manifest, 'formats'>>(join(folder, 'manifest.json'))
  const wrong: string[] = []
  for (const { file, sha256: expected } of formats) {
    const data = await readFile(join(folder, file)).catch(() => undefined)
    if (!data || sha256(data) !== expected)
      wrong.push(data ? `${file} is not what was trained` : `${file} is missing`)
  }
  return wrong.length > 0
    ? bad(wrong.join(', '), 'git checkout public/model, or npm run train')
    : good(`${formats.length} files with the checksums of their manifest`)
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/** What a built deck's service worker says that the deck consists of. */
export function filesOfWorker(code: string): string[] {
  return ['FILES', 'LATER'].flatMap((name) => {
    const list = new RegExp(`^const ${name} = (\\[.*\\])$`, 'm').exec(code)?.[1]
    if (list === undefined)
      throw new Error('sw.js has no list of files where scripts/site/offline.ts writes it')
    return JSON.parse(list) as string[]
  })
}

/** Whether a built deck has each file that it consists of, and each of public/ as it is now. */
export async function checkAssets(built: string, publicFolder: string): Promise<Finding> {
  const expected = filesOfWorker(await readFile(join(built, 'sw.js'), 'utf8'))
  const there = new Set(await filesBelow(built))
  const missing = expected.filter(file => !there.has(file))
  const stale: string[] = []
  for (const file of await filesBelow(publicFolder)) {
    const [one, other] = await Promise.all([join(publicFolder, file), join(built, file)].map(path => readFile(path).catch(() => undefined)))
    if (!one || !other?.equals(one))
      stale.push(file)
  }
  const wrong = [...missing.map(file => `${file} is missing`), ...stale.map(file => `${file} differs from public/`)]
  return wrong.length > 0
    ? bad(wrong.slice(0, 3).join(', ') + (wrong.length > 3 ? ` and ${wrong.length - 3} more` : ''), `remove ${built} and run npm run preflight again: it builds the deck anew`)
    : good(`${expected.length} files of the deck, art and model among them`)
}

/** Whether a print is there and was made of the slides as they are. */
export async function checkPrint(root: string, path: string, command: string): Promise<Finding> {
  const found = await stat(join(root, path)).catch(() => undefined)
  if (!found)
    return bad(`${path} is not there`, command)
  return await isOutdated(root, join(root, path))
    ? bad(`${path} was not made of the slides as they are`, command)
    : good(`${path}, ${(found.size / 1e6).toFixed(1)} MB, made of the slides as they are`)
}
