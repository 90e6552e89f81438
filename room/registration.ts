/**
 * How a model that the gate has trained comes to the room's server, so that it can be rolled out. Frames of a socket are
 * too short for it: the presenter's window sends the file by itself, on the stage's port and with the stage's token.
 *
 *     window                                                         server
 *     PUT /v1/room/challengers/challenger-1bab8b6f?gate=no           201 with what it is called; or a problem document
 *       application/octet-stream: the file (moderation/format.ts)
 *
 * The name is made of the file's hash, which the server computes as well. The same file again changes nothing but what the
 * gate has said of it.
 */
import * as v from 'valibot'
import { gateVerdicts } from '../moderation/judge/gate.ts'
import { version } from './rollout.ts'

/** Below the deck's own address. */
export const CHALLENGERS = 'v1/room/challengers'
export const MODEL_TYPE = 'application/octet-stream'
/** Bytes of the largest model file that the server takes: several times what the gate trains. */
export const MODEL_BYTES = 32 * 1024

const gate = v.picklist(gateVerdicts)

/** What stands after the question mark: what the gate has said. */
export const registrationQuery = v.strictObject({ gate })
/** The server's answer. */
export const registered = v.strictObject({ version, gate })
export type Registration = v.InferOutput<typeof registered>
