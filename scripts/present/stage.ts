/** The deck as it is on stage: built with notes, and served without a development server. */
import type { FastifyInstance } from 'fastify'
import type { OpenRoom } from '../../server/room/open.ts'
import type { VersionedModel } from '../../server/shipped-model.ts'
import { join } from 'node:path'
import process from 'node:process'
import { LINE } from '../../remote/protocol.ts'
import { createServer } from '../../server/app.ts'
import { titleOf } from '../../server/deck.ts'
import { buildPage } from '../../server/page.ts'
import { addRemote } from '../../server/remote.ts'
import { shippedModel } from '../../server/shipped-model.ts'
import { buildDeck, root } from '../deck/deck.ts'
import { ofTalk } from '../deck/talk-option.ts'
import { isOutdated, makeOf } from './freshness.ts'
import { guard, isOwnMachine } from './guard.ts'

/** Where the talk's deck with notes is built. */
export const stageFolder = (): string => join(root, 'dist-export', ofTalk('present'))

/**
 * Builds the deck with notes, if what is there is not made of what slides.md and the rest are now.
 *
 * @param announce called before a build, which takes half a minute
 * @returns whether it was built
 * @throws Error with what the build said, when it fails
 */
export async function prepareStage(announce: () => void): Promise<boolean> {
  const folder = stageFolder()
  if (!await isOutdated(root, folder))
    return false
  announce()
  await makeOf(root, folder, () => buildDeck(folder, ['--with-notes']))
  return true
}

export interface Stage {
  /** Without a slash at the end. */
  address: string
  close: () => Promise<void>
}

export interface StageOptions {
  /** Addresses that it listens on. */
  host: string
  /** 0 for any free one. */
  port: number
  /** What machines other than this one are asked for. */
  password: string
  /** The built deck. */
  folder?: string
  /** The shipped model, where it is loaded already. */
  model?: VersionedModel
  /** A room that is open; it is closed with the stage. */
  room?: OpenRoom
}

/** Serves a built deck with the API, and with the room if there is one. */
export async function openStage({ host, port, password, folder = stageFolder(), model = shippedModel(), room }: StageOptions): Promise<Stage> {
  const page = await buildPage('remote', await titleOf(folder))
  let isSpeaker: ReturnType<typeof guard> = () => false
  const app = await createServer({
    ...model,
    deck: folder,
    requestsPerMinute: 0,
    prepare(app) {
      isSpeaker = guard(app, password, { report: sentence => process.stderr.write(`${sentence}\n`), unguarded: LINE })
    },
    addRemote: app => addRemote(app, { page, isSpeaker, isOwn: ({ ip }) => isOwnMachine(ip) }),
    ...(room && { addRoom: (app: FastifyInstance) => room.attach(app, isSpeaker), roomLag: room.lag }),
    isPrivate: true,
  })
  async function close(): Promise<void> {
    await app.close()
    await room?.close()
  }
  try {
    return { address: await app.listen({ port, host }), close }
  }
  catch (error) {
    await close()
    throw error
  }
}
