/**
 * Cuts down a font whose pairs of letters are spaced by a `kern` table. subset-font drops that table, for its numbers are
 * of glyphs, which it numbers anew; here HarfBuzz, which is under it, is told to keep the numbers, and so the table.
 */
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { convert } from 'fontverter'

/** What is used of HarfBuzz's C functions. https://harfbuzz.github.io/harfbuzz-hb-subset.html */
interface HarfBuzz {
  memory: WebAssembly.Memory
  _initialize: () => void
  malloc: (size: number) => number
  free: (address: number) => void
  hb_blob_create: (data: number, length: number, mode: number, userData: number, destroy: number) => number
  hb_blob_destroy: (blob: number) => void
  hb_blob_get_data: (blob: number, length: number) => number
  hb_blob_get_length: (blob: number) => number
  hb_face_create: (blob: number, index: number) => number
  hb_face_destroy: (face: number) => void
  hb_face_reference_blob: (face: number) => number
  hb_set_add: (set: number, value: number) => void
  hb_set_del: (set: number, value: number) => void
  hb_subset_input_create_or_fail: () => number
  hb_subset_input_destroy: (input: number) => void
  hb_subset_input_set: (input: number, kind: number) => number
  hb_subset_input_set_flags: (input: number, flags: number) => void
  hb_subset_input_unicode_set: (input: number) => number
  hb_subset_or_fail: (face: number, input: number) => number
}

const HB_MEMORY_MODE_WRITABLE = 2
const HB_SUBSET_FLAGS_RETAIN_GIDS = 0x2
const HB_SUBSET_SETS_NO_SUBSET_TABLE_TAG = 2
const HB_SUBSET_SETS_DROP_TABLE_TAG = 3
/** `kern` as four bytes. */
const KERN = 0x6B65726E

async function start(): Promise<HarfBuzz> {
  const { instance } = await WebAssembly.instantiate(await readFile(fileURLToPath(import.meta.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))))
  const harfBuzz = instance.exports as unknown as HarfBuzz
  harfBuzz._initialize()
  return harfBuzz
}

let started: Promise<HarfBuzz> | undefined

/**
 * The letters of a font, spaced as in the whole one. One at a time: what packs WOFF2 has one memory for all.
 *
 * @param font a font file of any format
 * @param letters what it is to hold
 * @returns the cut font, as WOFF2
 * @throws Error when HarfBuzz cannot read the font
 */
export async function cutKerned(font: Buffer, letters: string): Promise<Buffer> {
  started ??= start()
  const hb = await started
  const whole = await convert(font, 'truetype')
  const data = hb.malloc(whole.length)
  new Uint8Array(hb.memory.buffer).set(whole, data)
  const blob = hb.hb_blob_create(data, whole.length, HB_MEMORY_MODE_WRITABLE, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  const input = hb.hb_subset_input_create_or_fail()
  try {
    hb.hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS)
    hb.hb_set_del(hb.hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), KERN)
    hb.hb_set_add(hb.hb_subset_input_set(input, HB_SUBSET_SETS_NO_SUBSET_TABLE_TAG), KERN)
    const wanted = hb.hb_subset_input_unicode_set(input)
    for (const letter of letters)
      hb.hb_set_add(wanted, letter.codePointAt(0) ?? 0)

    const cut = hb.hb_subset_or_fail(face, input)
    if (cut === 0)
      throw new Error('scripts/site/kerned.ts: HarfBuzz cannot cut this font; is the file whole?')
    const result = hb.hb_face_reference_blob(cut)
    const at = hb.hb_blob_get_data(result, 0)
    const file = Buffer.from(hb.memory.buffer.slice(at, at + hb.hb_blob_get_length(result)))
    hb.hb_blob_destroy(result)
    hb.hb_face_destroy(cut)
    return await convert(file, 'woff2')
  }
  finally {
    hb.hb_subset_input_destroy(input)
    hb.hb_face_destroy(face)
    hb.hb_blob_destroy(blob)
    hb.free(data)
  }
}
