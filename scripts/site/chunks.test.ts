import type { Manifest } from './chunks.ts'
import { describe, expect, it } from 'vitest'
import { filesOf } from './chunks.ts'

const manifest: Manifest = {
  'index.html': { file: 'a/index.js', imports: ['_vue.js'], css: ['a/index.css'] },
  '_vue.js': { file: 'a/vue.js' },
  '_layout.js': { file: 'a/layout.js', css: ['a/layout.css'] },
  '../../@slidev/slides/1/md': { file: 'a/md-1.js', imports: ['_layout.js', 'index.html'], css: ['a/md-1.css'] },
  '../../@slidev/slides/11/md': { file: 'a/md-11.js' },
}

describe('filesOf', () => {
  it('follows what a slide imports, and styles what is imported first', () => {
    expect(filesOf(manifest, 1)).toEqual({
      entry: 'a/index.js',
      modules: ['a/vue.js', 'a/md-1.js', 'a/layout.js'],
      styles: ['a/index.css', 'a/layout.css', 'a/md-1.css'],
    })
  })

  it('gives what every view needs when no slide is named', () => {
    expect(filesOf(manifest)).toEqual({ entry: 'a/index.js', modules: ['a/vue.js'], styles: ['a/index.css'] })
  })

  it('says so when the deck is not built as expected', () => {
    expect(() => filesOf(manifest, 2)).toThrow('has no @slidev/slides/2/md')
  })
})
