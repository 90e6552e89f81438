/**
 * A new version of the model on its way to the phones. The one that is shipped is the champion, the new one the
 * challenger. Every comment is judged by both: by the one that answers its author, and by the other afterwards, off the
 * stream, for nobody waits for it. So both are compared on the same comments.
 */
import * as v from 'valibot'
import { confidenceSequence, isAbove, quantileInterval } from '../moderation/judge/sequential.ts'
import { count, share } from './fields.ts'
import { placeOf } from './place.ts'

/** Format and the beginning of a file's hash: `int4-f31f5ae0`. */
const version = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/))

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
  challenger: v.optional(version),
  stage: v.optional(stage),
  /** Who took it back, if anybody did. */
  rolledBack: v.optional(v.picklist(['speaker', 'alarm'])),
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

interface Judged { readonly first: Verdict, second?: Verdict }

/** The last so many times of each version are kept: enough for a p95. */
const MOST_TIMES = 2000

export class Rollout {
  #challenger: string | undefined
  #stage: Stage | undefined
  #rolledBack: RolloutView['rolledBack']
  /** By the comment's number, since the challenger was brought in. */
  readonly #judged = new Map<number, Judged>()

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
  takeBack(by: 'speaker' | 'alarm'): boolean {
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
  }

  /** The challenger, if it is the one to answer this participant: always the same ones at a stage, and they stay in the next. */
  answering(who: string): string | undefined {
    const { challenger } = this
    return challenger !== undefined && placeOf(who, challenger) < stages[this.#stage ?? 'shadow'] ? challenger : undefined
  }

  /** Notes what the version that answered has made of a comment. */
  first(id: number, verdict: Verdict): void {
    if (this.challenger !== undefined)
      this.#judged.set(id, { first: verdict })
  }

  /** Whether the other version is still to judge a comment. */
  isWaiting(id: number): boolean {
    const judged = this.#judged.get(id)
    return this.challenger !== undefined && judged !== undefined && !judged.second
  }

  /** Notes what the other version has made of it; only once. */
  second(id: number, verdict: Verdict): void {
    const judged = this.#judged.get(id)
    if (judged && !judged.second)
      judged.second = verdict
  }

  /** Keeps the comments that this is true of. */
  keep(isKept: (id: number) => boolean): void {
    for (const id of this.#judged.keys()) {
      if (!isKept(id))
        this.#judged.delete(id)
    }
  }

  /** Whether the challenger has to be taken back: looked at after each comment, with false alarms in 5 % of roll-outs at most. */
  get isAlarming(): boolean {
    if (this.challenger === undefined)
      return false
    const { both, differ } = this.#pairs()
    return isAbove(differ, both, DIFFER_LIMIT)
  }

  /** @param isAppealed whether a comment was appealed */
  view(isAppealed: (id: number) => boolean): Omit<RolloutView, 'champion' | 'challengers' | 'waiting'> {
    const { both, differ } = this.#pairs()
    return {
      ...(this.#challenger !== undefined && { challenger: this.#challenger }),
      ...(this.#stage !== undefined && { stage: this.#stage }),
      ...(this.#rolledBack && { rolledBack: this.#rolledBack }),
      both,
      differ,
      ...(both > 0 && { differs: confidenceSequence(differ, both) }),
      old: this.#arm(version => version !== this.#challenger, isAppealed),
      new: this.#arm(version => version === this.#challenger, isAppealed),
    }
  }

  #pairs(): { both: number, differ: number } {
    let both = 0
    let differ = 0
    for (const { first, second } of this.#judged.values()) {
      both += second ? 1 : 0
      differ += second && second.removed !== first.removed ? 1 : 0
    }
    return { both, differ }
  }

  #arm(isOwn: (version: string) => boolean, isAppealed: (id: number) => boolean): Arm {
    const all = Array.from(this.#judged)
    const answered = all.filter(([, { first }]) => isOwn(first.version))
    const removed = answered.filter(([, { first }]) => first.removed)
    const pairs = all.filter(([, { second }]) => second)
    const removes = pairs.filter(([, { first, second }]) => [first, second].some(verdict => verdict && isOwn(verdict.version) && verdict.removed)).length
    const times = all.flatMap(([, { first, second }]) => [first, second].filter(verdict => verdict && isOwn(verdict.version)).map(verdict => verdict?.took ?? 0)).slice(-MOST_TIMES)
    return {
      answered: answered.length,
      ...(pairs.length > 0 && { removes: confidenceSequence(removes, pairs.length) }),
      removed: removed.length,
      appealed: removed.filter(([id]) => isAppealed(id)).length,
      ...(times.length > 0 && { p50: timeOf(times, 0.5), p95: timeOf(times, 0.95) }),
    }
  }
}

function timeOf(times: readonly number[], quantile: number): NonNullable<Arm['p50']> {
  const { value, low, high } = quantileInterval(times, quantile)
  return { value, ...(Number.isFinite(low) && { low }), ...(Number.isFinite(high) && { high }) }
}
