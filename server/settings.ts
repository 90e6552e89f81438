/** What the environment says about the server. */

export interface Settings {
  port: number
  host: string
  requestsPerMinute: number
}

function wholeNumber(name: string, text: string, highest: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > highest)
    throw new Error(`${name} is a whole number from 0 to ${highest}, and not "${text}".`)
  return value
}

/**
 * Reads PORT (0 for any free one), HOST and RATE_LIMIT (requests a minute and client, 0 for no limit).
 *
 * @throws Error that says what the value must be
 */
export function readSettings({ PORT = '8080', HOST = '127.0.0.1', RATE_LIMIT = '1200' }: Record<string, string | undefined>): Settings {
  // Node would listen on every address of the machine.
  if (HOST.trim() === '')
    throw new Error('HOST is a name or an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them, and not empty.')
  return { port: wholeNumber('PORT', PORT, 65_535), host: HOST, requestsPerMinute: wholeNumber('RATE_LIMIT', RATE_LIMIT, 1e9) }
}
