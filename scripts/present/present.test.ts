import { Buffer } from 'node:buffer'
import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reachableAddresses } from '../../server/addresses.ts'
import { createServer } from '../../server/app.ts'
import { shippedModel } from '../../server/shipped-model.ts'
import { isOutdated, makeOf } from './freshness.ts'
import { guard, isOwnMachine, knowsPassword } from './guard.ts'

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`

describe('the deck with notes', () => {
  it.each([['127.0.0.1', true], ['127.8.0.1', true], ['::1', true], ['localhost', true], ['::ffff:127.0.0.1', true], ['192.0.2.7', false], ['0.0.0.0', false], ['::', false], ['localhost.example', false]])('knows whether %s is this machine: %s', (address, own) => {
    expect(isOwnMachine(address)).toBe(own)
  })

  it('takes the password with any name', () => {
    expect(knowsPassword(basic('me:secret'), 'secret')).toBe(true)
    expect(knowsPassword(basic(':with:colon'), 'with:colon')).toBe(true)
    for (const header of [undefined, '', 'Bearer secret', basic('me:other'), basic('secret:')])
      expect(knowsPassword(header, 'secret')).toBe(false)
  })

  it('is shown to this machine, and to others with the password alone', async () => {
    const app = await createServer({ ...shippedModel(), deck: '/no/such/folder', requestsPerMinute: 0, prepare: server => guard(server, 'secret', { report: () => {}, delay: 0 }) })
    const status = async (remoteAddress: string, authorization?: string): Promise<number> => (await app.inject({ url: '/healthz', remoteAddress, headers: authorization ? { authorization } : {} })).statusCode
    expect(await status('127.0.0.1')).toBe(200)
    expect(await status('192.0.2.7')).toBe(401)
    expect(await status('192.0.2.7', basic('x:wrong'))).toBe(401)
    expect(await status('192.0.2.7', basic('x:secret'))).toBe(200)
    const refused = await app.inject({ url: '/presenter/1', remoteAddress: '192.0.2.7' })
    expect(refused.headers['www-authenticate']).toMatch(/^Basic /)
    expect(refused.json()).toMatchObject({ status: 401 })
    await app.close()
  })
})

describe('who guesses the password', () => {
  async function stage(): Promise<{ reports: string[], status: (remoteAddress: string, password: string) => Promise<number>, close: () => Promise<void> }> {
    const reports: string[] = []
    const app = await createServer({ ...shippedModel(), deck: '/no/such/folder', requestsPerMinute: 0, prepare: server => guard(server, 'secret', { report: sentence => void reports.push(sentence), delay: 0 }) })
    return {
      reports,
      status: async (remoteAddress, password) => (await app.inject({ url: '/healthz', remoteAddress, headers: { authorization: basic(`me:${password}`) } })).statusCode,
      close: () => app.close(),
    }
  }

  it('is locked out for a while, with a trace, and nobody else is', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { reports, status, close } = await stage()
    for (let guess = 0; guess < 10; guess++)
      expect(await status('192.0.2.7', `guess ${guess}`)).toBe(401)
    expect(await status('192.0.2.7', 'secret'), 'the right one comes too late').toBe(429)
    expect(await status('192.0.2.8', 'secret')).toBe(200)
    expect(reports).toHaveLength(10)
    expect(reports[9]).toContain('192.0.2.7, number 10 of 10: it is locked out for')
    vi.setSystemTime(Date.now() + 300_000)
    expect(await status('192.0.2.7', 'secret')).toBe(200)
    vi.useRealTimers()
    await close()
  })

  it('is one guesser with all the addresses of its network', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { status, close } = await stage()
    for (let guess = 0; guess < 10; guess++)
      await status(`2001:db8:0:7::${guess + 1}`, 'wrong')
    expect(await status('2001:db8:0:7:9:9:9:9', 'secret')).toBe(429)
    expect(await status('2001:db8:0:8::1', 'secret')).toBe(200)
    vi.useRealTimers()
    await close()
  })

  it.each([['localhost:8080', 200], ['127.0.0.1', 200], ['[::1]:8080', 200], ['rebound.example', 421], ['localhost.example:80', 421], ['not a host', 421]])('on this machine gets, as %s, %i', async (host, status) => {
    const app = await createServer({ ...shippedModel(), deck: '/no/such/folder', requestsPerMinute: 0, prepare: server => guard(server, 'secret', { report: () => {} }) })
    expect((await app.inject({ url: '/healthz', remoteAddress: '127.0.0.1', headers: { host } })).statusCode).toBe(status)
    await app.close()
  })
})

describe('addresses for other machines', () => {
  const networks = {
    lo: [{ address: '127.0.0.1', netmask: '255.0.0.0', family: 'IPv4', mac: '', internal: true, cidr: null }],
    wlan: [
      { address: '192.0.2.7', netmask: '255.255.255.0', family: 'IPv4', mac: '', internal: false, cidr: null },
      { address: 'fe80::1', netmask: '', family: 'IPv6', mac: '', internal: false, cidr: null, scopeid: 2 },
    ],
  } satisfies Parameters<typeof reachableAddresses>[2]

  it('are those of the networks when the server listens on all of them', () => {
    expect(reachableAddresses('0.0.0.0', '8080', networks)).toEqual(['http://192.0.2.7:8080'])
  })

  it('are the one that the server listens on otherwise', () => {
    expect(reachableAddresses('192.0.2.9', '8080', networks)).toEqual(['http://192.0.2.9:8080'])
  })
})

describe('a build', () => {
  let root = ''
  let built = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'deck-present-'))
    built = join(root, 'dist-export/present')
    await mkdir(join(root, 'components/deep'), { recursive: true })
    for (const file of ['slides.md', 'components/deep/a.vue', 'components/deep/a.test.ts'])
      await writeFile(join(root, file), `as it was: ${file}`)
    await makeOf(root, built, () => mkdir(built, { recursive: true }).then(() => {}))
  })
  afterEach(() => rm(root, { recursive: true }))

  it('is as new as what it was made of, and old when it is not there', async () => {
    expect(await isOutdated(root, built)).toBe(false)
    expect(await isOutdated(root, join(root, 'missing'))).toBe(true)
    await rm(built, { recursive: true })
    expect(await isOutdated(root, built)).toBe(true)
  })

  it('is old when something in it has other contents, of whatever age', async () => {
    const file = join(root, 'slides.md')
    await writeFile(file, 'as it was the day before')
    await utimes(file, new Date(0), new Date(0))
    expect(await isOutdated(root, built)).toBe(true)
    await writeFile(file, 'as it was: slides.md')
    expect(await isOutdated(root, built), 'written anew, the same').toBe(false)
  })

  it('is old when a file of it has come, gone or got another name, and not for a test', async () => {
    const deep = join(root, 'components/deep')
    await writeFile(join(deep, 'a.test.ts'), 'another test')
    expect(await isOutdated(root, built)).toBe(false)
    await rename(join(deep, 'a.vue'), join(deep, 'b.vue'))
    expect(await isOutdated(root, built)).toBe(true)
    await rename(join(deep, 'b.vue'), join(deep, 'a.vue'))
    await writeFile(join(deep, 'c.vue'), '')
    expect(await isOutdated(root, built)).toBe(true)
  })

  it('that has failed is old, even if the one before is still there', async () => {
    await expect(makeOf(root, built, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await isOutdated(root, built)).toBe(true)
  })
})
