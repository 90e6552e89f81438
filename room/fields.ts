/** What several kinds of frame are made of. */
import * as v from 'valibot'

/** What somebody tries to do to the moderator: get something nasty past it, or something innocent caught. */
export const aims = ['past', 'caught'] as const
export type Aim = typeof aims[number]

export const aim = v.picklist(aims)
/** Under which an act is done once. */
export const key = v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/))
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Stretches of a text, in UTF-16 units, the end exclusive. */
export const stretches = v.array(v.tuple([count, count]))
