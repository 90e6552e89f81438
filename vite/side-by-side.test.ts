import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWhole } from './side-by-side.ts'

const content = 'export default import.meta.glob(["../../../theme/setup/*.ts"])\n'

describe('a file that every build writes anew', () => {
  let folder = ''
  let file = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'side-by-side-'))
    const virtual = join(folder, 'node_modules/.slidev/virtual')
    await mkdir(virtual, { recursive: true })
    file = join(virtual, `import-glob.${createHash('sha256').update(content).digest('hex').slice(0, 10)}.ts`)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is read when the other build has written it, not while it is empty', async () => {
    await writeFile(file, '')
    const read = readWhole(file)
    await writeFile(file, content)
    await expect(read).resolves.toBe(content)
  })

  it('is said to be another when it never becomes what its name says', async () => {
    await writeFile(file, 'export default {}\n')
    await expect(readWhole(file, 0)).rejects.toThrow('does not hold what its name says')
  })
})
