import type { ScaleLinear } from 'd3-scale'

export interface Tick {
  value: number
  /** Where it stands along the axis, in px. */
  at: number
  label: string
}

/**
 * The ticks of a linear axis, in drawing order.
 * @param scale from data to px
 * @param wanted about how many (d3 rounds to steps of 1, 2 or 5), or exactly these values
 * @param format makes the label; without it d3's own number format for the step
 */
export function ticksOf(
  scale: ScaleLinear<number, number>,
  wanted: number | readonly number[] = 5,
  format?: (value: number) => string,
): Tick[] {
  const values = typeof wanted === 'number' ? scale.ticks(wanted) : wanted
  const label = format ?? scale.tickFormat(values.length)
  return values.map(value => ({ value, at: scale(value), label: label(value) }))
}
