/** A server in a process of its own, for loads and for tests of what only a process can do. */
import type { ChildProcess, StdioOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface ServerProcess {
  readonly url: string
  readonly pid: number
  readonly child: ChildProcess
  /** What it said on its standard error until its address was known. */
  readonly said: string
  /** How it ended: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
  /** Asks it to stop, and waits until it has. */
  readonly stop: () => Promise<number | NodeJS.Signals>
}

/** Where it is started, and with what. */
export interface StartOptions {
  env?: Record<string, string>
  /** Where its standard output goes; nowhere by default. */
  stdout?: 'ignore' | 'pipe' | number
}

/**
 * Starts a server on a free port of this machine and waits for the line with its address.
 *
 * @param command a program and its arguments, run in the project's folder
 * @throws Error with what it said, if it ends before
 */
export function startServer(command: readonly string[], { env = {}, stdout = 'ignore' }: StartOptions = {}): Promise<ServerProcess> {
  const [program = '', ...args] = command
  const stdio: StdioOptions = ['ignore', stdout, 'pipe']
  const child = spawn(program, args, { cwd: root, env: { ...process.env, PORT: '0', HOST: '127.0.0.1', RATE_LIMIT: '0', ...env }, stdio })
  const ended = new Promise<number | NodeJS.Signals>(resolve => child.once('exit', (code, signal) => resolve(signal ?? code ?? 0)))
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('error', reject)
    child.stderr?.on('data', (data) => {
      said += String(data)
      const url = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
      if (url) {
        resolve({ url, pid: child.pid ?? 0, child, said, ended, stop: () => {
          child.kill()
          return ended
        } })
      }
    })
    void ended.then(end => reject(new Error(`${command.join(' ')} ended with ${end}: ${said}`)))
  })
}

/** The API as `npm run serve` starts it. */
export const API = [process.execPath, 'server/main.ts'] as const
