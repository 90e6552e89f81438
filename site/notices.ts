/** The licences of packages: what their makers ask to be handed on with their work. */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

export interface Notice {
  name: string
  version: string
  /** By its name at SPDX. */
  licence: string
  /** Who made it. */
  by: string
  /** Where it is kept; undefined if the package does not say. */
  home: string | undefined
  /** What the package has to hand on; where it has no such file, the text of its licence. */
  text: string
}

interface PackageJson {
  name?: string
  version?: string
  license?: string
  author?: string | { name: string }
  homepage?: string
  repository?: string | { url: string }
}

/** Where a tool's licence goes on with those of what is bundled in the tool itself. */
const BUNDLED = /^#+ Licenses of bundled dependencies/m

/** What a set of icons says of itself: its package is made by others. */
interface IconSet { name: string, author: { name: string, url: string }, license: { spdx: string } }

async function readJson<T>(path: string): Promise<T | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text) as T
}

/** The package that a folder belongs to: the nearest one from there up, inside node_modules, that has a name and a version. */
async function packageOf(start: string): Promise<{ folder: string, about: PackageJson & { name: string, version: string } }> {
  for (let folder = start; !/(?:^|[\\/])node_modules$/.test(folder) && folder !== dirname(folder); folder = dirname(folder)) {
    const about = await readJson<PackageJson>(join(folder, 'package.json'))
    if (about?.name && about.version)
      return { folder, about: { ...about, name: about.name, version: about.version } }
  }
  throw new Error(`${start} belongs to no package, so nobody knows its licence`)
}

/** SPDX' text of a licence, with the name of who gives it where the text has a place for that. */
async function textOf(licence: string, by: string): Promise<string | undefined> {
  const known = /^[\w.-]+$/.test(licence) ? await readJson<{ licenseText: string }>(join(dirname(require.resolve('spdx-license-list/package.json')), 'licenses', `${licence}.json`)) : undefined
  return known?.licenseText.replace(/^(Copyright \(c\)) <year> <[\w ]+>/m, `$1 ${by}`)
}

async function noticeOf(folder: string, about: PackageJson & { name: string, version: string }): Promise<Notice> {
  const set = await readJson<IconSet>(join(folder, 'info.json'))
  const { name, version, author, repository, homepage } = about
  const licence = set?.license.spdx ?? about.license
  const by = set?.author.name ?? (typeof author === 'object' ? author.name : author)?.replace(/\s*[<(].*$/, '') ?? `the authors of ${name}`
  const files = (await readdir(folder)).filter(file => /^(?:licen[sc]e|copying|notice)/i.test(file)).sort()
  const texts = await Promise.all(files.map(async file => (await readFile(join(folder, file), 'utf8')).split(BUNDLED)[0]))
  const text = texts.length > 0 ? texts.join('\n\n') : await textOf(licence ?? '', by)
  if (licence === undefined || text === undefined)
    throw new Error(`${name} ${version} has no licence that is known (${licence ?? 'none'}), and no file with one: what is shipped must be allowed to be. Look where it is kept, and leave the package out or teach site/notices.ts`)
  return {
    name,
    version,
    licence,
    by,
    home: set?.author.url ?? homepage ?? (typeof repository === 'object' ? repository.url : repository)?.replace(/^git\+/, '').replace(/\.git$/, ''),
    text: text.replaceAll('\r', '').trim(),
  }
}

/**
 * The notices of the packages that files belong to, one for each version of each, by name.
 *
 * @param files absolute paths
 * @throws Error that names the package whose licence is not known
 */
export async function noticesFor(files: Iterable<string>): Promise<Notice[]> {
  const packages = await Promise.all(Array.from(new Set(Array.from(files, file => dirname(file))), packageOf))
  const byFolder = new Map(packages.map(({ folder, about }) => [folder, about]))
  const notices = await Promise.all(Array.from(byFolder, ([folder, about]) => noticeOf(folder, about)))
  return Array.from(new Map(notices.map(notice => [`${notice.name} ${notice.version}`, notice])).values())
    .sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}
