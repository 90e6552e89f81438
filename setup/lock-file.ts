import type { Plugin } from 'vite'
import { readFileSync } from 'node:fs'

/** What of npm's lock file is read here. */
export interface LockFile {
  /** By the folder each goes to; our own and those that are linked to it are there too. */
  packages: Record<string, { version?: string, link?: boolean }>
}

/** How many packages a lock file holds to a version, those of every platform and of the tests included; ours do not count. */
export function countPackages({ packages }: LockFile): number {
  return Object.entries(packages).filter(([folder, { link }]) => folder.includes('node_modules/') && !link).length
}

const ID = 'virtual:lock-file'
const RESOLVED_ID = `\0${ID}`

/** Serves what a slide says of package-lock.json as a module: counted when the deck is built. */
export function lockFilePlugin(file: URL): Plugin {
  return {
    name: 'deck:lock-file',
    resolveId: {
      filter: { id: /^virtual:lock-file$/ },
      handler: () => RESOLVED_ID,
    },
    load: {
      filter: { id: /^\0virtual:lock-file$/ },
      handler: () => `export const packages = ${countPackages(JSON.parse(readFileSync(file, 'utf8')) as LockFile)}`,
    },
  }
}
