/** The built deck from the project's own server, strict policy and all, with a watch in each of its pages. */
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { root } from '../../../scripts/deck/deck.ts'
import { createServer } from '../../../server/app.ts'
import { shippedModel } from '../../../server/shipped-model.ts'
import { watchPage } from './watch-page.ts'

export interface WatchedDeck {
  readonly url: string
  /** What the server was asked for since the last look and does not have. */
  readonly refused: () => string[]
  /** Ends the server for a while: then there is no network. */
  readonly withoutNetwork: (meanwhile: () => Promise<void>) => Promise<void>
  /** Lets pages run no scripts meanwhile, as browsers that have them turned off. */
  readonly withoutScripts: (meanwhile: () => Promise<void>) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Copies the built deck and puts the watch into each of its pages.
 *
 * @returns the folder; it is for the caller to remove
 */
export async function copyWatchedDeck(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-watched-'))
  await cp(process.env.DECK_DIST ?? join(root, 'dist'), folder, { recursive: true })
  const script = `<script>(${watchPage.toString().replaceAll('</', '<\\/')})()</script>`
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.html'))
      continue
    const page = await readFile(join(folder, file), 'utf8')
    // A function, so that a "$" in the script is a "$".
    await writeFile(join(folder, file), page.replace(/<head[^>]*>/, head => head + script))
  }
  return folder
}

/**
 * Serves such a copy, at an origin of its own: what one test leaves in a browser, another does not find. The server
 * hashes the scripts in its pages for its policy, the watch among them.
 */
export async function serveWatchedDeck(folder: string): Promise<WatchedDeck> {
  const refused: string[] = []
  let hasScripts = true
  let port = 0
  async function start(): Promise<{ url: string, close: () => Promise<void> }> {
    const server = await createServer({
      ...shippedModel(),
      deck: folder,
      requestsPerMinute: 0,
      prepare(app) {
        app.addHook('onSend', async (_request, reply) => {
          if (!hasScripts)
            reply.header('Content-Security-Policy', `${String(reply.getHeader('Content-Security-Policy'))}; sandbox allow-same-origin`)
        })
        app.addHook('onResponse', async (request, reply) => {
          if (reply.statusCode >= 400)
            refused.push(`${reply.statusCode}: ${request.url}`)
        })
      },
    })
    const url = await server.listen({ port, host: '127.0.0.1' })
    port = Number(new URL(url).port)
    return { url, close: async () => {
      server.server.closeAllConnections()
      await server.close()
    } }
  }

  let server = await start()
  return {
    url: server.url,
    refused: () => refused.splice(0),
    async withoutNetwork(meanwhile) {
      await server.close()
      try {
        await meanwhile()
      }
      finally {
        server = await start()
      }
    },
    async withoutScripts(meanwhile) {
      hasScripts = false
      try {
        await meanwhile()
      }
      finally {
        hasScripts = true
      }
    },
    close: async () => server.close(),
  }
}
