/**
 * npm run present: the built deck with the speaker's notes, for the stage. Builds it if something has changed, serves
 * it together with the API, and prints the addresses. No development server: nothing is compiled during the talk, and
 * when this process dies the open deck goes on.
 *
 *   PORT=8080 HOST=127.0.0.1 PASSWORD=... npm run present
 *   npm run present -- --talk short
 *   ROOM_PORT=8081 REDIS_URL=... npm run present -- --room --wifi NAME --wifi-password PASSWORD --public https://room.example
 *
 * With a HOST that other machines can reach, they are asked for the password, and a phone turns the talk (/remote). With
 * --room the audience joins with its phones, on a port of the room's own.
 */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { renderUnicodeCompact } from 'uqr'
import { speaker } from '../content/speaker.ts'
import { reachableAddresses } from '../server/addresses.ts'
import { forgetOldRoom } from '../server/room/folder.ts'
import { openRoomOrExplain } from '../server/room/open-or-explain.ts'
import { roomFolder } from '../server/room/open.ts'
import { readRoomFolder, readRoomSettings } from '../server/room/settings.ts'
import { readSettings } from '../server/settings.ts'
import { shippedModel } from '../server/shipped-model.ts'
import { stopWhenTold } from '../server/stop-signals.ts'
import { root } from './deck/deck.ts'
import { sayTalk, takeTalk } from './deck/talk-option.ts'
import { isOwnMachine } from './present/guard.ts'
import { readPresentOptions } from './present/options.ts'
import { remoteText } from './present/remote-text.ts'
import { roomText } from './present/room-text.ts'
import { openStage, prepareStage, stageFolder } from './present/stage.ts'

const EVERY_ADDRESS = '0.0.0.0'

async function main(): Promise<void> {
  const { port, host } = readSettings(process.env)
  const { deck: chosen, talk, room: wanted } = readPresentOptions(process.argv.slice(2))
  takeTalk(talk)
  // What is set for a room must not keep a talk without one from starting.
  const roomSettings = wanted && readRoomSettings(process.env)
  if (chosen === undefined)
    await prepareStage(() => process.stdout.write('Building the deck with notes…\n'))
  else if (!existsSync(join(chosen, 'index.html')))
    throw new Error(`--deck ${chosen} is no built deck: npm run build -- --with-notes --out ${chosen} builds one.`)
  const deck = chosen === undefined ? stageFolder() : resolve(chosen)
  const password = process.env.PASSWORD || randomBytes(6).toString('base64url')
  const folder = readRoomFolder(process.env) ?? roomFolder(root)
  if (!wanted)
    await forgetOldRoom(folder)
  const model = shippedModel()
  const room = wanted && roomSettings && await openRoomOrExplain({
    ...roomSettings,
    folder,
    ...wanted,
    model,
    deck,
    // Phones come by whichever of this machine's networks they are in.
    host: EVERY_ADDRESS,
    addresses: roomPort => reachableAddresses(EVERY_ADDRESS, roomPort),
  }, sentence => process.stderr.write(`${sentence}\n`))
  const stage = await openStage({ host, port, password, model, room, folder: deck })
  const addresses = isOwnMachine(host) ? [] : reachableAddresses(host, new URL(stage.address).port)
  const others = isOwnMachine(host)
    ? 'Only this machine can reach them. To turn from a phone, put HOST=0.0.0.0 before the command.'
    : `From other machines, with any name and the password ${password}:
${addresses.map(address => `                         ${address}/presenter/1`).join('\n')}
${remoteText(addresses)}`
  process.stdout.write(`
${chosen === undefined ? `${await sayTalk()}\n` : ''}the projector's window   ${stage.address}/
the presenter's view     ${stage.address}/presenter/1
${others}
${room ? `\n${roomText(room.join, wanted?.wifi)}` : ''}Ctrl+C ends it; a window that is open goes on.

the deck for the audience: ${speaker.deckUrl}
${renderUnicodeCompact(speaker.deckUrl)}
`)
  stopWhenTold(stage.close)
}

main().catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${error.code === 'EADDRINUSE' ? `${error.message}. Is it running already? Else choose another port: PORT=8081 npm run present` : error.message}\n`)
  process.exitCode = 1
})
