/** The model's files: fetched once each, when first asked for. */
import type { Manifest } from '../moderation/judge/reports.ts'

export interface ModelFiles {
  /** The bytes of a file. A file that could not be had is asked for anew the next time. */
  readonly read: (name: string) => Promise<ArrayBuffer>
  /** What the folder holds. */
  readonly manifest: () => Promise<Manifest>
}

/**
 * @param folder absolute address of the model's folder, with a slash at its end
 * @param fetchFile the browser's `fetch`
 */
export function openFolder(folder: string, fetchFile: (address: string) => Promise<Response> = fetch): ModelFiles {
  const held = new Map<string, Promise<ArrayBuffer>>()

  async function load(name: string): Promise<ArrayBuffer> {
    const answer = await fetchFile(new URL(name, folder).href).catch(() => undefined)
    if (!answer?.ok)
      throw new Error(`the file ${name} could not be loaded${answer ? ` (${answer.status})` : ''}`)
    return answer.arrayBuffer()
  }

  function read(name: string): Promise<ArrayBuffer> {
    let file = held.get(name)
    if (!file) {
      file = load(name)
      held.set(name, file)
      file.catch(() => held.delete(name))
    }
    return file
  }

  async function manifest(): Promise<Manifest> {
    const text = new TextDecoder().decode(await read('manifest.json'))
    try {
      return JSON.parse(text) as Manifest
    }
    catch {
      throw new Error('the file manifest.json is damaged')
    }
  }

  return { read, manifest }
}
