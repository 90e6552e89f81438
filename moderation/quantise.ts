/**
 * Fewer bits for a weight: symmetric uniform quantisation (Jacob et al., CVPR 2018, section 2.1, with zero point 0).
 * One scale for the whole model; what rounds to zero costs almost nothing in the file.
 */
import type { FormatName } from './model.ts'
import { formatOf } from './model.ts'

/** How a format is made from trained weights. */
export interface FormatRecipe {
  /** About how many weights are kept; the rest become zero. */
  keep: number
  /** The most important weights are kept: magnitude times (number of training rows with that bucket) to this power. */
  countPower: number
  /** Share of the kept weights that fit within the largest integer; heavier ones are clipped to it. */
  fit: number
}

/** The recipes of the shipped files, chosen by leave-one-source-out. */
export const FORMAT_RECIPES: Record<FormatName, FormatRecipe> = {
  'float32': { keep: 2 ** 18, countPower: 0, fit: 1 },
  'int8': { keep: 100_000, countPower: 0.35, fit: 1 },
  'int4': { keep: 15_000, countPower: 0.5, fit: 0.997 },
  '1bit': { keep: 4_000, countPower: 0.1, fit: 1 },
}

/**
 * Prunes (Han et al., NIPS 2015) and quantises by a recipe.
 *
 * @param weights as trained, one per bucket
 * @param counts how many training rows hold each bucket
 */
export function quantiseBy(weights: Float32Array, counts: Float32Array, name: FormatName, recipe: FormatRecipe = FORMAT_RECIPES[name]): Quantised {
  if (recipe.keep >= weights.length)
    return quantise(weights, name)
  const importance = weights.map((weight, bucket) => Math.abs(weight) * (counts[bucket] ?? 0) ** recipe.countPower)
  const least = largestFrom(importance, recipe.keep)
  const kept = weights.map((weight, bucket) => (importance[bucket] ?? 0) >= least ? weight : 0)
  const { largest } = formatOf(name)
  return quantise(kept, name, largest <= 1 ? undefined : largestFrom(kept.map(Math.abs), 1 + (1 - recipe.fit) * recipe.keep) / largest)
}

/** The value that is the rank-th largest. */
function largestFrom(values: Float32Array, rank: number): number {
  const sorted = values.slice().sort()
  return sorted[Math.max(0, sorted.length - Math.max(1, Math.round(rank)))] ?? 0
}

/** Quantised weights and the scale that brings them back: weight is about stored * scale. */
export interface Quantised {
  weights: Float32Array | Int8Array
  scale: number
}

/**
 * Quantises weights to a format; magnitudes beyond the last step are clipped to it.
 * At 1 bit each weight that is not zero is its sign alone, and the scale is their mean magnitude, which is the
 * least-squares choice (Rastegari et al., XNOR-Net, ECCV 2016, section 3.1).
 *
 * @param weights one per bucket
 * @param name the format
 * @param step width of a step, in the unit of the weights; by default the largest weight divided by the largest integer
 */
export function quantise(weights: Float32Array, name: FormatName, step?: number): Quantised {
  const { largest } = formatOf(name)
  if (name === 'float32')
    return { weights: weights.slice(), scale: 1 }
  if (name === '1bit') {
    const kept = weights.filter(weight => weight !== 0)
    return {
      weights: Int8Array.from(weights, Math.sign),
      scale: kept.length === 0 ? 1 : kept.reduce((sum, weight) => sum + Math.abs(weight), 0) / kept.length,
    }
  }
  const scale = step ?? weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / largest
  if (!(scale > 0))
    return { weights: new Int8Array(weights.length), scale: 1 }
  return {
    weights: Int8Array.from(weights, weight => Math.max(-largest, Math.min(largest, Math.round(weight / scale)))),
    scale,
  }
}
