/** Whether the ports that the talk needs are free. */
import type { Finding } from './report.ts'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { bad, good } from './report.ts'

/** Whether nothing listens on a port of this machine. */
export async function isFree(port: number, host: string): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}

/** Whether the very deck that was built for the stage is being served there already. */
async function isServed(port: number, built: string): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/sw.js`, { signal: AbortSignal.timeout(2000) })
    return answer.ok && await answer.text() === await readFile(join(built, 'sw.js'), 'utf8')
  }
  catch {
    return false
  }
}

/**
 * Whether the talk can be served.
 *
 * @param port what `npm run present` will listen on
 * @param host and where
 * @param built the folder that it serves
 */
export async function checkPort(port: number, host: string, built: string): Promise<Finding> {
  if (await isFree(port, host))
    return good(`${port} is free for npm run present`)
  return await isServed(port, built)
    ? good(`${port}: npm run present is running there`)
    : bad(`${port} is taken by another program`, `stop it, or choose another port: PORT=${port + 1} npm run present`)
}
