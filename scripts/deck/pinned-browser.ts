/**
 * The Chromium that package-lock.json pins, so that export, handout and pictures come from one known build, and a
 * machine needs the package registry alone.
 *
 * `@sparticuz/chromium` ships it packed, for Linux on x64, with the few libraries that a bare system lacks and one
 * font. It is unpacked beside the packages at its first use. Fonts of the machine are kept from it: text in a letter
 * that the deck does not bring would else look as the machine likes.
 *
 * Run by itself with the path of a folder, it unpacks into that.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const modules = join(import.meta.dirname, '../../node_modules')
const shipped = join(modules, '@sparticuz/chromium')

/** What is shipped packed, and is needed: the program, what a bare Linux lacks, a font to fall back on, a drawer for machines without graphics. */
const PARTS = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']

/** Limit for unpacking, in ms; it takes two seconds. */
const PATIENCE = 120_000

/** Fonts are looked for in the package's own folder only. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`
}

/** The package's libraries stand in for those that the system may lack. */
function starter(folder: string): string {
  return `#!/bin/sh
LD_LIBRARY_PATH="${folder}/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
FONTCONFIG_FILE="${folder}/fonts.conf"
export LD_LIBRARY_PATH FONTCONFIG_FILE
exec "${folder}/chromium" "$@"
`
}

async function unpack(folder: string): Promise<void> {
  // The package unpacks into whatever the system calls its temporary folder.
  process.env.TMPDIR = folder
  const { inflate } = await import('@sparticuz/chromium')
  for (const part of PARTS)
    await inflate(join(shipped, 'bin', part))
}

/**
 * Path of the pinned browser, unpacked at its first use; undefined where it does not run: it is there for Linux on x64.
 *
 * @throws Error when it cannot be unpacked
 */
export function pinnedBrowser(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(shipped))
    return undefined
  const { version } = JSON.parse(readFileSync(join(shipped, 'package.json'), 'utf8')) as { version: string }
  const kept = join(modules, '.cache/chromium')
  const folder = join(kept, version)
  const program = join(folder, 'chromium.sh')
  if (existsSync(program))
    return program

  mkdirSync(kept, { recursive: true })
  // Unpacked aside and moved into place whole: two commands may do it at the same time.
  const draft = mkdtempSync(join(kept, 'draft-'))
  try {
    const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), draft], { encoding: 'utf8', timeout: PATIENCE })
    if (status !== 0)
      throw new Error(`The browser of ${shipped} cannot be unpacked into ${kept}: ${stderr}`)
    writeFileSync(join(draft, 'fonts.conf'), fontsConf(folder))
    writeFileSync(join(draft, 'chromium.sh'), starter(folder))
    chmodSync(join(draft, 'chromium.sh'), 0o755)
    try {
      renameSync(draft, folder)
    }
    catch (error) {
      // Somebody else was first.
      if (!existsSync(program))
        throw error
    }
  }
  finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return program
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2)
  if (!folder)
    throw new Error('Unpack the browser into which folder?')
  await unpack(folder)
}
