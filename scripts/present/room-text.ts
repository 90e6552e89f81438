/** What the terminal says of a room that is open. */
import { renderUnicodeCompact } from 'uqr'
import { joinCode } from '../../room/join-code.ts'

/**
 * The addresses and the codes.
 *
 * @param join where phones join; none when this machine is in no network
 * @param wifi the text of the QR code of the speaker's Wi-Fi
 */
export function roomText(join: readonly string[], wifi?: string): string {
  const [first] = join
  if (first === undefined)
    return 'the room is open, but this machine is in no network: join one and start again, or name a tunnel with --public.\n'
  return `${wifi === undefined ? '' : `the speaker's Wi-Fi, to be joined first:\n${renderUnicodeCompact(wifi)}\n\n`}phones join the room at   ${join.join('\n                          ')}
${renderUnicodeCompact(joinCode(first))}
${join.length > 1 ? 'Several networks: the code is that of the first. Scan it with a phone of your own.\n' : ''}`
}
