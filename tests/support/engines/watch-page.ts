/** What a page tells of itself from its first moment on, in engines that tell tests nothing. */

/** What of the still is seen before the deck takes its place, and how the two go together. */
export interface FirstPaint {
  sawStill: boolean
  /** Frames in which neither the still nor the deck's slide was seen. */
  blankFrames: number
  /** How far the heading moved when the deck took over, in px; undefined where it has none. */
  moved: number | undefined
}

/** What the page keeps for the test. */
export interface Watch {
  /** In this window since the last look, over all pages. */
  trouble: string[]
  firstPaint: FirstPaint
}

/** Stands in every page of the deck as its first script: notes what must not happen. Holds all it needs. */
export function watchPage(): void {
  const KEPT = 'trouble'
  const read = (): string[] => JSON.parse(sessionStorage.getItem(KEPT) ?? '[]') as string[]
  const note = (line: string): void => sessionStorage.setItem(KEPT, JSON.stringify([...read(), line]))

  addEventListener('error', (event: Event) => {
    if (event instanceof ErrorEvent)
      note(`uncaught: ${event.message}`)
    // Firefox says so of a module's preload when the module is there already; what the server lacks, it tells itself.
    else if (event.target instanceof Element && !event.target.matches('link[rel="modulepreload"]'))
      note(`failed: ${event.target.outerHTML.slice(0, 200)}`)
  }, true)
  addEventListener('unhandledrejection', ({ reason }) => note(`uncaught: ${String(reason)}`))
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => note(`against the policy: ${effectiveDirective} ${blockedURI}`))
  for (const level of ['error', 'warn'] as const) {
    const say = console[level].bind(console)
    console[level] = (...words: unknown[]) => {
      note(`console ${level}: ${words.map(String).join(' ')}`)
      say(...words)
    }
  }
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (name.startsWith('http') && new URL(name).origin !== location.origin)
        note(`asked another host: ${name}`)
    }
  }).observe({ type: 'resource', buffered: true })

  const firstPaint: FirstPaint = { sawStill: false, blankFrames: 0, moved: undefined }
  let before: DOMRect | undefined
  const seen = (selector: string): Element | undefined => Array.from(document.querySelectorAll(selector)).find(element => element.checkVisibility({ visibilityProperty: true }))
  const look = (): void => {
    const still = seen('#still')
    const slide = seen('#slideshow .slidev-layout')
    if (still) {
      firstPaint.sawStill = true
      before = still.querySelector('h1')?.getBoundingClientRect() ?? before
    }
    else if (slide) {
      const after = slide.querySelector('h1')?.getBoundingClientRect()
      if (before && after)
        firstPaint.moved = Math.max(...(['left', 'top', 'right', 'bottom'] as const).map(edge => Math.abs(before![edge] - after[edge])))
      return
    }
    else if (firstPaint.sawStill) {
      firstPaint.blankFrames++
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)

  Object.assign(globalThis, {
    watch: {
      get trouble() {
        const trouble = read()
        sessionStorage.removeItem(KEPT)
        return trouble
      },
      firstPaint,
    } satisfies Watch,
  })
}
