import type { FormatFacts } from '../../../moderation/judge/compare-formats.ts'
import type { Interval } from '../../../moderation/judge/metrics.ts'
import type { FormatName } from '../../../moderation/model.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { isRecord } from '../../../lib/guards.ts'
import { countText, kilobytes, percent } from '../../../lib/numbers.ts'
import { LEAD } from '../moderate/prepared.ts'

/** What a group of bits says, and so how it is drawn. */
export type BitRole = 'sign' | 'exponent' | 'fraction' | 'steps'

export interface Bit { value: 0 | 1, role: BitRole }

/** One weight as a model file of that format stores it, and what the file says of the whole model. */
export interface StoredWeight {
  name: FormatName
  bits: number
  /** The number in the file: a float, a step, or a sign. */
  stored: number
  /** What a stored 1 is worth. */
  scale: number
  /** Score from which this format removes: it is set anew for each. */
  threshold: number
  /** The whole model in this format, and each half of the way to it by itself; float32 has no way to go. */
  ways: { both: ShrunkModel, bits?: ShrunkModel, pruning?: ShrunkModel }
}

/** What the still figure shows: how each format stores the weight of one word. */
export interface QuantiseStill {
  word: string
  weights: StoredWeight[]
}

/** A model that was shrunk. */
export interface ShrunkModel {
  /** Weights that are not zero. */
  kept: number
  /** As it is sent, compressed. */
  bytes: number
  /** Area under the curve, 0 to 1: mean over sources that the model was not trained on, and on the test part of those that it was. */
  auc: number
  known: Interval
}

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

/** The bits of a whole number in two's complement: a sign, then the rest. */
export function stepBits(step: number, bits: number): Bit[] {
  return Array.from({ length: bits }, (_, index) => ({
    value: (step >> (bits - 1 - index)) & 1 ? 1 : 0,
    role: index === 0 ? 'sign' : 'steps',
  }))
}

/** The one bit that is left when only the sign is kept: 1 for minus, as in the wider formats. */
function signBit(stored: number): Bit[] {
  return [{ value: stored < 0 ? 1 : 0, role: 'sign' }]
}

export interface DrawnWeight extends StoredWeight {
  drawn: readonly Bit[]
  /** What comes out of the file: the weight in log-odds. */
  held: number
  /** How many times smaller than 32 bits, by arithmetic. */
  smaller: number
  /** What the bits are, in words. */
  meaning: string
}

const meanings: Record<FormatName, string> = {
  'float32': 'sign, exponent, fraction',
  'int8': 'one of 255 steps',
  'int4': 'one of 15 steps',
  '1bit': 'plus or minus',
}

/** Draws one weight as each file stores it. */
export function drawWeights(weights: readonly StoredWeight[]): DrawnWeight[] {
  return weights.map((weight) => {
    const { name, bits, stored, scale } = weight
    const held = stored * scale
    return {
      ...weight,
      drawn: name === 'float32' ? floatBits(stored) : bits === 1 ? signBit(stored) : stepBits(stored, bits),
      held,
      smaller: 32 / bits,
      meaning: meanings[name],
    }
  })
}

/** One box for a bit, in px, and the space between the groups of a float. */
export const BIT = { width: 13, height: 30, group: 5 }

/** Where the box of a float's bit begins, in px: sign, exponent and fraction stand a little apart. */
export function bitPosition(index: number): number {
  return index * BIT.width + (index > 0 ? BIT.group : 0) + (index > 8 ? BIT.group : 0)
}

/** The figure in words, finding first. */
export function describeWeights(word: string, weights: readonly DrawnWeight[]): string {
  const told = weights.map(({ name, bits, held, meaning, threshold, ways: { bits: alone, pruning, both } }) =>
    `${name}, ${bits === 1 ? 'one bit' : `${bits} bits`} (${meaning}): the weight of "${word}" comes out as ${held.toFixed(3)}; `
    + `${alone ? `with these bits for all weights ${shrunkText(alone)}; ` : ''}${pruning ? `with ${weightsText(pruning)} of 32 bits ${shrunkText(pruning)}; ` : ''}`
    + `as it is shipped, with ${weightsText(both)}, ${shrunkText(both)}, and its line at ${Math.round(100 * threshold)} of 100`)
  return `${shrinkFinding(weights)} ${told.join('. ')}.`
}

function weightsText({ kept }: ShrunkModel): string {
  return `${countText(kept)} weights`
}

