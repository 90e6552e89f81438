/** How the weights of a model are kept. */
export interface NumberFormat {
  id: 'float32' | 'int8' | 'int4' | 'bit'
  name: string
  bits: 32 | 8 | 4 | 1
  /** What the bits mean, in words for the drawing's text. */
  meaning: string
}

export const formats: readonly NumberFormat[] = [
  { id: 'float32', name: 'float32', bits: 32, meaning: 'sign, exponent, fraction' },
  { id: 'int8', name: 'int8', bits: 8, meaning: 'one of 255 steps' },
  { id: 'int4', name: 'int4', bits: 4, meaning: 'one of 15 steps' },
  { id: 'bit', name: '1 bit', bits: 1, meaning: 'plus or minus' },
]

/** What a group of bits says, and so how it is drawn. */
export type BitRole = 'sign' | 'exponent' | 'fraction' | 'steps'

export interface Bit { value: 0 | 1, role: BitRole }

/**
 * The 32 bits of a number in IEEE 754 single precision, from the sign on.
 * @param value any number; it is rounded to single precision first
 */
export function floatBits(value: number): Bit[] {
  const view = new DataView(new ArrayBuffer(4))
  view.setFloat32(0, value)
  const word = view.getUint32(0)
  return Array.from({ length: 32 }, (_, index) => ({
    value: (word >>> (31 - index)) & 1 ? 1 : 0,
    role: index === 0 ? 'sign' : index <= 8 ? 'exponent' : 'fraction',
  }))
}

/**
 * The step that stands for a number on a symmetric grid: `round(value / scale)`, kept within the grid.
 * As in B. Jacob et al., "Quantization and Training of Neural Networks", CVPR 2018, with the zero point at 0.
 * @param value the number
 * @param largest the largest size of any number that shares the scale, above 0
 * @param bits 2 or more: the grid has 2^(bits - 1) - 1 steps on either side of 0
 */
export function quantise(value: number, largest: number, bits: number): { step: number, scale: number } {
  const most = 2 ** (bits - 1) - 1
  const scale = largest / most
  return { step: Math.min(Math.max(Math.round(value / scale), -most), most), scale }
}

/** The bits of a whole number in two's complement: a sign, then the rest. */
export function stepBits(step: number, bits: number): Bit[] {
  return Array.from({ length: bits }, (_, index) => ({
    value: (step >> (bits - 1 - index)) & 1 ? 1 : 0,
    role: index === 0 ? 'sign' : 'steps',
  }))
}

export interface DrawnFormat {
  format: NumberFormat
  bits: readonly Bit[]
  /** The number that the bits stand for. */
  held: number
  /** Bytes that one weight takes. */
  bytes: number
  /** How many times smaller than float32. */
  smaller: number
}

/** A weight, and what it has to be seen beside. */
export interface Weight {
  weight: number
  /** The largest size of a weight in the same model: the scale of the integer formats. */
  largest: number
  /** The mean size of the weights: what a single bit stands for, plus or minus (M. Rastegari et al., "XNOR-Net", 2016). */
  typical: number
}

/** The weight on the slide. */
export const example: Weight = { weight: 0.7313, largest: 2, typical: 0.31 }

/** One box for a bit, in px, and the space between the groups of a float. */
export const BIT = { width: 13, height: 30, group: 5 }

/** Where the box of a float's bit begins, in px: sign, exponent and fraction stand a little apart. */
export function bitPosition(index: number): number {
  return index * BIT.width + (index > 0 ? BIT.group : 0) + (index > 8 ? BIT.group : 0)
}

/** One weight in every format. */
export function drawFormats({ weight, largest, typical }: Weight): DrawnFormat[] {
  return formats.map((format) => {
    const { id, bits } = format
    const common = { format, bytes: bits / 8, smaller: 32 / bits }
    if (id === 'float32')
      return { ...common, bits: floatBits(weight), held: Math.fround(weight) }
    if (id === 'bit')
      return { ...common, bits: [{ value: weight < 0 ? 1 : 0, role: 'sign' }], held: weight < 0 ? -typical : typical }
    const { step, scale } = quantise(weight, largest, bits)
    return { ...common, bits: stepBits(step, bits), held: step * scale }
  })
}

/** Bytes as people say them, in powers of 1024: 32768 gives "32 KiB". */
export function bytesText(bytes: number): string {
  return bytes >= 2 ** 20 ? `${bytes / 2 ** 20} MiB` : `${Math.round(bytes / 1024)} KiB`
}

/** The figure in words, finding first. */
export function describeFormats(drawn: readonly DrawnFormat[]): string {
  const told = drawn.map(({ format, bits, held, smaller }) =>
    `${format.name}, ${bits.length === 1 ? 'one bit' : `${bits.length} bits`} (${format.meaning}): ${held.toFixed(4)}${smaller > 1 ? `, ${smaller} times smaller` : ''}`)
  return `Fewer bits make a smaller model, and move its weights a little. ${told.join('; ')}.`
}
