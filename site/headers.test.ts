import { describe, expect, it } from 'vitest'
import { cacheControlOf, contentSecurityPolicy, headersFile, inlineScriptHashes } from './headers.ts'

describe('the security policy', () => {
  const policy = contentSecurityPolicy(['sha256-abc='])

  it('runs the deck\'s own scripts, the named one in the page, and nothing made of text', () => {
    expect(policy).toContain('script-src \'self\' \'wasm-unsafe-eval\' \'sha256-abc=\';')
    expect(policy).not.toContain('\'unsafe-eval\'')
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/)
  })

  it('lets nobody else frame the deck', () => {
    expect(policy).toContain('frame-ancestors \'none\'')
  })
})

it('scripts that stand in a page are named by their hash, those from a file are not', () => {
  // echo -n 'let a' | openssl dgst -sha256 -binary | base64
  expect(inlineScriptHashes('<script src="a.js"></script><script>let a</script>')).toEqual(['sha256-IfEXP/8HLuXoAiy0hZVrCAcjcLsZqYFpLOHDGj8enqE='])
  expect(inlineScriptHashes('<p>none</p>')).toEqual([])
})

it('files whose name changes with their content are kept, others are asked for', () => {
  expect(cacheControlOf('assets/index-abc.js')).toContain('immutable')
  expect(cacheControlOf('index.html')).toBe('no-cache')
  expect(cacheControlOf('model/manifest.json')).toBe('no-cache')
})

it('the _headers file has all of it below the deck\'s own path', () => {
  const file = headersFile('/talk/', [])
  expect(file).toMatch(/^\/talk\/\*\n {2}Content-Security-Policy: /)
  expect(file).toContain('/talk/assets/*\n  Cache-Control: public')
})
