import type { Router } from 'vue-router'
import { slides } from '#slidev/slides'
import { IDLE, LATER, LETTERS, STILL } from './names.ts'

/** How long the deck waits for its style sheets, and the still for the slide's own fonts and pictures, in ms. */
const PATIENCE = 4000

let tellShown: () => void

/** Resolves when the first slide is seen, and the deck's own: what it does not need may be fetched from now on. */
export const deckIsShown = new Promise<void>((resolve) => {
  tellShown = resolve
})

const patience = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, PATIENCE))

const nextFrame = (): Promise<unknown> => new Promise(resolve => requestAnimationFrame(resolve))

/**
 * Resolves when the deck has its style sheets. The page (site/guard.ts) asks for them after its first frame; here
 * they are asked for at the latest, as there is no frame in a window that nobody sees. They apply from now on, all at once.
 */
export async function stylesAreIn(): Promise<void> {
  const later = document.querySelector<HTMLTemplateElement>(`template#${LATER}`)
  later?.replaceWith(later.content)
  const coming = Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')).filter(({ sheet }) => !sheet)
  await Promise.race([patience(), Promise.all(coming.map(link => new Promise((resolve) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', resolve)
  })))])
  for (const link of document.querySelectorAll(`link[media="${IDLE}"]`))
    link.removeAttribute('media')
}

/** Slidev mounts the slides beside the one that is shown; at first they wait until that one is seen. */
function holdNeighbours(): void {
  const held = slides.value.filter(({ meta }) => meta.slide.frontmatter.preload === undefined)
  for (const { meta } of held)
    meta.slide.frontmatter.preload = false
  void deckIsShown.then(() => {
    for (const { meta } of held)
      delete meta.slide.frontmatter.preload
  })
}

/** The deck begins with the letters that the page came with; the whole fonts follow when there is something to see. */
async function loadWholeFonts(): Promise<void> {
  await Promise.allSettled(Array.from(document.fonts, font => font.load()))
  delete document.documentElement.dataset[LETTERS]
}

/** Resolves when a slide of the deck has been laid out, with the fonts and pictures that it shows. */
async function slideIsDrawn(): Promise<void> {
  const findSlide = (): HTMLElement | undefined => Array.from(document.querySelectorAll<HTMLElement>('#slideshow .slidev-layout')).find(slide => slide.checkVisibility())
  let slide = findSlide()
  for (; !slide; slide = findSlide())
    await nextFrame()
  // Fonts are asked for when their text is first laid out, and one may bring the next: two frames with nothing asked for.
  for (let quiet = 0; quiet < 2; quiet = document.fonts.status === 'loaded' ? quiet + 1 : 0) {
    await nextFrame()
    await document.fonts.ready
  }
  await Promise.all(Array.from(slide.querySelectorAll('img'), image => image.decode().catch(() => undefined)))
}

/**
 * Takes away the still that the page came with (scripts/site/) once the deck's own slide looks the same, or as soon as
 * somebody turns it. Until then the deck is there, hidden, and hears its keys.
 */
export async function handOver(router: Router): Promise<void> {
  const still = document.getElementById(STILL)
  if (!still) {
    tellShown()
    return
  }
  const takeOff = (): void => {
    delete document.documentElement.dataset[STILL]
    still.remove()
    // Once it is painted.
    void nextFrame().then(nextFrame).then(tellShown)
  }
  void deckIsShown.then(loadWholeFonts)
  // The page has found that it does not show what its address asks for.
  if (document.documentElement.dataset[STILL] === undefined) {
    takeOff()
    return
  }
  holdNeighbours()
  await router.isReady()
  router.afterEach(takeOff)
  await Promise.race([slideIsDrawn(), patience()])
  // The slide is painted under it once before it goes, and with it never a blank frame.
  await nextFrame()
  await nextFrame()
  takeOff()
}
