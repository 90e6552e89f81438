/**
 * Builds the deck as a static site: `npm run build`, and every script and test that needs a built deck.
 *
 *   --out FOLDER    where to, `dist` if not said
 *   --base PATH     the path that the site will be served below, such as /mloops-to-mlops/
 *   --with-notes    with the speaker's notes, which a site that anybody can visit goes without
 *   --plain         slides only, for pictures and prints: no static pages, no offline use
 */
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { root } from './deck/deck.ts'
import { takeTalk, talkOption } from './deck/talk-option.ts'
import { finishSite } from './site/finish.ts'

async function build(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      'out': { type: 'string', default: join(root, 'dist') },
      'base': { type: 'string', default: '/' },
      'with-notes': { type: 'boolean', default: false },
      'plain': { type: 'boolean', default: false },
      ...talkOption,
    },
  })
  takeTalk(values.talk)
  const folder = resolve(values.out)
  const base = `/${values.base}/`.replaceAll(/\/+/g, '/')

  const slidev = [join(root, 'node_modules/@slidev/cli/bin/slidev.mjs'), 'build', '--out', folder, '--base', base]
  if (!values['with-notes'])
    slidev.push('--without-notes')
  const { status } = spawnSync(process.execPath, slidev, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0)
    throw new Error('slidev build has failed: see above')
  if (!values.plain)
    await finishSite(folder, base, values['with-notes'] ? 'speaker' : 'everybody')
}

build(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
