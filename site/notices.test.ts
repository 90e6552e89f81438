import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { noticesFor } from './notices.ts'

const modules = resolve(import.meta.dirname, '../node_modules')
const folders: string[] = []

/** A package in a folder of its own. */
async function packageWith(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'notices-'))
  folders.push(folder)
  const own = join(folder, 'node_modules/made')
  await mkdir(join(own, 'dist'), { recursive: true })
  for (const [name, text] of Object.entries(files))
    await writeFile(join(own, name), text)
  return own
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true })))
})

describe('the notice of a package', () => {
  it('has its own text of the licence, whichever of its files is shipped', async () => {
    const [notice, ...others] = await noticesFor([join(modules, '@fontsource/arvo/files/arvo-latin-700-normal.woff2'), join(modules, '@fontsource/arvo/index.css')])
    expect(others).toEqual([])
    expect(notice).toMatchObject({ name: '@fontsource/arvo', licence: 'OFL-1.1' })
    expect(notice?.text).toContain('Copyright 2010 Anton Koovit')
  })

  it('has the text of the licence with its holder, where the package has none', async () => {
    const notices = await noticesFor(['twemoji', 'ph'].map(set => join(modules, '@iconify-json', set, 'icons.json')))
    expect(notices).toMatchObject([
      { name: '@iconify-json/ph', by: 'Phosphor Icons', licence: 'MIT', text: expect.stringMatching(/^MIT License\s+Copyright \(c\) Phosphor Icons\s/) as string },
      { name: '@iconify-json/twemoji', by: 'Twitter', licence: 'CC-BY-4.0', home: 'https://github.com/jdecked/twemoji', text: expect.stringContaining('Attribution 4.0 International') as string },
    ])
  })

  it('has the notices that go on with a licence, and not those of what a tool bundles for itself', async () => {
    const own = await packageWith({
      'package.json': '{ "name": "made", "version": "1.2.3", "license": "Apache-2.0", "author": "Ada <ada@example.org>" }',
      'dist/package.json': '{ "type": "module" }',
      'LICENSE': 'The licence\n\n# Licenses of bundled dependencies\n\nof others',
      'NOTICE.txt': 'Says Ada.',
    })
    expect(await noticesFor([join(own, 'dist/index.js')])).toEqual([
      { name: 'made', version: '1.2.3', licence: 'Apache-2.0', by: 'Ada', home: undefined, text: 'The licence\n\n\n\nSays Ada.' },
    ])
  })

  it.each([
    ['a licence that nobody knows', '{ "name": "made", "version": "1.0.0", "license": "SEE ELSEWHERE" }', 'made 1.0.0 has no licence that is known (SEE ELSEWHERE)'],
    ['no licence', '{ "name": "made", "version": "1.0.0" }', 'made 1.0.0 has no licence that is known (none)'],
    ['no name', '{}', 'belongs to no package'],
  ])('stops the build for a package with %s', async (_, about, message) => {
    const own = await packageWith({ 'package.json': about })
    await expect(noticesFor([join(own, 'index.js')])).rejects.toThrow(message)
  })
})
