import type { ScaleLinear } from 'd3-scale'
import type { Shape } from './tone.ts'

export interface DataPoint { x: number, y: number }

/** To a hundredth of a canvas pixel; more digits would only be bytes. */
const rounded = (length: number): number => Math.round(length * 100) / 100

/** The path of a curve through points, in data units. An empty list gives an empty path. */
export function curvePath(
  points: readonly DataPoint[],
  x: ScaleLinear<number, number>,
  y: ScaleLinear<number, number>,
): string {
  const corners = points.map(point => `${rounded(x(point.x))},${rounded(y(point.y))}`)
  return corners.length > 0 ? `M${corners.join('L')}` : ''
}

/**
 * The outline of a mark around 0/0.
 * @param shape one of four that stay apart without colour
 * @param size half its width, in px
 */
export function shapePath(shape: Shape, size: number): string {
  const s = size
  switch (shape) {
    case 'circle': return `M${-s} 0a${s} ${s} 0 1 0 ${2 * s} 0a${s} ${s} 0 1 0 ${-2 * s} 0z`
    case 'square': return `M${-s} ${-s}h${2 * s}v${2 * s}h${-2 * s}z`
    case 'triangle': return `M0 ${-s}L${s} ${s}H${-s}z`
    case 'diamond': return `M0 ${-s}L${s} 0L0 ${s}L${-s} 0z`
  }
}
