/**
 * Style for a PDF. There, a gradient cut out by letters becomes a picture with hairlines around it, a soft shadow
 * a picture beside its letters, and a stroked letter two letters, which bookmarks and search then read twice.
 */
export const printable = `
.slidev-layout h1 { text-shadow: none !important; -webkit-text-stroke: 0 }
.slidev-layout .gradient-text { background: none !important; color: var(--dr-blue) !important; -webkit-text-stroke: 0 }
.slidev-layout svg text { stroke: none !important }
`

/** Runs in the page that prints: its links to slides are addresses of the deck; on paper they lead to the page there. */
export function linkSlides(): void {
  for (const slide of document.querySelectorAll('#print-content [data-slidev-no]')) {
    const page = slide.closest('.print-slide-container')
    if (page)
      page.id = `page-${slide.getAttribute('data-slidev-no')}`
  }
  for (const link of document.querySelectorAll('#print-content a[href^="#"]')) {
    const no = /^#\/?(\d+)$/.exec(link.getAttribute('href') ?? '')?.[1]
    if (no)
      link.setAttribute('href', `#page-${no}`)
  }
}
