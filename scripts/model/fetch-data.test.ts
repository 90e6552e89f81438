import type { Pin } from './pins.ts'
import { Buffer } from 'node:buffer'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchData, fromFolder, fromGitHub } from './fetch-data.ts'
import { PINS } from './pins.ts'
import { sha256, SOURCES } from './sources.ts'

const CONTENT = Buffer.from('label,text\n0,hello\n')
const pin: Pin = {
  id: 'made',
  repository: 'somebody/something',
  commit: 'abc',
  files: ['one.csv', 'two.csv'].map(file => ({ file, path: `data/${file}`, bytes: CONTENT.length, sha256: sha256(CONTENT) })),
}

let target = ''
beforeEach(() => target = mkdtempSync(join(tmpdir(), 'fetch-')))
afterEach(() => rmSync(target, { recursive: true, force: true }))

describe('bringing the data', () => {
  it('writes checked files and keeps those that are there', async () => {
    const progress: number[] = []
    expect(await fetchData([pin], target, async () => CONTENT, done => progress.push(done))).toEqual({ fetched: 2, kept: 0 })
    expect(readFileSync(join(target, 'made', 'one.csv'))).toEqual(CONTENT)
    expect(progress.at(-1)).toBe(2 * CONTENT.length)
    expect(await fetchData([pin], target, fromFolder('/nowhere'))).toEqual({ fetched: 0, kept: 2 })
  })

  it('goes on where it stopped', async () => {
    let calls = 0
    const failing = async (): Promise<Uint8Array> => {
      if (++calls === 2)
        throw new Error('the line went dead')
      return CONTENT
    }
    await expect(fetchData([pin], target, failing)).rejects.toThrow('the line went dead')
    expect(await fetchData([pin], target, async () => CONTENT)).toEqual({ fetched: 1, kept: 1 })
  })

  it('refuses a wrong checksum and leaves no half file', async () => {
    await expect(fetchData([pin], target, async () => Buffer.from('something else'))).rejects.toThrow(/made\/one\.csv has a wrong checksum/)
    expect(existsSync(join(target, 'made')) ? readdirSync(join(target, 'made')) : []).toEqual([])
  })

  it('replaces a damaged file', async () => {
    await fetchData([pin], target, async () => CONTENT)
    writeFileSync(join(target, 'made', 'one.csv'), 'damaged')
    expect(await fetchData([pin], target, async () => CONTENT)).toEqual({ fetched: 1, kept: 1 })
  })

  it('names the file that a folder lacks', async () => {
    await expect(fetchData([pin], target, fromFolder('/nowhere'))).rejects.toThrow('/nowhere/made/one.csv is missing')
  })

  it('asks GitHub for the pinned commit and says what went wrong', async () => {
    const asked: string[] = []
    const offline = (async (url: string) => {
      asked.push(url)
      throw new TypeError('fetch failed', { cause: new Error('no such host') })
    }) as unknown as typeof fetch
    await expect(fetchData([pin], target, fromGitHub(offline))).rejects.toThrow(/no such host.*--from/)
    expect(asked).toEqual(['https://raw.githubusercontent.com/somebody/something/abc/data/one.csv'])
    const missing = (async () => new Response('', { status: 404, statusText: 'Not Found' })) as typeof fetch
    await expect(fetchData([pin], target, fromGitHub(missing))).rejects.toThrow(/404 Not Found/)
  })

  it('has a pin for every source', () => {
    const pinned = new Set(PINS.map(({ id }) => id))
    for (const { id } of SOURCES)
      expect(pinned).toContain(id)
    for (const file of PINS.flatMap(({ files }) => files))
      expect(file.sha256).toMatch(/^[0-9a-f]{64}$/)
  })
})
