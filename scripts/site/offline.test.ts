import { expect, it } from 'vitest'
import { sortFiles } from './offline.ts'

it('a deck is kept whole, the engine of the nightly batch once it was used, and what only hosts read not at all', () => {
  expect(sortFiles(['index.html', 'sw.js', '_headers', 'assets/duckdb-eh-abc.wasm', 'assets/a.js', 'model/manifest.json', 'model/evaluation.json', 'model/bench.json', '404.html'])).toEqual({
    now: ['assets/a.js', 'index.html', 'model/evaluation.json', 'model/manifest.json'],
    later: ['assets/duckdb-eh-abc.wasm'],
  })
})