function shrunkText({ bytes, auc }: ShrunkModel): string {
  return `${kilobytes(bytes)} and AUC ${auc.toFixed(3)}`
}

/** What the figures come to: how far fewer weights go by themselves, and how far fewer bits. */
export function shrinkFinding(weights: readonly StoredWeight[]): string {
  const full = weights[0]?.ways.both
  const { bits, pruning } = weights.at(-1)?.ways ?? {}
  if (!full || !bits || !pruning)
    return ''
  return `Pruning goes further than bits: ${countText(pruning.kept)} of ${countText(full.kept)} weights keep an AUC of ${pruning.auc.toFixed(2)}; one bit for all, ${bits.auc.toFixed(2)}.`
}

/** Where the quality is known best: the largest and the smallest model on the test part, with intervals. */
export function knownSources(weights: readonly StoredWeight[]): string {
  const told = ({ known: { value, low, high } }: ShrunkModel): string => `${value.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`
  const [first, last] = [weights[0], weights.at(-1)]
  return first && last ? `On known ones: ${told(first.ways.both)}, ${told(last.ways.both)} at 1 bit.` : ''
}

/** The controls of the lab, and what was measured in one of its windows. */
export interface QuantiseState {
  readonly text: string
  /** Whether the speeds are to be measured. */
  readonly measuring: boolean
  /** Comments a second by format, and the machine that they were measured on. */
  readonly measured: { readonly speeds: Readonly<Record<FormatName, number>>, readonly machine: string } | null
}

const LONGEST = 1000

const SCRIPT: readonly [QuantiseState, ...QuantiseState[]] = [
  { text: LEAD.text, measuring: false, measured: null },
  { text: 'kill the process and start it again', measuring: false, measured: null },
  { text: 'kill the process and start it again', measuring: true, measured: null },
]

/** Takes what another window says of the lab, or refuses it with undefined. */
function readQuantise(value: unknown): QuantiseState | undefined {
  if (!isRecord(value) || typeof value.text !== 'string' || value.text.length > LONGEST || typeof value.measuring !== 'boolean')
    return undefined
  const { text, measuring, measured } = value
  if (measured === null)
    return { text, measuring, measured }
  if (!isRecord(measured) || !isRecord(measured.speeds) || typeof measured.machine !== 'string')
    return undefined
  const speed = (name: FormatName): number => Number(isRecord(measured.speeds) ? measured.speeds[name] : Number.NaN)
  const speeds = { 'float32': speed('float32'), 'int8': speed('int8'), 'int4': speed('int4'), '1bit': speed('1bit') }
  return Object.values(speeds).every(one => one > 0 && Number.isFinite(one))
    ? { text, measuring, measured: { speeds, machine: measured.machine } }
    : undefined
}

/** One model in four formats: a clear case, one on which formats may differ, and the speeds. */
export const quantiseLab: LabDefinition<QuantiseState> = { name: 'Quantise', sharedAs: 'quantise', script: SCRIPT, read: readQuantise }

/**
 * What a browser says of its machine, for people: `Chrome 140, Linux, 8 cores`.
 *
 * @param userAgent the browser's own words
 * @param cores logical processors
 */
export function nameMachine(userAgent: string, cores: number): string {
  const browser = /(Firefox|Edg|Chrome|Version)\/(\d+)/.exec(userAgent)
  const names: Record<string, string> = { Edg: 'Edge', Version: 'Safari' }
  const system = /Windows|Android|iPhone|iPad|Mac OS X|CrOS|Linux/.exec(userAgent)?.[0]
  return [browser ? `${names[browser[1] ?? ''] ?? browser[1]} ${browser[2]}` : 'this browser', system, `${cores} cores`].filter(Boolean).join(', ')
}

/** A format as people write it. */
export function formatTitle(name: FormatName): string {
  return name === '1bit' ? '1 bit' : name
}

/** The comparison in words, finding first. */
export function describeFormats(facts: readonly FormatFacts[], rows: number, measured: QuantiseState['measured']): string {
  const full = facts.find(({ name }) => name === 'float32')
  const smallest = facts.at(-1)
  if (!full || !smallest)
    return ''
  const told = `With fewer weights as well, ${formatTitle(smallest.name)} makes the file ${Math.round(full.bytes / smallest.bytes)} times smaller and decides ${percent(smallest.agreement)} of ${rows} comments as float32 does.`
  return measured ? `${told} Speed: median of five runs, ${measured.machine}.` : told
}
