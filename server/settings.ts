/** What the environment says about the server. */

import { isIP } from 'node:net'
import { availableParallelism } from 'node:os'

export interface Settings {
  port: number
  host: string
  requestsPerMinute: number
  /** Addresses of the proxies that are believed who the client is. */
  trustProxy?: string[]
}

/** @throws Error that says what the value must be */
export function wholeNumber(name: string, text: string, highest: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > highest)
    throw new Error(`${name} is a whole number from 0 to ${highest}, and not "${text}".`)
  return value
}

/** Addresses of proxies, or of networks of them. */
function proxies(text: string): string[] {
  const addresses = text.split(',').map(address => address.trim())
  const isNetwork = (address: string): boolean => {
    const [base = '', bits, ...more] = address.split('/')
    const version = isIP(base)
    return version !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
  }
  if (!addresses.every(isNetwork))
    throw new Error(`TRUST_PROXY is the addresses of the proxies before the server, with commas between them, such as 127.0.0.1,10.0.0.0/8, and not "${text}".`)
  return addresses
}

/**
 * Reads PORT (0 for any free one), HOST, RATE_LIMIT (requests a minute and client, 0 for no limit) and TRUST_PROXY (addresses
 * of the proxies before the server, with commas between them; none by default).
 *
 * @throws Error that says what the value must be
 */
export function readSettings({ PORT = '8080', HOST = '127.0.0.1', RATE_LIMIT = '1200', TRUST_PROXY }: Record<string, string | undefined>): Settings {
  // Node would listen on every address of the machine.
  if (HOST.trim() === '')
    throw new Error('HOST is a name or an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them, and not empty.')
  return {
    port: wholeNumber('PORT', PORT, 65_535),
    host: HOST,
    requestsPerMinute: wholeNumber('RATE_LIMIT', RATE_LIMIT, 1e9),
    ...(TRUST_PROXY === undefined ? {} : { trustProxy: proxies(TRUST_PROXY) }),
  }
}

/**
 * Reads how many processes serve: a number, or "auto" for one on each core.
 *
 * @throws Error that says what the value must be
 */
export function readWorkers(text: string): number {
  if (text === 'auto')
    return availableParallelism()
  if (!/^[1-9]\d?$/.test(text))
    throw new Error(`--workers is a whole number from 1 to 99, or "auto" for one on each core, and not "${text}".`)
  return Number(text)
}
