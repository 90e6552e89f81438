/**
 * npm run present: the built deck with the speaker's notes, for the stage. Builds it if something has changed, serves
 * it together with the API, and prints the addresses. No development server: nothing is compiled during the talk, and
 * when this process dies the open deck goes on.
 *
 *   PORT=8080 HOST=127.0.0.1 PASSWORD=... npm run present
 *
 * With a HOST that other machines can reach, they are asked for the password.
 */
import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { renderUnicodeCompact } from 'uqr'
import { speaker } from '../content/speaker.ts'
import { readSettings } from '../server/settings.ts'
import { reachableAddresses } from './present/addresses.ts'
import { isOwnMachine } from './present/guard.ts'
import { openStage, prepareStage } from './present/stage.ts'

async function main(): Promise<void> {
  const { port, host } = readSettings(process.env)
  await prepareStage(() => process.stdout.write('Building the deck with notes…\n'))
  const password = process.env.PASSWORD || randomBytes(6).toString('base64url')
  const stage = await openStage({ host, port, password })
  const others = isOwnMachine(host)
    ? 'Only this machine can reach them.'
    : `From other machines, with any name and the password ${password}:
${reachableAddresses(host, new URL(stage.address).port).map(address => `                         ${address}/presenter/1`).join('\n')}`
  process.stdout.write(`
the projector's window   ${stage.address}/
the presenter's view     ${stage.address}/presenter/1
${others}
Ctrl+C ends it; a window that is open goes on.

the deck for the audience: ${speaker.deckUrl}
${renderUnicodeCompact(speaker.deckUrl)}
`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stage.close())
}

main().catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${error.code === 'EADDRINUSE' ? `${error.message}. Is it running already? Else choose another port: PORT=8081 npm run present` : error.message}\n`)
  process.exitCode = 1
})
