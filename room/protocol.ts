/**
 * What phones, the stage's windows and the server say to each other. Frames are JSON over one WebSocket each, and both
 * ends check what they get by the schemas here.
 *
 * A phone speaks on the room's own port (`/j/socket`), known by the cookie that came with `/j`:
 *
 *     phone                                   server
 *                                             state    all it should show, whenever it connects
 *     answer, comment, label, appeal,         done     kept on disk; or refused, with a problem document (RFC 9457)
 *       erase, with a key each                phase    to all, when the stage has moved
 *                                             state    to the author, when the speaker has decided an appeal
 *                                             version  when another version of the model answers this phone
 *                                             state    to all, when there is something else to label
 *     beat                                    beat     each proves to the other that the line is alive
 *
 * The same key again changes nothing and is answered the same: a phone repeats what was not answered.
 *
 * A window of the deck speaks on the stage's port (`/v1/room/screen`). Any may watch; to act it needs the token that
 * only a presenter's view is given, as a cookie:
 *
 *     window                                  server
 *                                             stage    all that it shows, at most twenty times a second
 *     turn, doors, show, mild, decide,        done, or refused
 *       rollout, rollback, begin, forget
 */
import * as v from 'valibot'
import { answers } from '../content/define-quiz.ts'
import { appealAct, appealsView, decideAct, ownAppeal } from './appeals.ts'
import { COMMENT_CHARACTERS, countCharacters } from './comment-text.ts'
import { aim, count, key, share, stretches } from './fields.ts'
import { labelAct, labelling, labelsTurn, labelsView } from './labels.ts'
import { rollbackAct, rolloutAct, rolloutView } from './rollout.ts'

/** Bytes of the longest frame that the server takes. */
export const FRAME_BYTES = 4096

/** Both ends send a beat so often, in ms, and give up a line that was silent for {@link SILENCE}. */
export const BEAT = 15_000
export const SILENCE = 40_000

/** The socket is closed with this code when the cookie is not ours: the page fetches itself anew. */
export const CLOSE_UNKNOWN = 4401
/** The socket is closed with this code when the room holds as many as it can. */
export const CLOSE_FULL = 4503

const choice = v.picklist(answers)
const question = v.pipe(v.string(), v.minLength(1), v.maxLength(60))

export const phoneAct = v.variant('kind', [
  v.strictObject({ kind: v.literal('answer'), key, question, choice }),
  v.strictObject({
    kind: v.literal('comment'),
    key,
    aim,
    text: v.pipe(v.string(), v.check(text => countCharacters(text) <= COMMENT_CHARACTERS, `a comment has at most ${COMMENT_CHARACTERS} characters`)),
  }),
  labelAct,
  appealAct,
  v.strictObject({ kind: v.literal('erase'), key }),
])
/** Something that a participant does. */
export type PhoneAct = v.InferOutput<typeof phoneAct>

const beat = v.strictObject({ kind: v.literal('beat') })
export const fromPhone = v.union([phoneAct, beat])

/** Answers to one question. */
export const tally = v.strictObject({ ml: count, ops: count, both: count })
export type Tally = v.InferOutput<typeof tally>

/** What phones are told to wait for. */
const nexts = ['quiz', 'comments', 'labels', 'nothing'] as const

const told = v.strictObject({
  id: question,
  number: count,
  challenge: v.string(),
  answer: choice,
  arguable: v.optional(choice),
  reason: v.string(),
  tally,
})

export const phase = v.variant('kind', [
  v.strictObject({ kind: v.literal('closed') }),
  v.strictObject({ kind: v.literal('wait'), next: v.picklist(nexts) }),
  v.strictObject({
    kind: v.literal('quiz'),
    of: count,
    open: v.optional(v.strictObject({ id: question, number: count, challenge: v.string() })),
    told: v.optional(told),
    /** Every question that has been told, with the answers that count as right. */
    accepted: v.record(question, v.array(choice)),
  }),
  v.strictObject({ kind: v.literal('comments') }),
  labelsTurn,
])
/** What is going on, as all phones see it. */
export type Phase = v.InferOutput<typeof phase>

/** What the model made of a comment. */
const judged = { score: share, removed: v.boolean(), reasons: stretches }

