import { describe, expect, it, vi } from 'vitest'
import { problemOf } from '../server/problem.ts'
import { registerModel } from './register-model.ts'

const BASE = new URL('https://deck.example/talk/')
const model = { version: 'challenger-1bab8b6f', gate: 'not proven' } as const
const file = Uint8Array.from([1, 2, 3])
const answer = (body: unknown, status: number) => vi.fn(async (_: URL, __: RequestInit) => new Response(JSON.stringify(body), { status }))

describe('a window that registers a model', () => {
  it('sends the file to the address that bears its name, with what the gate has said', async () => {
    const send = answer(model, 201)
    expect(await registerModel(BASE, model, file, send)).toBe('')
    const [address, request] = send.mock.calls[0]!
    expect(address.href).toBe('https://deck.example/talk/v1/room/challengers/challenger-1bab8b6f?gate=not+proven')
    expect(request).toMatchObject({ method: 'PUT', body: file, headers: { 'Content-Type': 'application/octet-stream' } })
  })

  it('says why it was not taken', async () => {
    expect(await registerModel(BASE, model, file, answer(problemOf(422, 'That is no model.'), 422))).toBe('That is no model.')
  })

  it.each([
    ['nobody answers', vi.fn(async () => Promise.reject(new TypeError('Failed to fetch')))],
    ['something else does', answer('<html>', 200)],
    ['another model is acknowledged', answer({ ...model, version: 'challenger-2' }, 201)],
  ])('says that there is no connection when %s', async (_, send) => {
    expect(await registerModel(BASE, model, file, send)).toMatch(/no connection to the room/)
  })
})
