import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedModel } from './shipped-model.ts'

describe('the shipped model', () => {
  let folder = ''
  const address = (): URL => pathToFileURL(`${folder}/`)
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deck-model-'))
    await cp(new URL('../public/model/', import.meta.url), folder, { recursive: true })
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is noted with its format and the beginning of its hash', () => {
    expect(shippedModel(address()).version).toMatch(/^int8-[0-9a-f]{8}$/)
  })

  it('is refused when it is another file than the manifest says, and the message says what to do', async () => {
    const file = join(folder, 'moderation-int8.bin')
    const bytes = await readFile(file)
    bytes[5] = 3
    await writeFile(file, bytes)
    expect(() => shippedModel(address())).toThrow(/moderation-int8\.bin is not the file .* restore both/)
  })
})
