/** The built deck at the server's root. */
import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import { cacheControlOf, inlineScriptHashes, securityHeaders } from '../site/headers.ts'
import { PROBLEM_TYPE, problemOf } from './problem.ts'

/** The headers for a built deck's pages, all of which hold the same script. */
export async function headersOf(folder: string): Promise<Record<string, string>> {
  const front = await readFile(join(folder, 'index.html'), 'utf8').catch(() => '')
  return securityHeaders(inlineScriptHashes(front))
}

/** What the talk of a built deck is called; where none is built, it has no name. */
export async function titleOf(folder: string): Promise<string> {
  try {
    const { name } = JSON.parse(await readFile(join(folder, 'manifest.webmanifest'), 'utf8')) as { name: string }
    return name
  }
  catch {
    return 'The talk'
  }
}

/**
 * Serves a built deck: a slide's address has a page of its own, the deck's other views (presenter, overview) get the
 * page without a slide.
 *
 * @param app the server
 * @param folder what `npm run build` wrote; where there is nothing, every address answers 404 and says how to build it
 * @param isPrivate whether no browser or proxy may store the files
 */
export async function serveBuiltDeck(app: FastifyInstance, folder: string, isPrivate: boolean): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'))
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: folder,
      extensions: ['html'],
      wildcard: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('Cache-Control', isPrivate ? 'private, no-store' : cacheControlOf(relative(folder, path).split(sep).join('/')))
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html') && !/\.\w+$/.test(path) && !path.startsWith('/v1/')
    if (isBuilt && wantsPage)
      return reply.sendFile('shell.html')
    const detail = isBuilt || !wantsPage
      ? 'The API is described at /openapi.json.'
      : 'The deck is not built: run "npm run build" and start the server again. The API is described at /openapi.json.'
    return reply.code(404).type(PROBLEM_TYPE).send(problemOf(404, detail))
  })
}
