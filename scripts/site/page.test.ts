import type { Site, SlidePage } from './page.ts'
import { describe, expect, it } from 'vitest'
import { describe as describeSlide, renderManifest, renderPassages, renderShell, renderSitemap, renderSlide } from './page.ts'

const site: Site = { title: 'A talk', description: 'About & around it.', author: 'A. Speaker', lang: 'en', address: 'https://example.org/talk/', base: '/talk/', total: 3, guard: 'let guard' }
const files = { entry: 'assets/a.js', modules: ['assets/b.js'], styles: ['assets/c.css'] }
const page: SlidePage = {
  no: 2,
  title: 'The <middle>',
  still: { html: '<main>still</main>', letters: {} },
  css: 'main{top:0}',
  fonts: '',
  passages: [{ kind: 'heading', text: 'The <middle>' }, { kind: 'text', text: 'First words' }],
  files,
}

describe('the page of a slide', () => {
  const html = renderSlide(site, page)

  it('has the still after the deck\'s place, and what is fetched later after that', () => {
    const order = ['main{top:0}', '<script>', 'assets/a.js', '<div id="app">', '<main>still</main>', '<noscript>', '<template id="later">', 'assets/b.js', 'assets/c.css', '</template>'].map(piece => html.indexOf(piece))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
  })

  it('has style sheets that apply to nothing until the deck takes over; without a still they apply at once', () => {
    expect(html).toContain('<link rel="stylesheet" crossorigin media="not all" fetchpriority="high" href="/talk/assets/c.css">')
    expect(renderShell(site, files)).toContain('<link rel="stylesheet" crossorigin href="/talk/assets/c.css">')
  })

  it('has a title, a description, an address and a card of its own', () => {
    expect(html).toContain('<title>The &lt;middle&gt; · A talk</title>')
    expect(html).toContain('<meta name="description" content="First words.">')
    expect(html).toContain('<link rel="canonical" href="https://example.org/talk/2">')
    expect(html).toContain('<meta property="og:image" content="https://example.org/talk/og.png">')
  })

  it('leads to the slides before and after', () => {
    expect(html).toContain('<a rel="prev" href="/talk/1">')
    expect(html).toContain('<a rel="next" href="/talk/3">')
    expect(renderSlide(site, { ...page, no: 1 })).not.toContain('rel="prev"')
    expect(renderSlide(site, { ...page, no: 3 })).not.toContain('rel="next"')
  })

  it('is the front page too if it is the first', () => {
    expect(renderSlide(site, { ...page, no: 1 })).toMatch(/data-still="\/talk\/1 \/talk\/"/)
  })

  it('holds one inline script', () => {
    expect(Array.from(html.matchAll(/<script>([\s\S]*?)<\/script>/g), ([, script]) => script)).toEqual([site.guard])
  })
})

describe('the page of any other view', () => {
  const html = renderShell(site, files)

  it('has no slide and is not for search engines', () => {
    expect(html).not.toContain('still')
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).not.toContain('canonical')
  })
})

it('a phone\'s home screen opens the deck at its front page, without the browser\'s bars', () => {
  expect(JSON.parse(renderManifest(site))).toMatchObject({ name: 'A talk', start_url: '/talk/', scope: '/talk/', display: 'fullscreen', icons: [{ src: '/talk/favicon.svg' }, { src: '/talk/apple-touch-icon.png', sizes: '180x180' }] })
  expect(renderShell(site, files)).toContain('<link rel="manifest" href="/talk/manifest.webmanifest">')
  expect(renderShell(site, files)).toContain('<link rel="apple-touch-icon" href="/talk/apple-touch-icon.png">')
})

describe('a slide in words', () => {
  it('is headings, lists, paragraphs and code, with nothing in them taken for markup', () => {
    expect(renderPassages([
      { kind: 'heading', text: 'a < b' },
      { kind: 'item', text: 'one' },
      { kind: 'item', text: 'two' },
      { kind: 'code', text: 'if (a && b)' },
      { kind: 'picture', text: 'A robot' },
      { kind: 'item', text: 'three' },
    ])).toBe('<h2>a &lt; b</h2><ul><li>one</li><li>two</li></ul><pre><code>if (a &amp;&amp; b)</code></pre><p><em>Picture: A robot</em></p><ul><li>three</li></ul>')
  })

  it('is described by its words without the heading, or by the talk', () => {
    expect(describeSlide([{ kind: 'heading', text: 'H' }, { kind: 'item', text: 'One' }, { kind: 'item', text: 'Two?' }], 'x')).toBe('One. Two?')
    expect(describeSlide([], 'The talk')).toBe('The talk')
  })
})

it('the sitemap has each slide once, the first as the front page', () => {
  expect(Array.from(renderSitemap(site).matchAll(/<loc>(.*?)<\/loc>/g), ([, address]) => address)).toEqual(['https://example.org/talk/', 'https://example.org/talk/2', 'https://example.org/talk/3'])
})
