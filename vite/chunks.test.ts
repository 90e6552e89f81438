import { describe, expect, it } from 'vitest'
import { stageOf, topicsOf } from './chunks.ts'

const imports: Record<string, string[]> = {
  '/deck/index.html': ['/vue.js'],
  '/vue.js': ['/reactivity.js'],
  '/reactivity.js': ['/vue.js'],
  '/node_modules/@slidev/client/pages/play.vue': ['/vue.js', '/nav.ts'],
  '/nav.ts': [],
  '/deck/theme/layouts/default.vue': ['/frame.vue'],
  '/frame.vue': ['/vue.js'],
  '/slide.md': ['/deck/theme/layouts/default.vue', '/lab.vue'],
  '/lab.vue': ['/vue.js'],
}
const importsOf = (id: string): string[] => imports[id] ?? []

describe('stageOf', () => {
  it('holds what a slide\'s page starts with and all that this imports, rings too, but nothing that imports it', () => {
    expect([...stageOf(Object.keys(imports), importsOf)].sort()).toEqual(Object.keys(imports).filter(id => id !== '/slide.md' && id !== '/lab.vue').sort())
  })

  it('says so when Slidev has moved its pages', () => {
    expect(() => stageOf(['/deck/index.html'], importsOf)).toThrow('play')
  })
})

describe('topicsOf', () => {
  const shared: Record<string, string[]> = {
    '/@slidev/slides/1/md': ['/components/art/one.ts', '/components/charts/axis.ts'],
    '/@slidev/slides/2/md': ['/components/charts/axis.ts', '/other.ts'],
    '/@slidev/slides/3/md': ['/other.ts'],
    '/components/charts/axis.ts': ['/node_modules/d3-scale/index.js'],
    '/components/charts/later.ts': ['/node_modules/d3-scale/index.js'],
  }
  const ids = [...new Set([...Object.keys(shared), ...Object.values(shared).flat()])]

  it('puts what several slides need with others of its topic, and leaves the rest to the bundler', () => {
    expect([...topicsOf(ids, id => shared[id] ?? [])]).toEqual([['/components/charts/axis.ts', 'charts'], ['/node_modules/d3-scale/index.js', 'charts']])
  })
})
