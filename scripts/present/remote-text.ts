/** What the terminal says of the speaker's remote. */
import { renderUnicodeCompact } from 'uqr'

/**
 * The address and its code.
 *
 * @param addresses of the stage for other machines
 */
export function remoteText(addresses: readonly string[]): string {
  const [first, ...more] = addresses.map(address => `${address}/remote`)
  if (first === undefined)
    return ''
  return `the remote, for a phone  ${[first, ...more].join('\n                         ')}
${renderUnicodeCompact(first)}
`
}
