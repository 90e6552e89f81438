import { describe, expect, it } from 'vitest'
import { PINS } from '../model/pins.ts'
import { SOURCES } from '../model/sources.ts'
import { TEST_SETS } from '../model/test-sets.ts'
import { renderLicences } from './licences.ts'

const notice = (name: string, text: string): Parameters<typeof renderLicences>[0]['notices'][number] => ({ name, version: '1.0.0', licence: 'MIT', by: 'A & B', home: undefined, text })
const page = renderLicences({
  title: 'A talk',
  lang: 'en',
  base: '/talks/',
  own: 'Ours',
  notices: [notice('@fontsource/one', 'Text 1'), notice('two', 'Text 2 <3'), notice('three', 'Text 1')],
  data: [{ title: 'Comments', repository: 'github.com/a/b', licence: 'CC BY 4.0' }],
})

describe('the page with the licences', () => {
  it('has each text once, and each package leads to its own', () => {
    expect(page.match(/<pre>Text 1<\/pre>/g)).toHaveLength(1)
    expect(page).toContain('<h3 id="text-1">@fontsource/one, three</h3>')
    expect(page.match(/<a href="#text-1">MIT<\/a>/g)).toHaveLength(2)
    expect(page.match(/<a href="#text-2">MIT<\/a>/g)).toHaveLength(1)
  })

  it('says nothing that would be read as markup', () => {
    expect(page).toContain('Text 2 &lt;3')
    expect(page).toContain('A &amp; B')
  })

  it('leads back to the deck, and to where the data are', () => {
    expect(page).toContain('<a href="/talks/">A talk</a>')
    expect(page).toContain('<a href="https://github.com/a/b">Comments</a>')
  })
})

it('every data set that is fetched has its credit', () => {
  const credits = new Map([...SOURCES, ...TEST_SETS].map(({ id, repository }) => [id, repository]))
  expect(PINS.map(({ id, repository }) => [id, `github.com/${repository}`])).toEqual(PINS.map(({ id }) => [id, credits.get(id)]))
})
