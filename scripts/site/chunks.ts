/** Which files of the built deck a slide needs, from the manifest that Vite writes beside them. */

/** Vite's manifest: a source file, or `_` and a shared chunk's name, to what came of it. */
export type Manifest = Record<string, {
  file: string
  imports?: string[]
  css?: string[]
}>

export interface Files {
  /** The program that starts the deck. */
  entry: string
  /** All modules that must be there before the slide shows, `entry` not among them, the slide's own first. */
  modules: string[]
  styles: string[]
}

const ENTRY = 'index.html'

/**
 * The files that are fetched before a slide shows.
 *
 * @param manifest as Vite writes it
 * @param no the slide, from 1; without it, those that any view of the deck needs
 * @returns paths as the manifest has them, relative to the built deck
 * @throws Error when the manifest does not hold what Slidev 53 puts in it
 */
export function filesOf(manifest: Manifest, no?: number): Files {
  const modules = new Set<string>()
  const styles = new Set<string>()

  function collect(key: string): void {
    const chunk = manifest[key]
    if (!chunk)
      throw new Error(`scripts/site/chunks.ts: the built deck has no ${key}; look how Slidev names its parts now`)
    if (modules.has(chunk.file))
      return
    modules.add(chunk.file)
    chunk.imports?.forEach(collect)
    // What a chunk imports is styled before it is.
    chunk.css?.forEach(file => styles.add(file))
  }

  if (no === undefined) {
    collect(ENTRY)
  }
  else {
    const slide = Object.keys(manifest).find(key => key.endsWith(`/@slidev/slides/${no}/md`)) ?? `@slidev/slides/${no}/md`
    collect(ENTRY)
    collect(slide)
  }
  const entry = manifest[ENTRY]?.file ?? ''
  modules.delete(entry)
  return { entry, modules: [...modules], styles: [...styles] }
}
