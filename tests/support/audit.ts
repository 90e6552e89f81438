import { canvas } from '../../theme/canvas.ts'

/** What a person in the last row would complain about on one slide; see {@link audit}. */
export interface Audit {
  /** One line each: what is wrong, and with which words. */
  problems: string[]
  /** The words that are seen, in reading order. */
  text: string
  /** The same in the pieces that the document holds them in. */
  runs: string[]
  /** What the footer says about the page. */
  page: string
}

/** A page of any browser that runs a function in itself. */
interface Audited {
  evaluate: (run: typeof auditSlide, given: Parameters<typeof auditSlide>[0]) => Promise<Audit>
}

/** Looks at a slide that a page shows: see {@link auditSlide}. */
export function audit(page: Audited, no: number): Promise<Audit> {
  return page.evaluate(auditSlide, { no, ...canvas })
}

/**
 * Looks at the slide that is shown, in the page: text too small, things outside the canvas or cut off,
 * content under the footer, broken pictures, nothing to see.
 *
 * Runs in the browser, so it holds everything it needs. The canvas must be shown at its own size.
 */
function auditSlide({ no, width, height }: { no: number, width: number, height: number }): Audit {
  const CANVAS = { left: 0, top: 0, right: width, bottom: height }
  const LIMITS = { text: 16, code: 14, footer: 12 }
  // Figures have no <code>: a class says it there.
  const IN_CODE_OR_AXIS = 'pre, code, .code, .axis, [data-axis]'
  // Glyphs are smaller than the boxes that the browser gives for them.
  const SLACK = 1.5
  const GLYPH_SLACK = 4

  const problems: string[] = []
  const slide = document.querySelector<HTMLElement>(`[data-slidev-no="${no}"]`)
  if (!slide?.checkVisibility())
    return { problems: [`slide ${no} is not shown`], text: '', runs: [], page: '' }
  const footer = slide.querySelector('footer')

  const short = (words: string): string => {
    const line = words.replaceAll(/\s+/g, ' ').trim()
    return line.length > 40 ? `"${line.slice(0, 40)}…"` : `"${line}"`
  }
  function isSeen(element: Element): boolean {
    // An element without a box of its own counts as hidden, whatever its words do.
    if (getComputedStyle(element).display === 'contents' && element.parentElement)
      return isSeen(element.parentElement)
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })
  }

  /** How much larger than its style says an element is drawn: transforms of HTML, view boxes of SVG. */
  function scaleOf(element: Element): number {
    if (element instanceof SVGGraphicsElement) {
      const matrix = element.getScreenCTM()
      return matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1
    }
    let scale = 1
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (at instanceof SVGGraphicsElement)
        return scale * scaleOf(at)
      const style = getComputedStyle(at)
      if (style.transform !== 'none') {
        const { a, b, c, d } = new DOMMatrixReadOnly(style.transform)
        scale *= Math.sqrt(Math.abs(a * d - b * c))
      }
      if (style.scale !== 'none')
        scale *= Number.parseFloat(style.scale)
    }
    return scale
  }

  function checkSize(element: Element, words: string): void {
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element)
    const limit = element.closest('footer') ? LIMITS.footer : element.closest(IN_CODE_OR_AXIS) ? LIMITS.code : LIMITS.text
    if (size < limit - 0.05)
      problems.push(`text of ${size.toFixed(1)} px, at least ${limit} wanted: ${short(words)}`)
  }

  function checkInside(rect: DOMRect, what: string): void {
    const over = Math.max(CANVAS.left - rect.left, CANVAS.top - rect.top, rect.right - CANVAS.right, rect.bottom - CANVAS.bottom)
    if (over > SLACK)
      problems.push(`${Math.round(over)} px outside the canvas: ${what}`)
  }

  function checkUncut(element: Element, rect: DOMRect, words: string): void {
    for (let at: Element | null = element; at && at !== slide; at = at.parentElement) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(at)
      // Three dots say that there is more, in a table of long comments.
      if ((overflowX === 'visible' && overflowY === 'visible') || textOverflow === 'ellipsis')
        continue
      if (at instanceof SVGElement && !(at instanceof SVGSVGElement))
        continue
      const box = at.getBoundingClientRect()
      const across = Math.max(box.left - rect.left, rect.right - box.right)
      const down = Math.max(box.top - rect.top, rect.bottom - box.bottom)
      if ((overflowX !== 'visible' && across > SLACK) || (overflowY !== 'visible' && down > GLYPH_SLACK))
        problems.push(`cut off by its <${at.tagName.toLowerCase()}>: ${short(words)}`)
    }
  }

  const footerBoxes = footer
    ? Array.from(footer.querySelectorAll(':scope > *'), part => part.getBoundingClientRect()).filter(box => box.width > 0)
    : []
  const seen: string[] = []
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent ?? ''
    const element = node.parentElement
    if (!words.trim() || !element || element.closest('style, script') || !isSeen(element))
      continue
    const range = document.createRange()
    range.selectNodeContents(node)
    // Words for screen readers alone are kept in a box of one pixel.
    const rects = Array.from(range.getClientRects()).filter(rect => rect.width > 1 && rect.height > 1)
    let isHidden = rects.length === 0
    for (let at: Element | null = element; at && at !== slide && !isHidden; at = at.parentElement) {
      const box = at.getBoundingClientRect()
      isHidden = box.width <= 1.5 && box.height <= 1.5 && getComputedStyle(at).overflow !== 'visible'
    }
    if (isHidden)
      continue

    seen.push(words.replaceAll(/\s+/g, ' ').trim())
    checkSize(element, words)
    const isDecoration = element.closest('[aria-hidden="true"]') !== null
    for (const rect of rects) {
      if (!isDecoration)
        checkInside(rect, short(words))
      checkUncut(element, rect, words)
      const glyphs = { left: rect.left, right: rect.right, top: rect.top + GLYPH_SLACK, bottom: rect.bottom - GLYPH_SLACK }
      if (!footer?.contains(element) && footerBoxes.some(box => glyphs.left < box.right && glyphs.right > box.left && glyphs.top < box.bottom && glyphs.bottom > box.top))
        problems.push(`on top of the footer: ${short(words)}`)
    }
  }

  for (const field of slide.querySelectorAll('input, textarea, select')) {
    if (isSeen(field))
      checkSize(field, `field ${field.getAttribute('aria-label') ?? field.id}`)
  }

  // Marks are drawn with room around them, and decoration may run off the edge.
  for (const picture of slide.querySelectorAll('img, svg, video, canvas')) {
    if (!isSeen(picture) || picture.closest('[aria-hidden="true"], .rough-annotation') || picture.parentElement?.closest('svg'))
      continue
    checkInside(picture.getBoundingClientRect(), `<${picture.tagName.toLowerCase()}> ${short(picture.getAttribute('alt') ?? picture.getAttribute('aria-label') ?? picture.getAttribute('class') ?? '')}`)
  }
  for (const image of slide.querySelectorAll('img')) {
    if (image.complete && image.naturalWidth === 0)
      problems.push(`broken picture: ${image.src}`)
  }

  const footerText = footer?.textContent ?? ''
  if (seen.join(' ').length <= footerText.replaceAll(/\s+/g, ' ').trim().length)
    problems.push('nothing to read but the footer')

  return { problems: [...new Set(problems)], text: seen.join(' '), runs: seen, page: footer?.querySelector('.page')?.textContent?.trim() ?? '' }
}
