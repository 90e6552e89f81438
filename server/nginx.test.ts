/** The API behind the proxy of the example, a real one. */
import type { ChildProcess } from 'node:child_process'
import type { ServerProcess } from '../scripts/bench/server-process.ts'
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { API, startServer } from '../scripts/bench/server-process.ts'
import { freePort } from '../tests/support/free-port.ts'
import { systemProgram } from '../tests/support/system-package.ts'

// Only Linux has all of 127.0.0.0/8 for itself, which gives a test several clients.
const nginx = process.platform === 'linux' ? systemProgram('nginx', 'nginx-light') : undefined

/** Asks for a verdict from one of this machine's addresses, and says what it pleases about who it is. */
function post(port: number, localAddress: string, saysOfItself: string): Promise<number> {
  const body = '{"comments":[{"id":"1","text":"a"}]}'
  return new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, localAddress, path: '/v1/moderations', method: 'POST', headers: { 'content-type': 'application/json', 'content-length': body.length, 'x-forwarded-for': saysOfItself } }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    }).on('error', reject).end(body)
  })
}

describe.skipIf(!nginx)('behind nginx', () => {
  let folder = ''
  let port = 0
  let api: ServerProcess
  let proxy: ChildProcess

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deck-nginx-'))
    port = await freePort()
    api = await startServer(API, { env: { RATE_LIMIT: '2', TRUST_PROXY: '127.0.0.1' } })
    const example = await readFile(new URL('nginx.example.conf', import.meta.url), 'utf8')
    const site = example.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('http://127.0.0.1:8080', api.url)
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder}/${name};`).join('\n')
    await writeFile(join(folder, 'nginx.conf'), `
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
daemon off;
events {}
http {
access_log off;
${temporary}
${site}
}`)
    proxy = spawn(nginx ?? '', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'ignore' })
    await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/healthz`), { timeout: 10_000 })
  })
  afterAll(async () => {
    const ended = new Promise(resolve => proxy.once('exit', resolve))
    proxy.kill()
    await Promise.all([ended, api.stop()])
    await rm(folder, { recursive: true })
  })

  it('each client has a limit of its own, whatever it says of itself', async () => {
    // Two in a window of a minute are taken; five fall into two windows at the most.
    const asked = await Promise.all(Array.from({ length: 5 }, (_, at) => post(port, '127.0.0.2', `203.0.113.${at}`)))
    expect(asked).toContain(429)
    expect(await post(port, '127.0.0.3', '127.0.0.2'), 'another client').toBe(200)
  })
})
