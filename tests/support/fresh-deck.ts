/** Decks as somebody else makes them: with our packages as npm packs them, and no other file of this repository. */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { root } from '../../scripts/deck/deck.ts'

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' })
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} has failed in ${cwd}:\n${stdout}\n${stderr}`)
  return stdout
}

/** Packs a workspace and puts it where `npm install` would, with the dependencies that it names and no others. */
async function install(name: string, folder: string): Promise<void> {
  const packed = JSON.parse(run('npm', ['pack', '--workspace', name, '--pack-destination', folder, '--json'], root)) as { filename: string }[]
  const own = join(folder, 'node_modules', name)
  await mkdir(own, { recursive: true })
  run('tar', ['-xzf', join(folder, packed[0]?.filename ?? ''), '--strip-components=1', '-C', own], folder)
  const { dependencies = {} } = JSON.parse(await readFile(join(own, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> }
  await link(Object.keys(dependencies), folder)
}

async function link(names: readonly string[], folder: string): Promise<void> {
  for (const name of names) {
    const place = join(folder, 'node_modules', name)
    await mkdir(dirname(place), { recursive: true })
    await symlink(join(root, 'node_modules', name), place, 'dir').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST')
        throw error
    })
  }
}

/**
 * Builds a deck in a folder of its own, outside of the project.
 *
 * @param packages workspaces of ours that it uses
 * @param slides its slides.md
 * @returns the folder; the built deck is in `dist` there
 * @throws Error with what npm or Slidev said, when it fails
 */
export async function buildFreshDeck(packages: readonly string[], slides: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fresh-deck-'))
  await writeFile(join(folder, 'package.json'), '{ "name": "fresh-deck", "private": true, "type": "module" }')
  await writeFile(join(folder, 'slides.md'), slides)
  await link(['@slidev/cli', 'vue'], folder)
  for (const name of packages)
    await install(name, folder)
  run(process.execPath, [join(folder, 'node_modules/@slidev/cli/bin/slidev.mjs'), 'build', 'slides.md', '--out', 'dist'], folder)
  return folder
}
