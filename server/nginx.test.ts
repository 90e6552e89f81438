/** The API behind the proxy of the example, a real one. */
import type { ServerProcess } from '../scripts/bench/server-process.ts'
import { readFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API, startServer } from '../scripts/bench/server-process.ts'
import { freePort } from '../tests/support/free-port.ts'
import { noNginx, startNginx } from '../tests/support/nginx.ts'

/** Asks for a verdict from one of this machine's addresses, and says what it pleases about who it is. */
function post(port: number, localAddress: string, saysOfItself: string): Promise<number> {
  const body = '{"comments":[{"id":"1","text":"a"}]}'
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, localAddress, path: '/v1/moderations', method: 'POST', headers: { 'content-type': 'application/json', 'content-length': body.length, 'x-forwarded-for': saysOfItself } }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    }).on('error', reject).end(body)
  })
}

describe.skipIf(noNginx)('behind nginx', () => {
  let port = 0
  let api: ServerProcess
  let endProxy: () => Promise<void>

  beforeAll(async () => {
    port = await freePort()
    api = await startServer(API, { env: { RATE_LIMIT: '2', TRUST_PROXY: '127.0.0.1' } })
    const example = await readFile(new URL('nginx.example.conf', import.meta.url), 'utf8')
    const site = example.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('http://127.0.0.1:8080', api.url)
    endProxy = await startNginx(site, `http://127.0.0.1:${port}/healthz`)
  })
  afterAll(async () => {
    await endProxy()
    await api.stop()
  })

  it('each client has a limit of its own, whatever it says of itself', async () => {
    // Two in a window of a minute are taken; five fall into two windows at the most.
    const asked = await Promise.all(Array.from({ length: 5 }, (_, at) => post(port, '127.0.0.2', `203.0.113.${at}`)))
    expect(asked).toContain(429)
    expect(await post(port, '127.0.0.3', '127.0.0.2'), 'another client').toBe(200)
  })
})
