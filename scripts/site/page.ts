import type { Passage } from '../../site/passages.ts'
import type { Still } from './capture.ts'
import type { Files } from './chunks.ts'
import { escapeHtml } from '../../lib/html.ts'
import { shorten } from '../../lib/shorten.ts'
import { FONTS, IDLE, LATER, LETTERS, STILL, WORDS } from '../../site/names.ts'
import { SMALL_WINDOW } from '../../site/small-window.ts'
/** The static pages of the site, as text: what a slide's address, an unknown address and a search engine get. */
import { canvas } from '../../theme/canvas.ts'

/** What all pages have in common. */
export interface Site {
  /** The talk's title. */
  title: string
  description: string
  author: string
  lang: string
  /** Where the site is published, with a slash at the end. */
  address: string
  /** The path that this build is served below, with a slash at both ends. */
  base: string
  /** How many slides there are. */
  total: number
  /** The script that stands in the page of every slide (site/guard.ts). */
  guard: string
}

/** One slide's page. */
export interface SlidePage {
  no: number
  /** The slide's heading. */
  title: string
  still: Still
  /** Styles for the still. */
  css: string
  /** Its fonts. */
  fonts: string
  /** What the slide says in its last state. */
  passages: readonly Passage[]
  files: Files
}

/** The social card in public/, drawn by scripts/pixelate.ts, and its size in px. */
const CARD = { file: 'og.png', width: 1200, height: 630, alt: 'A smoking robot on the left, a rocket taking off on the right' } as const

/** What a phone shows for the deck on its home screen, drawn by scripts/pixelate.ts, and its size in px. */
const TOUCH_ICON = { file: 'apple-touch-icon.png', size: 180 } as const

/** Where search engines cut off. */
const DESCRIPTION_LENGTH = 155

/** Nothing is painted before the whole page is there: frames of half of it would cost time and show nothing. */
const EXPECT = `<link rel="expect" href="#${LATER}" blocking="render">`

/**
 * As the deck scales its canvas and puts it in the middle, without a script: the quotient of two lengths, the window's
 * in px, which Firefox 140 would not find by itself. The still is not seen before what comes after it is there.
 */
export const FRAME = `
@property --window-width{syntax:"<length>";inherits:false;initial-value:0px}
@property --window-height{syntax:"<length>";inherits:false;initial-value:0px}
html:not([data-${STILL}]) #${STILL}{display:none}
html[data-${STILL}] #app,html[data-${FONTS}] #${STILL},#${STILL}:not(:has(+*)){visibility:hidden}
#${STILL}{position:fixed;inset:0;overflow:hidden;background:var(--slidev-slide-container-background)}
#${STILL}>div{--window-width:100vw;--window-height:100dvh;--slidev-slide-scale:min(tan(atan2(var(--window-width),${canvas.width}px)),tan(atan2(var(--window-height),${canvas.height}px)));position:absolute;top:50%;left:50%;width:${canvas.width}px;height:${canvas.height}px;overflow:hidden;transform:translate(-50%,-50%) scale(var(--slidev-slide-scale))}
#${STILL}>div>*{position:absolute;inset:0}
@media ${SMALL_WINDOW}{#${STILL}>div{top:calc(100vw*${canvas.height / 2}/${canvas.width})}}
`.replaceAll('\n', '')

/** Without scripts: the slide with all its clicks, and below it the same in words, and the way on. */
const WITHOUT_SCRIPTS = `
html,body{height:auto!important;overflow:auto!important}
html #app{display:none}
#${STILL}{position:relative;width:100vw;height:calc(100vw*${canvas.height}/${canvas.width})}
#${STILL}>div{--slidev-slide-scale:tan(atan2(var(--window-width),${canvas.width}px))}
#${STILL} .slidev-vclick-hidden{opacity:1!important;translate:none;scale:none;pointer-events:auto!important}
#${STILL} .slidev-vclick-display-none{display:revert!important}
#${WORDS}{max-width:44rem;margin:0 auto;padding:1.5rem;background:#fff;color:#1c2331;font:1.125rem/1.5 sans-serif}
#${WORDS} nav{display:flex;gap:1.5rem;margin:1rem 0}
#${WORDS} a{color:#445ba7}
#${WORDS} pre{overflow:auto;padding:.75rem;background:#f4f6f9;font-size:1rem}
#${WORDS} ul{padding-left:1.5rem;list-style:disc}
`.replaceAll('\n', '')

/** What a slide is about, in one line for search engines: its words, or if it has few, its pictures as well. */
export function describe(passages: readonly Passage[], fallback: string): string {
  const wanted = passages.filter(({ kind }) => kind === 'item' || kind === 'text' || kind === 'picture')
  const text = wanted.map(({ text }) => /[.!?:…]$/.test(text) ? text : `${text}.`).join(' ')
  return shorten(text || fallback, DESCRIPTION_LENGTH)
}

/** Passages as a text to read: headings, lists, paragraphs, code. */
export function renderPassages(passages: readonly Passage[]): string {
  let html = ''
  let isInList = false
  for (const { kind, text } of passages) {
    if ((kind === 'item') !== isInList) {
      isInList = !isInList
      html += isInList ? '<ul>' : '</ul>'
    }
    const words = escapeHtml(text)
    if (kind === 'heading')
      html += `<h2>${words}</h2>`
    else if (kind === 'item')
      html += `<li>${words}</li>`
    else if (kind === 'code')
      html += `<pre><code>${words}</code></pre>`
    else if (kind === 'picture')
      html += `<p><em>Picture: ${words}</em></p>`
    else
      html += `<p>${words}</p>`
  }
  return isInList ? `${html}</ul>` : html
}

