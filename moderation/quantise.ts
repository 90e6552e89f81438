/**
 * Fewer bits for a weight: symmetric uniform quantisation (Jacob et al., CVPR 2018, section 2.1, with zero point 0).
 * One scale for the whole model; what rounds to zero costs almost nothing in the file.
 */
import type { FormatName } from './model.ts'
import { formatOf } from './model.ts'

/** How a format is made from trained weights. */
export interface FormatRecipe {
  /** About how many of the heaviest weights are kept; the rest become zero. */
  keep: number
  /** Share of the kept weights that fit within the largest integer; heavier ones are clipped to it. */
  fit: number
}

/** The recipes of the shipped files, chosen by leave-one-source-out. */
export const FORMAT_RECIPES: Record<FormatName, FormatRecipe> = {
  'float32': { keep: 2 ** 18, fit: 1 },
  'int8': { keep: 90_000, fit: 0.9995 },
  'int4': { keep: 60_000, fit: 0.99 },
  '1bit': { keep: 24_000, fit: 1 },
}

/** Quantises by a recipe. */
export function quantiseBy(weights: Float32Array, name: FormatName, recipe: FormatRecipe = FORMAT_RECIPES[name]): Quantised {
  const dropBelow = recipe.keep >= weights.length ? 0 : magnitudeToKeep(weights, recipe.keep)
  const { largest } = formatOf(name)
  const step = largest === 0 ? undefined : magnitudeToKeep(weights, (1 - recipe.fit) * recipe.keep) / largest
  return quantise(weights, name, { step, dropBelow })
}

/** Quantised weights and the scale that brings them back: weight is about stored * scale. */
export interface Quantised {
  weights: Float32Array | Int8Array
  scale: number
}

/** How a format is made: which step, and from which magnitude a weight is kept at all. */
export interface QuantiseOptions {
  /** Width of a step, in the unit of the weights; by default the largest weight divided by the largest integer. */
  step?: number
  /** Weights of a smaller magnitude become zero. */
  dropBelow?: number
}

/**
 * Quantises weights to a format. Magnitudes beyond the last step are clipped to it.
 * At 1 bit each kept weight is its sign alone, and the scale is the mean magnitude of those kept, which is the
 * least-squares choice (Rastegari et al., XNOR-Net, ECCV 2016, section 3.1).
 */
export function quantise(weights: Float32Array, name: FormatName, options: QuantiseOptions = {}): Quantised {
  const { largest } = formatOf(name)
  const dropBelow = options.dropBelow ?? 0
  if (name === 'float32')
    return { weights: weights.map(weight => Math.abs(weight) < dropBelow ? 0 : weight), scale: 1 }
  const stored = new Int8Array(weights.length)
  if (name === '1bit') {
    let kept = 0
    let magnitude = 0
    weights.forEach((weight, at) => {
      if (weight !== 0 && Math.abs(weight) >= dropBelow) {
        stored[at] = Math.sign(weight)
        kept++
        magnitude += Math.abs(weight)
      }
    })
    return { weights: stored, scale: kept === 0 ? 1 : magnitude / kept }
  }
  const step = options.step ?? weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / largest
  if (!(step > 0))
    return { weights: stored, scale: 1 }
  weights.forEach((weight, at) => {
    if (Math.abs(weight) >= dropBelow)
      stored[at] = Math.max(-largest, Math.min(largest, Math.round(weight / step)))
  })
  return { weights: stored, scale: step }
}

/** The magnitude that the `keep` largest weights reach: what to pass as `dropBelow` to keep about that many. */
export function magnitudeToKeep(weights: Float32Array, keep: number): number {
  const magnitudes = weights.map(Math.abs).sort()
  return magnitudes[Math.max(0, magnitudes.length - Math.max(1, Math.round(keep)))] ?? 0
}
