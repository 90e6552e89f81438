/**
 * What the speaker's remote, the presenter's view and the server between them say to each other. Frames are JSON over one
 * WebSocket each (`/v1/remote/line`, with `?as=remote` or `?as=presenter`), and all check what they get by the schemas here.
 *
 *     remote       server       presenter's view
 *                        <-     sight   what the speaker sees, whenever it changes
 *            <-                 sight   the same, to every remote; without any when no presenter's view is open
 *     turn   ->          ->     turn    to the one presenter's view that leads
 *            <-          <-     done    the turn was made, or is no turn from where the talk is now
 *     beat   <->    <->  beat           the line is alive
 *
 * The same turn twice is one turn: it has an id. It also says from where it turns, by the place that the remote shows or
 * by the remote's own turn before it: two hands that turn at one moment turn once.
 */
import * as v from 'valibot'

/** Where the presenter's view and remotes have their line, and where a deck learns whether there is one. */
export const LINE = '/v1/remote/line'
export const WHETHER = 'remote.json'

/** Bytes of the longest frame: the notes of one slide. */
export const FRAME_BYTES = 16 * 1024

/** A turn that was tapped so long ago, in ms, is none any more: the speaker has gone on without it. */
export const LATE = 3000

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const id = v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/))
const paragraphs = v.array(v.string())

const sight = v.strictObject({
  no: count,
  of: count,
  title: v.string(),
  clicks: count,
  clicksTotal: count,
  /** How long the talk has gone on and what is left, in words; empty before it has begun. */
  clock: v.string(),
  /** What is said at this step. */
  spoken: paragraphs,
  /** What is said at the next one of this slide. */
  coming: paragraphs,
  /** The next slide's title; none on the last. */
  nextTitle: v.optional(v.string()),
})
/** What the speaker sees. */
export type Sight = v.InferOutput<typeof sight>

export const turn = v.strictObject({
  kind: v.literal('turn'),
  id,
  to: v.picklist(['on', 'back']),
  /** From where: {@link placeOf} what the remote shows, or the id of its own turn before this one. */
  from: id,
})
export type Turn = v.InferOutput<typeof turn>

const done = v.strictObject({ kind: v.literal('done'), id, isTurned: v.boolean() })
const beat = v.strictObject({ kind: v.literal('beat') })

export const fromRemote = v.variant('kind', [turn, beat])
export type FromRemote = v.InferOutput<typeof fromRemote>

export const toRemote = v.variant('kind', [v.strictObject({ kind: v.literal('sight'), sight: v.optional(sight) }), done, beat])
export type ToRemote = v.InferOutput<typeof toRemote>

export const fromPresenter = v.variant('kind', [v.strictObject({ kind: v.literal('sight'), sight }), done, beat])
export type FromPresenter = v.InferOutput<typeof fromPresenter>

export const toPresenter = v.variant('kind', [turn, beat])
export type ToPresenter = v.InferOutput<typeof toPresenter>

/** A place as turns name it. */
export function placeOf({ no, clicks }: Pick<Sight, 'no' | 'clicks'>): string {
  return `${no}.${clicks}`
}
