/** Programs that tests need and npm does not bring: the system's, or its package manager's where that asks nobody. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

/** Limit for an installation, in ms: one that is blocked must not hold the tests up. */
const PATIENCE = 150_000

/** Where systems keep servers, which need not be on the PATH. */
const SYSTEM_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/usr/local/bin', '/usr/bin']

function find(program: string, folders: readonly string[]): string | undefined {
  const named = [...(process.env.PATH ?? '').split(delimiter), ...SYSTEM_FOLDERS, ...folders].map(folder => join(folder, program))
  return named.find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    }
    catch {
      return false
    }
  })
}

/** Installs a package where that needs no password; how it went shows in whether the program is there. */
function install(name: string): void {
  const command = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  const run = (...args: string[]): boolean => spawnSync(command[0] ?? '', [...command.slice(1), ...args], { stdio: 'ignore', timeout: PATIENCE, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  // Another test may be installing something: its turn is waited for.
  const install = ['install', '--yes', '--no-install-recommends', '-o', `DPkg::Lock::Timeout=${PATIENCE / 1000}`, name]
  // The list of packages may be missing, or old.
  if (!run(...install) && run('update'))
    run(...install)
}

/**
 * The path of a program, installed if it has to be and can be; undefined where it is not there, for tests to skip.
 *
 * @param program its name, such as "nginx"
 * @param name of the package of Debian and its kin that brings it
 * @param folders where it may be beside the usual places
 */
export function systemProgram(program: string, name: string, folders: readonly string[] = []): string | undefined {
  const found = find(program, folders)
  if (found !== undefined || find('apt-get', []) === undefined)
    return found
  install(name)
  return find(program, folders)
}
