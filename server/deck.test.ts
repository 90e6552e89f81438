import type { FastifyInstance } from 'fastify'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from './app.ts'
import { shippedModel } from './shipped-model.ts'

let folder = ''
let app: FastifyInstance

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deck-served-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>A deck</title>')
  app = await createServer({ ...shippedModel(), deck: folder, requestsPerMinute: 0 })
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

describe('a file of the deck', () => {
  it.each([
    ['a condition that does not hold', 412, '/index.html', { 'if-match': '"another"' }],
    ['a part that there is not', 416, '/index.html', { range: 'bytes=99999-' }],
    ['a name with a null in it', 403, '/index%00.html', {}],
  ])('is refused for %s with a problem of status %i', async (_, status, url, headers) => {
    const answer = await app.inject({ url, headers })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.json()).toMatchObject({ status, title: expect.stringMatching(/^(?!The server)/) as unknown, detail: expect.stringMatching(/.{10}/) as unknown })
  })

  it('is stored nowhere where the deck is private', async () => {
    const own = await createServer({ ...shippedModel(), deck: folder, requestsPerMinute: 0, isPrivate: true })
    for (const url of ['/', '/index.html'])
      expect((await own.inject({ url })).headers['cache-control']).toBe('private, no-store')
    expect((await app.inject('/index.html')).headers['cache-control']).toBe('no-cache')
    await own.close()
  })
})
