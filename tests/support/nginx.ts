/** A real nginx with a site of an example, where the system has one or can install it without a password. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { vi } from 'vitest'
import { systemProgram } from './system-package.ts'

// Only Linux has all of 127.0.0.0/8 for itself, which gives a test several clients.
const program = process.platform === 'linux' ? systemProgram('nginx', 'nginx-light') : undefined

/** Whether tests with nginx are skipped. */
export const noNginx = program === undefined

/**
 * Starts nginx.
 *
 * @param site what stands in its `http` block
 * @param url of the site, which answers when it is there
 * @returns ends it
 */
export async function startNginx(site: string, url: string): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'deck-nginx-'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder}/${name};`).join('\n')
  await writeFile(join(folder, 'nginx.conf'), `
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
daemon off;
events {}
http {
access_log off;
${temporary}
${site}
}`)
  const child = spawn(program ?? '', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'ignore' })
  await vi.waitFor(() => fetch(url), { timeout: 10_000 })
  return async () => {
    const ended = once(child, 'exit')
    child.kill()
    await ended
    await rm(folder, { recursive: true })
  }
}
