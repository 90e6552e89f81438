import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Buffer } from 'node:buffer'
import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { openLoad, readAnswer } from './open-load.ts'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A server that answers each request by its number, from 0. */
async function serve(answer: (at: number) => Promise<number | undefined>): Promise<{ url: string, bodies: string[] }> {
  const bodies: string[] = []
  let next = 0
  server = createServer(async (request, response) => {
    let body = ''
    for await (const piece of request)
      body += String(piece)
    bodies.push(body)
    const status = await answer(next++)
    if (status === undefined)
      request.socket.destroy()
    else
      response.writeHead(status, { 'content-length': 2 }).end('ok')
  })
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, bodies }
}

describe('load at an open rate', () => {
  it('sends as many requests as the rate and the time say, each body in turn', async () => {
    const { url, bodies } = await serve(async () => 200)
    const { answers, failures, times } = await openLoad(url, ['ä', 'b'], 500, 0.1, 4)
    expect({ answers, failures, times: times.length }).toEqual({ answers: 50, failures: 0, times: 50 })
    expect([bodies.filter(body => body === 'ä').length, bodies.filter(body => body === 'b').length]).toEqual([25, 25])
  })

  it('counts the wait of a request that was due while the one before it was answered', async () => {
    const { url } = await serve(async () => setTimeout(30, 200))
    const { times } = await openLoad(url, ['a'], 100, 0.1, 1)
    // Ten requests, 10 ms apart, 30 ms each: the last is due after 90 ms and answered after 300.
    expect(times.at(-1)).toBeGreaterThan(190)
  })

  it('counts other answers and lost connections as failures, and ends', async () => {
    const { url } = await serve(async at => at === 1 ? undefined : at === 2 ? 503 : 200)
    expect(await openLoad(url, ['a'], 200, 0.05, 4)).toMatchObject({ answers: 9, failures: 2 })
  })

  it('ends when every connection is lost', async () => {
    const { url } = await serve(async () => undefined)
    expect(await openLoad(url, ['a'], 200, 0.05, 2)).toMatchObject({ answers: 0, failures: 10 })
  })
})

describe('an answer', () => {
  it('is read when all of it has come', () => {
    const answer = 'HTTP/1.1 422 No\r\nX: y\r\ncontent-length: 3\r\n\r\nabc'
    expect(readAnswer(Buffer.from(answer.slice(0, -1)))).toBeUndefined()
    expect(readAnswer(Buffer.from('HTTP/1.1 200'))).toBeUndefined()
    expect(readAnswer(Buffer.from(`${answer}HTTP`))).toEqual({ status: 422, end: answer.length })
    expect(() => readAnswer(Buffer.from('HTTP/1.1 200 OK\r\n\r\n'))).toThrow('Content-Length')
  })
})
