import type { Dash, Shape, Tone } from './tone.ts'

/** One line of a legend: what is drawn so is called so. */
export interface LegendItem {
  label: string
  tone: Tone
  shape?: Shape
  dash?: Dash
}
