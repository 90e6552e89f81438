import type { Page } from '@playwright/test'

/**
 * The controls on the slide that is shown which do not own a disc of 24 CSS pixels around their middle: a finger that lands
 * there hits something else, or nothing. Unlike axe this asks the page what a finger hits, so room that is not seen counts.
 * Left out, as WCAG 2.5.8 does, is a link in a line of text, and what is disabled or not shown.
 */
export function missedTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** A pixel less than it has: a browser rounds what is hit to the slide's own pixels, on either side. */
    const RADIUS = 11
    const CONTROL = 'a[href], button, input, select, textarea'
    const slide = document.querySelector('#slideshow')
    const rim = Array.from({ length: 8 }, (_, index) => index * Math.PI / 4).map(angle => ({ x: RADIUS * Math.cos(angle), y: RADIUS * Math.sin(angle) }))

    function controlAt(x: number, y: number): Element | null | undefined {
      const hit = document.elementFromPoint(x, y)
      return hit?.closest(CONTROL) ?? hit?.closest('label')?.control
    }

    /** Of a radio button the label is seen, and a label with a checkbox is hit as one with it. */
    function boxesOf(control: Element): DOMRect[] {
      const box = control.getBoundingClientRect()
      if (!(control instanceof HTMLInputElement) || !['radio', 'checkbox'].includes(control.type))
        return [box]
      const labels = Array.from(control.labels ?? [], label => label.getBoundingClientRect())
      return control.type === 'radio' ? labels : [box, ...labels]
    }

    function isInText(control: Element): boolean {
      const words = (element: Element | null): number => element?.textContent?.trim().length ?? 0
      return getComputedStyle(control).display === 'inline' && words(control.parentElement) > words(control)
    }

    const shown = Array.from(slide?.querySelectorAll(CONTROL) ?? [])
      .filter(control => control.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !control.matches(':disabled') && !control.closest('[inert]') && !isInText(control))
    const missed: string[] = []
    for (const control of shown) {
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const boxes = boxesOf(control)
      const x = (Math.min(...boxes.map(box => box.left)) + Math.max(...boxes.map(box => box.right))) / 2
      const y = (Math.min(...boxes.map(box => box.top)) + Math.max(...boxes.map(box => box.bottom))) / 2
      const misses = rim.filter(point => controlAt(x + point.x, y + point.y) !== control).length
      const name = control.getAttribute('aria-label') ?? (control as HTMLInputElement).labels?.[0]?.textContent ?? control.textContent ?? ''
      if (misses > 0)
        missed.push(`${control.tagName.toLowerCase()} "${name.replaceAll(/\s+/g, ' ').trim()}": ${misses} of ${rim.length} points`)
    }
    return missed
  })
}