interface Meta {
  title: string
  description: string
  /** The address that search engines are to keep; none for a page that they are not to keep. */
  canonical?: string
}

function head(site: Site, { title, description, canonical }: Meta): string {
  const text = (name: string, value: string): string => `<meta name="${name}" content="${escapeHtml(value)}">`
  const property = (name: string, value: string | number): string => `<meta property="${name}" content="${escapeHtml(String(value))}">`
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    text('description', description),
    text('author', site.author),
    text('referrer', 'no-referrer'),
    canonical ? `<link rel="canonical" href="${escapeHtml(canonical)}">` : text('robots', 'noindex'),
    property('og:type', 'website'),
    property('og:site_name', site.title),
    property('og:title', title),
    property('og:description', description),
    ...(canonical ? [property('og:url', canonical)] : []),
    property('og:image', `${site.address}${CARD.file}`),
    property('og:image:width', CARD.width),
    property('og:image:height', CARD.height),
    property('og:image:alt', CARD.alt),
    text('twitter:card', 'summary_large_image'),
    `<link rel="icon" href="${site.base}favicon.svg">`,
    `<link rel="apple-touch-icon" href="${site.base}${TOUCH_ICON.file}">`,
    `<link rel="manifest" href="${site.base}manifest.webmanifest">`,
  ].join('\n')
}

function program(site: Site, { entry }: Files): string {
  return `<script type="module" crossorigin src="${site.base}${entry}"></script>`
}

/**
 * The rest of the deck's files, for which the program waits. Idle style sheets apply to nothing until it says so
 * (site/hand-over.ts): below a still each that comes would have the whole page styled anew.
 */
function parts(site: Site, { modules, styles }: Files, isIdle = false): string {
  const idle = isIdle ? ` media="${IDLE}" fetchpriority="high"` : ''
  return [
    ...modules.map(file => `<link rel="modulepreload" crossorigin href="${site.base}${file}">`),
    ...styles.map(file => `<link rel="stylesheet" crossorigin${idle} href="${site.base}${file}">`),
  ].join('\n')
}

/** Where a slide's page is published. The first slide is the site's front page. */
function addressOf(site: Pick<Site, 'address'>, no: number): string {
  return site.address + (no === 1 ? '' : no)
}

/** The page without a slide: the deck's other views, and addresses that there are not. */
export function renderShell(site: Site, files: Files): string {
  return `<!DOCTYPE html>
<html lang="${site.lang}">
<head>
${head(site, site)}
${program(site, files)}
${parts(site, files)}
</head>
<body>
<div id="app"></div>
<noscript><p>This view of the deck needs scripts. <a href="${site.base}1">The slides themselves</a> can be read without.</p></noscript>
</body>
</html>
`
}

/** The page of one slide: seen before any script runs, read without any. */
export function renderSlide(site: Site, { no, title, still, css, fonts, passages, files }: SlidePage): string {
  const paths = [`${site.base}${no}`, ...(no === 1 ? [site.base] : [])]
  const meta = {
    title: no === 1 || title === site.title ? site.title : `${title} · ${site.title}`,
    description: no === 1 ? site.description : describe(passages, site.description),
    canonical: addressOf(site, no),
  }
  const ways = [
    ...(no > 1 ? [`<a rel="prev" href="${site.base}${no - 1}">Previous slide</a>`] : []),
    ...(no < site.total ? [`<a rel="next" href="${site.base}${no + 1}">Next slide</a>`] : []),
  ]
  return `<!DOCTYPE html>
<html lang="${site.lang}" class="light" data-${LETTERS} data-${STILL}="${paths.join(' ')}">
<head>
${head(site, meta)}
${EXPECT}
<style>${css}${FRAME}</style>
<style id="${LETTERS}">${fonts}</style>
<script>${site.guard}</script>
${program(site, files)}
</head>
<body>
<div id="app"></div>
<div id="${STILL}"><div>${still.html}</div></div>
<noscript><style>${WITHOUT_SCRIPTS}</style>
<div id="${WORDS}"><nav aria-label="Slides">${ways.join('')}</nav>
${renderPassages(passages)}
<p>Slide ${no} of ${site.total}</p></div></noscript>
<template id="${LATER}">
${parts(site, files, true)}
</template>
</body>
</html>
`
}

/**
 * What a phone knows of the deck on its home screen. From there it opens without the browser's bars: the full screen of
 * phones that have no other.
 */
export function renderManifest({ title, description, lang, base }: Pick<Site, 'title' | 'description' | 'lang' | 'base'>): string {
  return JSON.stringify({
    name: title,
    short_name: title,
    description,
    lang,
    id: base,
    start_url: base,
    scope: base,
    display: 'fullscreen',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [
      { src: `${base}favicon.svg`, type: 'image/svg+xml', sizes: 'any' },
      { src: base + TOUCH_ICON.file, type: 'image/png', sizes: `${TOUCH_ICON.size}x${TOUCH_ICON.size}` },
    ],
  })
}

/** All slides for search engines. */
export function renderSitemap(site: Pick<Site, 'address' | 'total'>): string {
  const urls = Array.from({ length: site.total }, (_, index) => `<url><loc>${escapeHtml(addressOf(site, index + 1))}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}
