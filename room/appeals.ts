/**
 * Appeals: whoever had a comment removed may ask, in one sentence, for a person to look at it. The speaker decides, and
 * may decide again; what was decided last counts, and is a label.
 */
import type { Aim } from './fields.ts'
import * as v from 'valibot'
import { countCharacters } from './comment-text.ts'
import { aim, count, key, share, stretches } from './fields.ts'

/** The longest appeal, in Unicode characters: one sentence. */
export const APPEAL_CHARACTERS = 140

/** A phone's: `comment` is the key under which the same phone had sent the comment. */
export const appealAct = v.strictObject({
  kind: v.literal('appeal'),
  key,
  comment: key,
  sentence: v.pipe(v.string(), v.check(text => countCharacters(text) <= APPEAL_CHARACTERS, `an appeal has at most ${APPEAL_CHARACTERS} characters`)),
})

/** The speaker's, of the comment with that id. */
export const decideAct = v.strictObject({ kind: v.literal('decide'), comment: count, restored: v.boolean() })

/** An appeal as its author sees it. */
export const ownAppeal = v.strictObject({ sentence: v.string(), restored: v.optional(v.boolean()) })
export type OwnAppeal = v.InferOutput<typeof ownAppeal>

const appealCase = v.strictObject({
  id: count,
  aim,
  score: share,
  /** The version that removed it, where it is known. */
  version: v.optional(v.string()),
  /** The comment, the words that weighed most in it, and the author's sentence: as what a wall shows, and to whom. */
  text: v.optional(v.string()),
  reasons: v.optional(stretches),
  sentence: v.optional(v.string()),
  /** `listed` by the word list, and therefore never shown. */
  state: v.picklist(['waiting', 'shown', 'listed']),
  restored: v.optional(v.boolean()),
})
export type AppealCase = v.InferOutput<typeof appealCase>

/** What the slide shows. */
export const appealsView = v.strictObject({
  /** Comments that were removed, and how many of them were appealed, decided, and given back. */
  removed: count,
  appealed: count,
  decided: count,
  restored: count,
  /** The oldest that waits for a decision. */
  next: v.optional(appealCase),
  /** The one that was decided last. */
  last: v.optional(appealCase),
})
export type AppealsView = v.InferOutput<typeof appealsView>

/** What an appeal needs to know of a comment. */
export interface AppealedComment {
  readonly id: number
  readonly aim: Aim
  readonly text: string
  readonly score: number
  readonly removed: boolean
  readonly reasons: readonly (readonly [number, number])[]
  readonly version?: string
  readonly isListed: boolean
  readonly isShown: boolean
}

interface Appeal {
  readonly comment: AppealedComment
  readonly sentence: string
  readonly isListed: boolean
  restored?: boolean
}

/** The appeals of a room, in the order in which they came. */
export class Appeals {
  readonly #appeals = new Map<number, Appeal>()
  #lastDecided: number | undefined

  /** Why this comment may not be appealed now, if it may not. */
  refusalOf({ id, removed }: Pick<AppealedComment, 'id' | 'removed'>): 'not removed' | 'appealed' | undefined {
    if (!removed)
      return 'not removed'
    return this.#appeals.has(id) ? 'appealed' : undefined
  }

  /** Adds one. What the word list has found something in, `isListed`, nobody is shown. */
  add(comment: AppealedComment, sentence: string, isListed: boolean): void {
    this.#appeals.set(comment.id, { comment, sentence, isListed })
  }

  /** @returns whether there is such an appeal */
  decide(id: number, restored: boolean): boolean {
    const appeal = this.#appeals.get(id)
    if (!appeal)
      return false
    appeal.restored = restored
    this.#lastDecided = id
    return true
  }

  /** What was decided so far, by the comment's number: whether it was given back. */
  get decisions(): ReadonlyMap<number, boolean> {
    return new Map(Array.from(this.#appeals).flatMap(([id, { restored }]) => restored === undefined ? [] : [[id, restored] as const]))
  }

  /** The appeal of one comment, for its author. */
  own(id: number): OwnAppeal | undefined {
    const appeal = this.#appeals.get(id)
    return appeal && { sentence: appeal.sentence, ...(appeal.restored !== undefined && { restored: appeal.restored }) }
  }

  /** Keeps those that this is true of. */
  keep(isKept: (id: number) => boolean): void {
    for (const id of this.#appeals.keys()) {
      if (!isKept(id))
        this.#appeals.delete(id)
    }
  }

  /**
   * What a window of the deck shows.
   *
   * @param removed how many comments were removed
   * @param mayAct whether it is the presenter's, who reads what waits to be shown
   */
  view(removed: number, mayAct: boolean): AppealsView {
    const all = Array.from(this.#appeals.values())
    const decided = all.filter(({ restored }) => restored !== undefined)
    const next = all.find(({ restored }) => restored === undefined)
    const last = this.#lastDecided === undefined ? undefined : this.#appeals.get(this.#lastDecided)
    return {
      removed,
      appealed: all.length,
      decided: decided.length,
      restored: decided.filter(({ restored }) => restored).length,
      ...(next && { next: caseOf(next, mayAct) }),
      ...(last && { last: caseOf(last, mayAct) }),
    }
  }
}

function caseOf({ comment, sentence, isListed, restored }: Appeal, mayAct: boolean): AppealCase {
  const { id, aim, score, version, text, reasons } = comment
  const state = comment.isListed ? 'listed' : comment.isShown ? 'shown' : 'waiting'
  const isSent = state === 'shown' || (state === 'waiting' && mayAct)
  return {
    id,
    aim,
    score,
    state,
    ...(version !== undefined && { version }),
    ...(isSent && { text, reasons: reasons.map(([start, end]): [number, number] => [start, end]), ...(!isListed && { sentence }) }),
    ...(restored !== undefined && { restored }),
  }
}
