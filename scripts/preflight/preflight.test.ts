import type { AddressInfo } from 'node:net'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root } from '../deck/deck.ts'
import { makeOf } from '../present/freshness.ts'
import { explainFailure } from './build-failure.ts'
import { checkAssets, checkModel, checkPackages, checkPrint, filesOfWorker, wrongPackages } from './files.ts'
import { checkPort } from './ports.ts'
import { bad, good, runChecks } from './report.ts'

describe('the list of checks', () => {
  it('has a tick or a cross for each, what to do for a cross, and goes on after one that breaks', async () => {
    const lines: string[] = []
    const failed = await runChecks([
      { name: 'One', look: async () => good('is so'), todo: 'nothing' },
      { name: 'Two', look: async () => bad('is not so', 'do it'), todo: 'nothing' },
      { name: 'Three', look: async () => Promise.reject(new Error('broke\nat a place')), todo: 'mend it' },
      { name: 'Four', look: async () => good('is so too'), todo: 'nothing' },
    ], text => lines.push(text))
    expect(failed).toBe(2)
    expect(lines.join('').replaceAll(/ +/g, ' ')).toBe('✓ One is so\n✗ Two is not so\n → do it\n✗ Three broke\n → mend it\n✓ Four is so too\n')
  })
})

describe('packages', () => {
  const locked = {
    packages: {
      '': { version: '1.0.0' },
      'theme': { version: '1.0.0' },
      'node_modules/theme': { link: true },
      'node_modules/a': { version: '1.2.3' },
      'node_modules/b/node_modules/a': { version: '2.0.0' },
      'node_modules/other-platform': { version: '1.0.0', optional: true },
    },
  }

  it('are right when each is there in its version; those for other platforms may be missing', () => {
    expect(wrongPackages(locked, { packages: { 'node_modules/a': { version: '1.2.3' }, 'node_modules/b/node_modules/a': { version: '2.0.0' } } })).toEqual([])
  })

  it('are named when they are missing or of another version', () => {
    expect(wrongPackages(locked, { packages: { 'node_modules/a': { version: '1.2.4' }, 'node_modules/other-platform': { version: '0.9.0' } } })).toEqual(['a 1.2.3', 'a 2.0.0', 'other-platform 1.0.0'])
  })

  it('of this project are as npm ci has installed them', async () => {
    expect(await checkPackages(root)).toMatchObject({ isGood: true })
  })
})

describe('files', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deck-preflight-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const put = async (path: string, content: string): Promise<void> => {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), content)
  }

  it('of the model are held against the checksums of its manifest', async () => {
    await put('a.bin', 'weights')
    await put('manifest.json', JSON.stringify({ formats: [{ file: 'a.bin', sha256: createHash('sha256').update('weights').digest('hex') }] }))
    expect(await checkModel(folder)).toMatchObject({ isGood: true })
    await put('a.bin', 'weighty')
    expect(await checkModel(folder)).toMatchObject({ isGood: false, says: 'a.bin is not what was trained' })
    await rm(join(folder, 'a.bin'))
    expect(await checkModel(folder)).toMatchObject({ isGood: false, says: 'a.bin is missing' })
  })

  it('of the model in this repository are what was trained', async () => {
    expect(await checkModel(join(root, 'public/model'))).toMatchObject({ isGood: true })
  })

  it('of a built deck are all there, and those of public/ are as they are now', async () => {
    await put('public/art/cat.svg', '<svg/>')
    await put('built/art/cat.svg', '<svg/>')
    await put('built/index.html', '')
    await put('built/assets/engine.wasm', '')
    await put('built/sw.js', 'const BASE = "/"\nconst FILES = ["index.html","art/cat.svg"]\nconst LATER = ["assets/engine.wasm"]\nrest()')
    const check = (): ReturnType<typeof checkAssets> => checkAssets(join(folder, 'built'), join(folder, 'public'))
    expect(await check()).toMatchObject({ isGood: true, says: expect.stringContaining('3 files') as string })
    await rm(join(folder, 'built/assets/engine.wasm'))
    await put('public/art/cat.svg', '<svg>a new cat</svg>')
    expect(await check()).toMatchObject({ isGood: false, says: 'assets/engine.wasm is missing, art/cat.svg differs from public/' })
  })

  it('of a built deck are listed where its service worker says', () => {
    expect(() => filesOfWorker('nothing here')).toThrow('no list of files')
  })

  it('that are prints must have been made of the slides as they are', async () => {
    await put('slides.md', 'a talk')
    const path = 'a.pdf'
    const check = (): ReturnType<typeof checkPrint> => checkPrint(folder, path, 'npm run export')
    expect(await check()).toEqual(bad('a.pdf is not there', 'npm run export'))
    await makeOf(folder, join(folder, path), () => put(path, ''))
    expect(await check()).toMatchObject({ isGood: true })
    await put('slides.md', 'another talk')
    expect(await check()).toEqual(bad('a.pdf was not made of the slides as they are', 'npm run export'))
  })

  it('tell whether a port that is taken is taken by the talk itself', async () => {
    await put('sw.js', 'this version')
    let said = 'another version'
    const server = createServer((_, response) => response.end(said))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const check = (): ReturnType<typeof checkPort> => checkPort(port, '127.0.0.1', folder)
    expect(await check()).toMatchObject({ isGood: false, says: `${port} is taken by another program` })
    said = 'this version'
    expect(await check()).toMatchObject({ isGood: true })
    await new Promise(resolve => server.close(resolve))
    expect(await check()).toMatchObject({ isGood: true, says: `${port} is free for npm run present` })
  })
})

describe('a build that fails', () => {
  const titles = ['Hello', 'The tail at scale']

  it('is told by its slide and the reason', () => {
    const log = 'transforming...\n\u001B[31m✗\u001B[39m Build failed in 8.14s\nBuild failed with 1 error:\n\n[plugin vite:vue] /talk/slides.md__slidev_2.md:4:12\nRolldownError: Error parsing JavaScript expression: Unexpected token (1:4)\nSyntaxError: Error parsing it\n    at somewhere\nslidev build has failed: see above'
    expect(explainFailure(log, titles)).toBe('slide 2, "The tail at scale": Error parsing JavaScript expression: Unexpected token (1:4)')
  })

  it('is told by the reason alone where no slide is the cause, and by its last line where it gives none', () => {
    expect(explainFailure('The deck does not build:\n\nError: content/speaker.ts: the day of the talk is missing\n    at x', titles)).toBe('content/speaker.ts: the day of the talk is missing')
    expect(explainFailure('one\nslidev build has failed: see above\n', titles)).toBe('slidev build has failed: see above')
  })
})
