import type { RoughAnnotation } from '@slidev/rough-notation'

/** A place in CSS pixels. */
interface Place { x: number, y: number, width: number, height: number }

interface Box { x: number, y: number, w: number, h: number }

/** The part of a drawing that the library keeps for itself. */
interface Drawing extends RoughAnnotation {
  _svg?: SVGSVGElement
  svgRect: (svg: { getBoundingClientRect: () => Place }, bounds: Place) => Box
}

/** The width that the library gives its svg, in the svg's own pixels. */
const SVG_WIDTH = 100

/**
 * Where a mark is drawn, in pixels of the slide. The library measures on the screen, and would be right at the scale
 * that the slide happens to have at that moment.
 *
 * @param svg what is drawn into, as it is seen on the screen
 * @param bounds what is marked, as it is seen there
 */
export function boxOnSlide(svg: Place, bounds: Place): Box {
  const scale = svg.width / SVG_WIDTH
  return { x: (bounds.x - svg.x) / scale, y: (bounds.y - svg.y) / scale, w: bounds.width / scale, h: bounds.height / scale }
}

/**
 * Has a mark stand in its slide like any other part of it, in the slide's own pixels: it grows and shrinks with the
 * slide in a zoom, a resize, the overview and in print. A slide that is not seen has no places to measure: what is to
 * be shown there is drawn when the slide comes into sight, and what is drawn stays.
 *
 * @param annotation what the library has made for an element
 */
export function keepInScale(annotation: RoughAnnotation): void {
  const drawing = annotation as Drawing
  drawing.svgRect = (svg, bounds) => boxOnSlide(svg.getBoundingClientRect(), bounds)

  const show = drawing.show.bind(drawing)
  const hide = drawing.hide.bind(drawing)
  let isAwaited = false
  const isSeen = (): boolean => (drawing._svg?.getBoundingClientRect().width ?? 0) > 0
  drawing.show = () => {
    isAwaited = !isSeen()
    if (!isAwaited)
      show()
  }
  drawing.hide = () => {
    isAwaited = false
    hide()
  }
  if (!drawing._svg)
    return
  new ResizeObserver(() => {
    if (!isAwaited || !isSeen())
      return
    // It was there before anybody looked.
    const { animate } = drawing
    drawing.animate = false
    drawing.show()
    drawing.animate = animate
  }).observe(drawing._svg)
}
