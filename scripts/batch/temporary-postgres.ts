/** A PostgreSQL of the system's packages for a test: a folder of its own, a socket in it, no network and no password. */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const DEBIAN = '/usr/lib/postgresql'

/** The folder with PostgreSQL's programs; undefined where there are none. */
export function postgresPrograms(): string | undefined {
  const debian = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse().map(version => join(DEBIAN, version, 'bin')) : []
  return [...debian, ...(process.env.PATH ?? '').split(delimiter)].find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
}

export interface TemporaryPostgres {
  /** As `--database` takes it. */
  url: string
  stop: () => Promise<void>
}

/**
 * Starts one.
 *
 * @param programs the folder with its programs
 * @throws Error when it does not start
 */
export async function startPostgres(programs: string): Promise<TemporaryPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'))
  const user = await serverUser()
  await chown(folder, user.uid, user.gid)
  await chmod(folder, 0o755)
  const data = join(folder, 'data')
  const options = { ...user, cwd: folder }
  await run(join(programs, 'initdb'), ['--pgdata', data, '--auth', 'trust', '--username', 'tester', '--no-sync', '--encoding', 'UTF8'], options)
  await run(join(programs, 'pg_ctl'), ['start', '--wait', '--pgdata', data, '--log', join(folder, 'log'), '--options', `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`], options)
  return {
    url: `postgres://tester@/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      await run(join(programs, 'pg_ctl'), ['stop', '--wait', '--mode', 'immediate', '--pgdata', data], options)
      await rm(folder, { recursive: true })
    },
  }
}

/** PostgreSQL does not run as root: then it is the user that its package has made. */
async function serverUser(): Promise<{ uid: number, gid: number }> {
  const own = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  if (own.uid !== 0)
    return own
  const idOf = async (kind: string): Promise<number> => Number((await run('id', [kind, 'postgres'])).stdout)
  return { uid: await idOf('-u'), gid: await idOf('-g') }
}
