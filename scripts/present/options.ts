/** What the command line says of the talk. */
import { parseArgs } from 'node:util'
import { wifiCode } from '../../room/wifi-code.ts'
import { readPublicAddress } from '../../server/room/settings.ts'
import { talkOption } from '../deck/talk-option.ts'

export interface PresentOptions {
  /** A deck that is built already, to be served as it is. */
  deck?: string
  /** The name of the talk that is given. */
  talk?: string
  /** The room that is to be opened, if one is. */
  room?: {
    /** The text of the QR code of the speaker's Wi-Fi. */
    wifi?: string
    /** Under which address phones reach it, through a tunnel or a proxy. */
    publicAddress?: string
  }
}

const USAGE = `usage: npm run present -- [options]

  --talk NAME               gives another talk of content/talks.ts, such as short
  --room                    opens a room, which the audience joins with its phones
  --public ADDRESS          under which address phones reach it, such as https://room.example
  --wifi NAME               adds the QR code with which a phone joins the speaker's Wi-Fi
  --wifi-password PASSWORD  of that Wi-Fi; an open one has none
  --deck FOLDER             serves a deck that is built already, as it is
`

/**
 * Reads the arguments.
 *
 * @throws Error that says what is wrong, and what is allowed
 */
export function readPresentOptions(args: string[]): PresentOptions {
  try {
    const { values: { room, wifi, deck, talk, 'wifi-password': password, 'public': address } } = parseArgs({
      args,
      options: {
        'room': { type: 'boolean', default: false },
        'public': { type: 'string' },
        'wifi': { type: 'string' },
        'wifi-password': { type: 'string' },
        'deck': { type: 'string' },
        ...talkOption,
      },
    })
    if (!room && (wifi ?? password ?? address) !== undefined)
      throw new Error('--public, --wifi and --wifi-password are for a room: add --room.')
    if (wifi === undefined && password !== undefined)
      throw new Error('--wifi-password is that of a Wi-Fi: name it with --wifi.')
    return {
      ...(deck !== undefined && { deck }),
      ...(talk !== undefined && { talk }),
      ...(room && {
        room: {
          ...(wifi !== undefined && { wifi: wifiCode(wifi, password) }),
          ...(address !== undefined && { publicAddress: readPublicAddress('--public', address) }),
        },
      }),
    }
  }
  catch (error) {
    throw new Error(`${(error as Error).message}\n\n${USAGE}`)
  }
}
