/**
 * A new version of the model on its way to the phones. The one that is shipped is the champion, the new one the
 * challenger. Every comment is judged by both: by the one that answers its author, and by the other afterwards, off the
 * stream, for nobody waits for it. So both are compared on the same comments.
 */
import * as v from 'valibot'
import { gateVerdicts } from '../moderation/judge/gate.ts'
import { confidenceSequence, isAbove, quantileInterval } from '../moderation/judge/sequential.ts'
import { count, share } from './fields.ts'
import { placeOf } from './place.ts'

/** Format or role, and the beginning of a file's hash: `int4-f31f5ae0`. */
export const version = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/))

/** The shares of the phones that a challenger answers, one stage after the other. */
export const stages = { shadow: 0, tenth: 0.1, half: 0.5, all: 1 } as const
export type Stage = keyof typeof stages
const stage = v.picklist(['shadow', 'tenth', 'half', 'all'] satisfies Stage[])

/** Brings a challenger to a stage; another challenger begins anew. */
export const rolloutAct = v.strictObject({ kind: v.literal('rollout'), challenger: version, stage })
/** Takes it back from all phones. */
export const rollbackAct = v.strictObject({ kind: v.literal('rollback') })

/** The alarm rings when the two are shown to differ on more than this share of comments. */
export const DIFFER_LIMIT = 0.2

/** An estimate with the interval that holds at all looks together; without a comment there is none. */
const interval = v.strictObject({ value: share, low: share, high: share })
/** Microseconds, with the interval of one look; an end is missing where there are too few for it. */
const time = v.strictObject({ value: count, low: v.optional(count), high: v.optional(count) })

const arm = v.strictObject({
  /** Authors' comments that it has answered, and removed. */
  answered: count,
  /** Of the comments that both have judged, those that it removes. */
  removes: v.optional(interval),
  /** Comments that were removed by its answer, and how many of those were appealed. */
  removed: count,
  appealed: count,
  p50: v.optional(time),
  p95: v.optional(time),
})
export type Arm = v.InferOutput<typeof arm>

/** What the slide shows. */
export const rolloutView = v.strictObject({
  champion: version,
  /** What can be rolled out. */
  challengers: v.array(version),
  /** What the gate has said of those that were trained in the room. */
  gates: v.optional(v.record(version, v.picklist(gateVerdicts))),
  challenger: v.optional(version),
  stage: v.optional(stage),
  /** Who took it back, if anybody did; `gone` says that the server has no such version any more. */
  rolledBack: v.optional(v.picklist(['speaker', 'alarm', 'gone'])),
  /** Comments that both have judged, and those on which they differ. */
  both: count,
  differ: count,
  differs: v.optional(interval),
  old: arm,
  new: arm,
  /** Comments on the stream that no consumer has done with. */
  waiting: count,
})
export type RolloutView = v.InferOutput<typeof rolloutView>

/** What a version made of a comment. */
export interface Verdict {
  readonly version: string
  readonly removed: boolean
  /** How long it took the model, in microseconds. */
  readonly took: number
}

interface Judged { readonly first: Verdict, second?: Verdict, isAppealed: boolean }

/** The last so many times of each version are kept: enough for a p95. */
const MOST_TIMES = 2000

/** One side of a roll-out, counted as its comments come: a look costs the same after the first and after the thousandth. */
class Side {
  answered = 0
  removed = 0
  appealed = 0
  /** Of the comments that both have judged, those that it removes. */
  removes = 0
  readonly #times: number[] = []
  #quantiles: Pick<Arm, 'p50' | 'p95'> | undefined

