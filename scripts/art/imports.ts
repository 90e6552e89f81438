/**
 * Who needs whom, over the whole project. The rules about imports are dependency-cruiser's (`npm run floors`); this sees
 * what it does not: components that stand by their name, workers and files by their address, style sheets, raw texts.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { basename, dirname, normalize } from 'node:path/posix'

/** A file of the project. */
export interface SourceFile {
  text: string
  /** The files that it needs, by their paths from the project's root; the value says whether for their types alone. */
  needs: Map<string, { isType: boolean }>
}

const STATEMENT = /\b(?:import|export)(?<type> type)? (?:[\w\s{},*$]*?from )?'(?<path>\.[^'?]+)/g
const CALL = /(?:\bimport\(|\bnew URL\(|@import (?:url\()?)'(?<path>\.[^'?]+)/g
const TAG = /<([A-Z]\w+)/g
const ENDINGS = ['', '.ts', '/index.ts']

/**
 * Reads the project's files, tests left out.
 *
 * @param root the project's folder
 * @returns by their paths from there, with forward slashes
 */
export function readImports(root: string): Map<string, SourceFile> {
  const names = globSync(['*.vue', 'slides.md', '*/**/*.{ts,vue,css,json,sql}'], { cwd: root, exclude: ['node_modules', '{dist,dist-export,data,public,tests,addon}/**', '**/node_modules', '**/*.test.ts'] })
  const files = new Map<string, SourceFile>(names.map(name => name.replaceAll('\\', '/')).sort().map(name => [name, { text: readFileSync(join(root, name), 'utf8'), needs: new Map() }]))
  const components = new Map(Array.from(files.keys()).filter(name => /^(?:theme\/)?components\/.*\.vue$/.test(name)).map(name => [basename(name, '.vue'), name]))
  for (const [name, { text, needs }] of files) {
    const need = (file: string | undefined, isType: boolean): void => {
      if (file !== undefined && file !== name)
        needs.set(file, { isType: isType && (needs.get(file)?.isType ?? true) })
    }
    for (const { groups } of [...text.matchAll(STATEMENT), ...text.matchAll(CALL)]) {
      const path = normalize(`${dirname(name)}/${groups?.path}`)
      need(ENDINGS.map(ending => path + ending).find(file => files.has(file)), groups?.type !== undefined)
    }
    if (/\.(?:vue|md)$/.test(name)) {
      for (const [, tag = ''] of text.matchAll(TAG))
        need(components.get(tag), false)
    }
  }
  return files
}

/**
 * The files that some files need, straight or through others, themselves included.
 *
 * @param files the project's
 * @param starts their paths
 * @param follow whether one file's need of another counts; all do, if not said
 */
export function reachedFrom(files: ReadonlyMap<string, SourceFile>, starts: Iterable<string>, follow: (need: { isType: boolean }) => boolean = () => true): Set<string> {
  const reached = new Set<string>()
  const visit = (name: string): void => {
    if (reached.has(name))
      return
    reached.add(name)
    for (const [file, need] of files.get(name)?.needs ?? []) {
      if (follow(need))
        visit(file)
    }
  }
  for (const start of starts)
    visit(start)
  return reached
}

const TYPES = /^(?:import|export) type .*$/gm
const SPECIFIER = /(?:\bfrom |\bimport |\bimport\(|\burl\()'([^'.:#/][^':]*)'/g

/** The packages that a file takes something from that is there when it runs: code, styles, fonts. */
export function packagesIn(text: string): Set<string> {
  const specifiers = Array.from(text.replaceAll(TYPES, '').matchAll(SPECIFIER), ([, specifier = '']) => specifier)
  return new Set(specifiers.map(specifier => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')))
}
