import { availableParallelism } from 'node:os'
import { describe, expect, it } from 'vitest'
import { readSettings, readWorkers } from './settings.ts'

describe('the server\'s settings', () => {
  it('have defaults for this machine alone', () => {
    expect(readSettings({})).toEqual({ port: 8080, host: '127.0.0.1', requestsPerMinute: 1200 })
  })

  it('are read from the environment', () => {
    expect(readSettings({ PORT: '0', HOST: '::', RATE_LIMIT: '0' })).toEqual({ port: 0, host: '::', requestsPerMinute: 0 })
  })

  it.each([['PORT', '80a'], ['PORT', '0x50'], ['PORT', '1e3'], ['PORT', '70000'], ['PORT', ''], ['RATE_LIMIT', '-1'], ['RATE_LIMIT', '1.5']])('refuse %s "%s" and say what it must be', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name} is a whole number from 0 to`)
  })

  it.each(['', ' '])('refuse HOST "%s", which would be every address', (HOST) => {
    expect(() => readSettings({ HOST })).toThrow('HOST is a name or an address')
  })

  it.each([['127.0.0.1', ['127.0.0.1']], ['10.0.0.0/8, ::1,fd00::/8', ['10.0.0.0/8', '::1', 'fd00::/8']]])('trust the proxies "%s"', (TRUST_PROXY, trustProxy) => {
    expect(readSettings({ TRUST_PROXY })).toMatchObject({ trustProxy })
  })

  it.each(['', '0', '1', 'true', 'all', '10.0.0.0/33', '10.0.0.1/8/8', '127.0.0.1,'])('refuse TRUST_PROXY "%s"', (TRUST_PROXY) => {
    expect(() => readSettings({ TRUST_PROXY })).toThrow('TRUST_PROXY is the addresses of the proxies')
  })
})

describe('--workers', () => {
  it('is a number, or as many as there are cores', () => {
    expect(readWorkers('3')).toBe(3)
    expect(readWorkers('auto')).toBe(availableParallelism())
    for (const text of ['0', '-1', '1.5', 'all', '', '100'])
      expect(() => readWorkers(text)).toThrow('--workers is a whole number from 1')
  })
})
