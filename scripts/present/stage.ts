/** The deck as it is on stage: built with notes, and served without a development server. */
import { join } from 'node:path'
import process from 'node:process'
import { createServer } from '../../server/app.ts'
import { shippedModel } from '../../server/shipped-model.ts'
import { buildDeck, root } from '../deck/deck.ts'
import { isOutdated, makeOf } from './freshness.ts'
import { guard } from './guard.ts'

/** Where the deck with notes is built. */
export const stageFolder = join(root, 'dist-export/present')

/**
 * Builds the deck with notes, if what is there is not made of what slides.md and the rest are now.
 *
 * @param announce called before a build, which takes half a minute
 * @returns whether it was built
 * @throws Error with what the build said, when it fails
 */
export async function prepareStage(announce: () => void): Promise<boolean> {
  if (!await isOutdated(root, stageFolder))
    return false
  announce()
  await makeOf(root, stageFolder, () => buildDeck(stageFolder, ['--with-notes']))
  return true
}

export interface Stage {
  /** Without a slash at the end. */
  address: string
  close: () => Promise<void>
}

/**
 * Serves a built deck with the API.
 *
 * @param options where
 * @param options.host addresses that it listens on
 * @param options.port 0 for any free one
 * @param options.password what machines other than this one are asked for
 * @param options.folder the built deck
 */
export async function openStage({ host, port, password, folder = stageFolder }: { host: string, port: number, password: string, folder?: string }): Promise<Stage> {
  const app = await createServer({
    ...shippedModel(),
    deck: folder,
    requestsPerMinute: 0,
    prepare: app => guard(app, password, { report: sentence => process.stderr.write(`${sentence}\n`) }),
    isPrivate: true,
  })
  return { address: await app.listen({ port, host }), close: () => app.close() }
}
