/**
 * Stands in every slide's page, squeezed by scripts/site/guard.ts, and runs before anything is painted. It takes the
 * still off where the address asks for something that it does not show: another view of the deck, a later click, or
 * print. Else it reads the fonts in the page at once, for browsers would fetch them like any file; where that cannot be,
 * the still waits for them, rather than being painted once without.
 *
 * What only the deck itself needs is not asked for before there was a frame: fetching many files at once keeps the
 * browser from painting.
 */
import { FONTS, LATER, LETTERS, STILL } from './names.ts'

const page = document.documentElement.dataset

/** Asks for the rest of the deck's files once there was a frame and the whole page is there. */
function bringLater(): void {
  requestAnimationFrame(() => setTimeout(() => {
    const later = document.getElementById(LATER) as HTMLTemplateElement | null
    const isLoading = document.readyState === 'loading'
    // The page comes in pieces, and one may end in the middle of this: it is whole when something follows it.
    if (later && (later.nextSibling || !isLoading))
      later.replaceWith(later.content)
    else if (isLoading)
      bringLater()
  }))
}

// From a folder, browsers load no scripts.
const isOnDisk = location.protocol === 'file:'
if (isOnDisk) {
  document.addEventListener('DOMContentLoaded', () => {
    document.body.textContent = 'This deck has to come from a web server: run "npm run serve" in its project, and open the address that it prints.'
  })
}

// Hosts that serve files by their names show a slide under its file's; the deck knows it by its number.
const { pathname, search, hash } = location
if (!isOnDisk && pathname.endsWith('.html'))
  history.replaceState(null, '', pathname.replace(/(?:index)?\.html$/, '') + search + hash)

if (!page[STILL]!.split(' ').includes(location.pathname) || /[?&](?:print|clicks=[1-9])/.test(location.search)) {
  delete page[STILL]
}
else {
  const letters = document.getElementById(LETTERS) as HTMLStyleElement
  if (Uint8Array.fromBase64) {
    for (const { style } of letters.sheet!.cssRules as Iterable<CSSRule> as Iterable<CSSFontFaceRule>) {
      // Not `style.src`: Firefox 140 has no such properties of a font.
      const [family, weight, src] = ['font-family', 'font-weight', 'src'].map(name => style.getPropertyValue(name)) as [string, string, string]
      const data = /base64,([^"')]+)/.exec(src)![1]!
      document.fonts.add(new FontFace(family.replaceAll(/['"]/g, ''), Uint8Array.fromBase64(data), { weight }))
    }
    letters.remove()
  }
  const late = Array.from(document.fonts).filter(font => font.status !== 'loaded')
  if (late.length > 0) {
    page[FONTS] = ''
    void Promise.allSettled(late.map(font => font.load())).then(() => delete page[FONTS])
  }
}
bringLater()
