import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { convert } from 'fontverter'
import { describe, expect, it } from 'vitest'
import { cutKerned } from './kerned.ts'

const arvo = await readFile(fileURLToPath(import.meta.resolve('@fontsource/arvo/files/arvo-latin-700-normal.woff2')))

/** A table of a TrueType file, by the list at its beginning. */
async function tableOf(font: Buffer, name: string): Promise<Buffer | undefined> {
  const file = Buffer.from(await convert(font, 'truetype'))
  for (let at = 12; at < 12 + 16 * file.readUInt16BE(4); at += 16) {
    if (file.toString('latin1', at, at + 4) === name)
      return file.subarray(file.readUInt32BE(at + 8), file.readUInt32BE(at + 8) + file.readUInt32BE(at + 12))
  }
  return undefined
}

describe('a kerned font cut down to some letters', () => {
  it('is much smaller, with the pairs of the whole one', async () => {
    const cut = await cutKerned(arvo, 'AVATar')
    expect(cut.length).toBeLessThan(arvo.length / 3)
    const pairs = await tableOf(cut, 'kern')
    const wholePairs = await tableOf(arvo, 'kern')
    expect(wholePairs?.length).toBeGreaterThan(100)
    expect(pairs).toEqual(wholePairs)
  })

  it('gives each letter the number that the pairs know it by', async () => {
    const cut = await cutKerned(arvo, 'AV')
    const widths = await tableOf(cut, 'hmtx')
    const wholeWidths = await tableOf(arvo, 'hmtx')
    // A's number in Arvo, from its cmap; each glyph has an advance and a bearing, of two bytes.
    const a = 2 * 4
    expect(widths?.readUInt16BE(a)).toBe(wholeWidths?.readUInt16BE(a))
    expect(widths?.readUInt16BE(a)).toBeGreaterThan(0)
  })

  it('is refused if it is no font', async () => {
    await expect(cutKerned(Buffer.alloc(40), 'A')).rejects.toThrow('font signature')
  })
})
