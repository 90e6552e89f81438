import type { LabDefinition } from '../frame/lab-definition.ts'
import { cutText } from '../../../lib/cut-text.ts'
import { isRecord } from '../../../lib/guards.ts'
import { roughText, scoreOf100, signed } from '../../../lib/numbers.ts'
import { LEAD } from './prepared.ts'

/** A piece of a comment: how strongly it speaks for removing, from 0 (not at all) to 3. */
export interface MarkedPiece {
  text: string
  strength: 0 | 1 | 2 | 3
}

/** A comment with what the model makes of it, and what it should. */
export interface ScoredComment {
  text: string
  /** 0 to 1. */
  score: number
  removed: boolean
  /** Whether the verdict is the one a person would give. */
  right: boolean
  pieces: MarkedPiece[]
}

/** What the still figure shows. */
export interface ModerationStill {
  /** The model's, 0 to 1. */
  threshold: number
  /** The comment that is taken apart: bias and words, in log-odds, add up to those of its score. */
  lead: ScoredComment & { bias: number, words: { word: string, weight: number }[] }
  /** Comments whose verdicts stand beside it. */
  others: ScoredComment[]
}

/** The longest comment that the lab takes, in UTF-16 units: what the API takes too. */
export const LONGEST_COMMENT = 10_000

/** The controls of the lab. */
export interface ModerationState {
  readonly text: string
  /** 0 to 100; null is the model's own. */
  readonly threshold: number | null
}

/** A click takes the speaker from a clear case to the mistakes, and then shows that moving the line is no cure. */
const SCRIPT: readonly [ModerationState, ...ModerationState[]] = [
  { text: LEAD.text, threshold: null },
  { text: 'What a lovely cat', threshold: null },
  { text: 'You are not an idiot', threshold: null },
  { text: 'Shut up the logger', threshold: null },
  { text: 'You absolute muppet', threshold: null },
  { text: 'Shut up the logger', threshold: 90 },
]

/** Takes what another window says of the controls, or refuses it with undefined. */
function readModeration(value: unknown): ModerationState | undefined {
  if (!isRecord(value))
    return undefined
  const { text, threshold } = value
  if (typeof text !== 'string' || text.length > LONGEST_COMMENT)
    return undefined
  if (threshold !== null && !(typeof threshold === 'number' && threshold >= 0 && threshold <= 100))
    return undefined
  return { text, threshold }
}

/** A comment, its score, the line, and the reasons. */
export const moderateLab: LabDefinition<ModerationState> = { name: 'Moderate a comment', sharedAs: 'moderate a comment', script: SCRIPT, read: readModeration }

/** A stretch of a comment, UTF-16 offsets with the end exclusive, and what it adds to the log-odds. */
export interface WeighedStretch { start: number, end: number, weight: number }

/** A piece of a comment; those that are reasons have their weight in log-odds. */
export type WeighedPiece = MarkedPiece & { weight?: number }

/** From these weights on, in log-odds, a reason is marked lightly, more, and most: the same in every comment. */
const STRENGTHS = [0.75, 2, 4] as const

/** Cuts a comment at its reasons, which must be in order and apart. What a rule matched is marked most. */
export function piecesOf(text: string, reasons: readonly WeighedStretch[], isByRule = false): WeighedPiece[] {
  return cutText(text, reasons).map(({ text, stretch }) => stretch
    ? { text, weight: stretch.weight, strength: isByRule ? 3 : STRENGTHS.filter(least => stretch.weight >= least).length as MarkedPiece['strength'] }
    : { text, strength: 0 })
}

/** The figure in words, finding first. */
export function describeModeration({ threshold, lead, others }: ModerationStill): string {
  const verdict = (removed: boolean) => removed ? 'removed' : 'kept'
  const told = (right: boolean) => others.filter(comment => comment.right === right)
    .map(({ text, score, removed }) => `"${text}", score ${scoreOf100(score)}, ${verdict(removed)}`)
    .join('; ')
  return `The model counts words, and so gets some comments wrong. "${lead.text}" scores ${scoreOf100(lead.score)} of 100 and is ${verdict(lead.removed)}, since the threshold is ${scoreOf100(threshold)}. `
    + `Wrong: ${told(false)}. Right: ${told(true)}.`
}

/** A step of the sum of log-odds; `from` and `to` are where its bar begins and ends, as shares of the room there is. */
export interface SumBar {
  name: string
  kind: 'start' | 'word' | 'sum-row'
  weight: number
  from: number
  to: number
}

/**
 * How a score comes about, as a waterfall: the bias before any word, the words one after another, and their sum.
 * Every bar begins where the one before ended; the last spans from zero to the sum.
 */
export function barsOf({ bias, words }: Pick<ModerationStill['lead'], 'bias' | 'words'>): SumBar[] {
  const steps = [{ name: 'to begin with', kind: 'start' as const, weight: bias }, ...words.map(({ word, weight }) => ({ name: word, kind: 'word' as const, weight }))]
  let at = 0
  const bars: SumBar[] = steps.map((step) => {
    const before = at
    at += step.weight
    return { ...step, from: Math.min(before, at), to: Math.max(before, at) }
  })
  bars.push({ name: 'together', kind: 'sum-row', weight: at, from: Math.min(0, at), to: Math.max(0, at) })
  const least = Math.min(...bars.map(bar => bar.from))
  const most = Math.max(...bars.map(bar => bar.to))
  const share = (value: number) => (value - least) / (most - least)
  return bars.map(bar => ({ ...bar, from: share(bar.from), to: share(bar.to) }))
}

/** How a score comes about, in log-odds. The words are what the rounded sum leaves for them, so that it adds up. */
export function accountText(bias: number, logit: number): string {
  const tenths = (value: number): number => Math.round(value * 10) / 10
  return `Log-odds: ${signed(tenths(bias))} to begin with, ${signed(tenths(logit) - tenths(bias))} from the words, ${signed(tenths(logit))} together.`
}

/** By how much log-odds multiply the odds, to two digits: 6.3 gives "540". */
export function timesTheOdds(logOdds: number): string {
  return roughText(Math.exp(logOdds))
}
