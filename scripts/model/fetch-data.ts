/** Brings pinned files into a folder, checked, so that a failure never leaves half a file. */
import type { Pin, PinnedFile } from './pins.ts'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { sha256 } from './sources.ts'

/** Gives the bytes of a pinned file, from wherever. */
export type Supplier = (pin: Pin, file: PinnedFile) => Promise<Uint8Array>

/** Takes the files from a folder laid out like ours. */
export function fromFolder(folder: string): Supplier {
  return async (pin, file) => {
    const path = join(folder, pin.id, file.file)
    if (!existsSync(path))
      throw new Error(`${path} is missing`)
    return readFileSync(path)
  }
}

/** Seconds without an answer before a download is given up. */
const PATIENCE = 60

/** Downloads the files from their public repositories. */
export function fromGitHub(download: typeof fetch = fetch): Supplier {
  return async (pin, file) => {
    const url = `https://raw.githubusercontent.com/${pin.repository}/${pin.commit}/${file.path}`
    let response: Response
    try {
      response = await download(url, { signal: AbortSignal.timeout(PATIENCE * 1000) })
    }
    catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
      throw new Error(`cannot reach ${url} (${cause}). Without a network, name a folder that has the files with --from`)
    }
    if (!response.ok)
      throw new Error(`${url} answered ${response.status} ${response.statusText}`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/** What was done. */
export interface FetchResult {
  fetched: number
  /** Files that were already there, whole. */
  kept: number
}

/**
 * Makes sure that every pinned file is in `<target>/<id>/`: files that are there and whole are kept, so that a run
 * that was stopped goes on where it was. A file appears under its name only after its checksum was found right.
 *
 * @throws Error for the first file that cannot be had or has a wrong checksum
 */
export async function fetchData(pins: readonly Pin[], target: string, supply: Supplier, onProgress?: (doneBytes: number, allBytes: number) => void): Promise<FetchResult> {
  const all = pins.flatMap(pin => pin.files).reduce((sum, file) => sum + file.bytes, 0)
  const result: FetchResult = { fetched: 0, kept: 0 }
  let done = 0
  for (const pin of pins) {
    for (const file of pin.files) {
      const path = join(target, pin.id, file.file)
      if (existsSync(path) && sha256(readFileSync(path)) === file.sha256) {
        result.kept++
      }
      else {
        const bytes = await supply(pin, file)
        const found = sha256(bytes)
        if (found !== file.sha256)
          throw new Error(`${pin.id}/${file.file} has a wrong checksum: sha256 ${found} instead of ${file.sha256}`)
        writeWhole(path, bytes)
        result.fetched++
      }
      done += file.bytes
      onProgress?.(done, all)
    }
  }
  return result
}

function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.part`
  try {
    writeFileSync(draft, bytes)
    renameSync(draft, path)
  }
  catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}