const ownComment = v.strictObject({
  key,
  aim,
  text: v.string(),
  ...judged,
  /** The version of the model that judged it, and the threshold from which that one removes. */
  version: v.optional(v.string()),
  line: v.optional(share),
  appeal: v.optional(ownAppeal),
})
export type OwnComment = v.InferOutput<typeof ownComment>

/** What a participant has done: nobody else is ever sent it. */
export const own = v.strictObject({ answers: v.record(question, choice), comments: v.array(ownComment), labelling: v.optional(labelling) })
export type Own = v.InferOutput<typeof own>

export const problem = v.strictObject({ type: v.string(), title: v.string(), status: count, detail: v.string() })

/** With the comment, and what the model made of it, if it was one. */
const done = v.strictObject({ kind: v.literal('done'), key, comment: v.optional(ownComment) })
const refused = v.strictObject({ kind: v.literal('refused'), key: v.optional(key), problem })

/** Which version of the model answers a phone, and whether it is a new one that is being tried. */
const servedBy = v.strictObject({ name: v.string(), isNew: v.boolean() })
export type ServedBy = v.InferOutput<typeof servedBy>

export const toPhone = v.variant('kind', [
  /** `line` is the threshold from which the model removes; `version` the one that answers this phone. */
  v.strictObject({ kind: v.literal('state'), phase, own, line: share, version: v.optional(servedBy) }),
  v.strictObject({ kind: v.literal('version'), version: servedBy }),
  v.strictObject({ kind: v.literal('phase'), phase }),
  done,
  refused,
  beat,
])
export type ToPhone = v.InferOutput<typeof toPhone>

/** Where the talk is. `told` counts the questions whose answers are on the slide; the one after them is open. */
export const turn = v.variant('kind', [
  v.strictObject({ kind: v.literal('wait'), next: v.picklist(nexts) }),
  v.strictObject({ kind: v.literal('quiz'), told: count }),
  v.strictObject({ kind: v.literal('comments') }),
  labelsTurn,
])
export type Turn = v.InferOutput<typeof turn>

export const stageAct = v.variant('kind', [
  v.strictObject({ kind: v.literal('turn'), turn }),
  v.strictObject({ kind: v.literal('doors'), open: v.boolean() }),
  v.strictObject({ kind: v.literal('show'), comment: count, shown: v.boolean() }),
  v.strictObject({ kind: v.literal('mild'), on: v.boolean() }),
  decideAct,
  rolloutAct,
  rollbackAct,
  v.strictObject({ kind: v.literal('begin') }),
  v.strictObject({ kind: v.literal('forget') }),
])
/** Something that only the speaker does. */
export type StageAct = v.InferOutput<typeof stageAct>

export const fromStage = v.union([stageAct, beat])

const wallItem = v.strictObject({
  id: count,
  aim,
  score: share,
  removed: v.boolean(),
  /** `listed` by the word list, and therefore never shown. */
  state: v.picklist(['waiting', 'shown', 'listed']),
  /** Only of comments that are shown; the presenter's view is sent those that wait as well. */
  text: v.optional(v.string()),
})
export type WallItem = v.InferOutput<typeof wallItem>

export const stageView = v.strictObject({
  isOpen: v.boolean(),
  /** Where phones join, such as `http://192.0.2.7:8081/j`; several when this machine is in several networks. */
  join: v.array(v.string()),
  /** The text of the QR code with which a phone joins the speaker's Wi-Fi. */
  wifi: v.optional(v.string()),
  connected: count,
  /** Participants that the room knows, connected or not. */
  joined: count,
  turn,
  /** Answers to the question that is open. */
  answered: count,
  /** By question: those that were told; a presenter's view has the open one's too. */
  tallies: v.record(question, tally),
  comments: v.strictObject({ all: count, past: count, caught: count }),
  /** Newest first. */
  wall: v.array(wallItem),
  showsMild: v.boolean(),
  labels: labelsView,
  appeals: appealsView,
  rollout: rolloutView,
  /** Whether this window may act. */
  mayAct: v.boolean(),
})
export type StageView = v.InferOutput<typeof stageView>

export const toStage = v.variant('kind', [
  v.strictObject({ kind: v.literal('stage'), view: stageView }),
  v.strictObject({ kind: v.literal('done') }),
  v.strictObject({ kind: v.literal('refused'), problem }),
  beat,
])
export type ToStage = v.InferOutput<typeof toStage>