  took(time: number): void {
    this.#times.push(time)
    if (this.#times.length > MOST_TIMES)
      this.#times.shift()
    this.#quantiles = undefined
  }

  /** @param both comments that both have judged */
  arm(both: number): Arm {
    this.#quantiles ??= this.#times.length === 0 ? {} : { p50: timeOf(this.#times, 0.5), p95: timeOf(this.#times, 0.95) }
    const { answered, removed, appealed, removes } = this
    return { answered, ...(both > 0 && { removes: confidenceSequence(removes, both) }), removed, appealed, ...this.#quantiles }
  }
}

export class Rollout {
  #challenger: string | undefined
  #stage: Stage | undefined
  #rolledBack: RolloutView['rolledBack']
  /** By the comment's number, since the challenger was brought in. */
  readonly #judged = new Map<number, Judged>()
  #both = 0
  #differ = 0
  #old = new Side()
  #new = new Side()

  /** The challenger that is being rolled out, in whatever stage; undefined after it was taken back. */
  get challenger(): string | undefined {
    return this.#rolledBack ? undefined : this.#challenger
  }

  begin(challenger: string, stage: Stage): void {
    if (challenger !== this.challenger)
      this.clear()
    this.#challenger = challenger
    this.#stage = stage
  }

  /** @returns whether there was anything to take back */
  takeBack(by: NonNullable<RolloutView['rolledBack']>): boolean {
    if (this.challenger === undefined)
      return false
    this.#rolledBack = by
    return true
  }

  clear(): void {
    this.#challenger = undefined
    this.#stage = undefined
    this.#rolledBack = undefined
    this.#judged.clear()
    this.#countAnew()
  }

  /** The challenger, if it is the one to answer this participant: always the same ones at a stage, and they stay in the next. */
  answering(who: string): string | undefined {
    const { challenger } = this
    return challenger !== undefined && placeOf(who, challenger) < stages[this.#stage ?? 'shadow'] ? challenger : undefined
  }

  /** Notes what the version that answered has made of a comment. */
  first(id: number, verdict: Verdict): void {
    if (this.challenger === undefined || this.#judged.has(id))
      return
    this.#judged.set(id, { first: verdict, isAppealed: false })
    this.#countFirst(verdict)
  }

  /** Whether the other version is still to judge a comment. */
  isWaiting(id: number): boolean {
    const judged = this.#judged.get(id)
    return this.challenger !== undefined && judged !== undefined && !judged.second
  }

  /** Notes what the other version has made of it; only once. */
  second(id: number, verdict: Verdict): void {
    const judged = this.#judged.get(id)
    if (!judged || judged.second)
      return
    judged.second = verdict
    this.#countPair(judged.first, verdict)
  }

  /** Notes that a comment's author has appealed. */
  appealed(id: number): void {
    const judged = this.#judged.get(id)
    if (!judged || judged.isAppealed)
      return
    judged.isAppealed = true
    this.#countAppeal(judged.first)
  }

  /** Keeps the comments that this is true of. */
  keep(isKept: (id: number) => boolean): void {
    for (const id of this.#judged.keys()) {
      if (!isKept(id))
        this.#judged.delete(id)
    }
    this.#countAnew()
  }

  /** Whether the challenger has to be taken back: looked at after each comment, with false alarms in 5 % of roll-outs at most. */
  get isAlarming(): boolean {
    return this.challenger !== undefined && isAbove(this.#differ, this.#both, DIFFER_LIMIT)
  }

  view(): Omit<RolloutView, 'champion' | 'challengers' | 'gates' | 'waiting'> {
    const both = this.#both
    const differ = this.#differ
    return {
      ...(this.#challenger !== undefined && { challenger: this.#challenger }),
      ...(this.#stage !== undefined && { stage: this.#stage }),
      ...(this.#rolledBack && { rolledBack: this.#rolledBack }),
      both,
      differ,
      ...(both > 0 && { differs: confidenceSequence(differ, both) }),
      old: this.#old.arm(both),
      new: this.#new.arm(both),
    }
  }

  #side({ version }: Verdict): Side {
    return version === this.#challenger ? this.#new : this.#old
  }

  #countFirst(first: Verdict): void {
    const side = this.#side(first)
    side.answered++
    side.removed += first.removed ? 1 : 0
    side.took(first.took)
  }

  #countPair(first: Verdict, second: Verdict): void {
    this.#both++
    this.#differ += second.removed === first.removed ? 0 : 1
    this.#side(second).took(second.took)
    for (const side of new Set([first, second].filter(({ removed }) => removed).map(verdict => this.#side(verdict))))
      side.removes++
  }

  #countAppeal(first: Verdict): void {
    this.#side(first).appealed += first.removed ? 1 : 0
  }

  /** After comments were taken away: what they had been counted in is counted from those that are left. */
  #countAnew(): void {
    this.#both = 0
    this.#differ = 0
    this.#old = new Side()
    this.#new = new Side()
    for (const { first, second, isAppealed } of this.#judged.values()) {
      this.#countFirst(first)
      if (second)
        this.#countPair(first, second)
      if (isAppealed)
        this.#countAppeal(first)
    }
  }
}

function timeOf(times: readonly number[], quantile: number): NonNullable<Arm['p50']> {
  const { value, low, high } = quantileInterval(times, quantile)
  return { value, ...(Number.isFinite(low) && { low }), ...(Number.isFinite(high) && { high }) }
}
