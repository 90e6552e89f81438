import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildPage } from './page.ts'

describe.each(['room/phone', 'remote'])('the page %s', async (folder) => {
  const { html, headers } = await buildPage(folder, 'Cats & <dogs>')
  const policy = headers['Content-Security-Policy'] ?? ''

  it.each(['script', 'style'])('allows its own %s by its hash, and no other', (tag) => {
    const parts = Array.from(html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g')), ([, code = '']) => code)
    expect(parts).toHaveLength(1)
    const hash = createHash('sha256').update(parts[0] ?? '').digest('base64')
    expect(policy).toContain(`${tag}-src 'sha256-${hash}';`)
    expect(html).not.toContain(`/* ${tag} */`)
  })

  it('asks for nothing else, and is small', () => {
    expect(html).not.toMatch(/\b(?:src|href)="(?!data:)/)
    expect(html).not.toContain('import(')
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(25_000)
  })

  it('has the licences of what its script is made of', () => {
    expect(html).toMatch(/lit-html \d+\.\d+\.\d+\s+BSD 3-Clause License/)
    expect(html).not.toContain('/* notices */')
  })

  it('is the one for visitors, although this process runs tests', () => {
    expect(process.env.NODE_ENV).toBe('test')
    // Whether, and not what: a page that fails would fill the report.
    expect(/dev mode|process\.env/i.test(html)).toBe(false)
  })

  it('is called after the talk', () => {
    expect(html).toMatch(/<title>Cats &amp; &lt;dogs&gt;: the (?:room|remote)<\/title>/)
    expect(html).not.toContain('/* talk */')
  })

  it('may be zoomed, and says its language', () => {
    expect(html).toMatch(/<meta name="viewport" content="width=device-width, initial-scale=1(?:, viewport-fit=cover)?">/)
    expect(html).toContain('<html lang="en">')
  })
})
