import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { buildStills, STILLS_FILE, stillsText } from './stills.ts'

const root = new URL('../', import.meta.url)

describe('the still figures of the model', () => {
  it('are those of the model that is shipped (else run node scripts/stills.ts)', async () => {
    const committed = await readFile(new URL(STILLS_FILE, root), 'utf8')
    expect(committed).toBe(stillsText(await buildStills(new URL('public/model/', root))))
  })

  it('cannot be drawn without a model, and the message names the file', async () => {
    await expect(buildStills(new URL('public/art/', root))).rejects.toThrow('manifest.json')
  })
})
