import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { buildStills } from './stills.ts'

const root = new URL('../', import.meta.url)

describe('the still figures of the model', () => {
  it('are those of the model that is shipped (else run npm run stills)', async () => {
    const texts = await buildStills(new URL('public/model/', root))
    for (const [file, text] of texts)
      expect(await readFile(new URL(file, root), 'utf8'), file).toBe(text)
  })

  it('cannot be drawn without a model, and the message names the file', async () => {
    await expect(buildStills(new URL('public/art/', root))).rejects.toThrow('manifest.json')
  })
})
