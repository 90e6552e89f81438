import type { Registration } from '../room/registration.ts'
import * as v from 'valibot'
import { problem } from '../room/protocol.ts'
import { CHALLENGERS, MODEL_TYPE, registered } from '../room/registration.ts'

const NO_ANSWER = 'there is no connection to the room. Go back a step, and on again.'

/**
 * Brings a model that the gate has trained to the room's server; see room/registration.ts.
 *
 * @param base the deck's address
 * @param model what it is called, and what the gate has said
 * @param file the model's
 * @param send the browser's `fetch`
 * @returns why it was not taken, as the end of a sentence; empty if it was
 */
export async function registerModel(base: URL, model: Registration, file: Uint8Array<ArrayBuffer>, send: (address: URL, request: RequestInit) => Promise<Response> = fetch): Promise<string> {
  const { version, gate } = model
  const address = new URL(`${CHALLENGERS}/${version}`, base)
  address.searchParams.set('gate', gate)
  const answer = await send(address, { method: 'PUT', headers: { 'Content-Type': MODEL_TYPE }, body: file }).catch(() => undefined)
  const said: unknown = await answer?.json().catch(() => undefined)
  if (answer?.ok && v.is(registered, said) && said.version === version)
    return ''
  return v.is(problem, said) ? said.detail : NO_ANSWER
}
