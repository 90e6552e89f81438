import type { Stills } from './stills.ts'

/** A score as people read it: 0 to 100. */
export function scoreOf100(score: number): number {
  return Math.round(score * 100)
}

/** The figure in words, finding first. */
export function describeModeration({ threshold, lead, others }: Pick<Stills, 'threshold' | 'lead' | 'others'>): string {
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
export function barsOf({ bias, words }: Pick<Stills['lead'], 'bias' | 'words'>): SumBar[] {
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

/** A number with its sign: 0.31 gives "+0.3". */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(1)
  return value < 0 && text !== '0.0' ? `−${text}` : `+${text}`
}
