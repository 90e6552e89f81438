import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync } from 'node:fs'
import { tmpdir } from 'node:os'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const command = fileURLToPath(new URL('moderate.ts', import.meta.url))

/** Runs the command; `from` and `to` are paths of what it reads and writes. */
async function run(lines: string | { from: string }, to?: string): Promise<{ code: number, out: string, err: string }> {
  const input = typeof lines === 'string' ? 'pipe' : openSync(lines.from, 'r')
  const output = to === undefined ? 'pipe' : openSync(to, 'w')
  const child = spawn(process.execPath, [command], { stdio: [input, output, 'pipe'] })
  if (typeof lines === 'string')
    child.stdin?.end(lines)
  const [out, err, [code]] = await Promise.all([child.stdout ? text(child.stdout) : '', child.stderr ? text(child.stderr) : '', once(child, 'exit')])
  for (const file of [input, output].filter(entry => typeof entry === 'number'))
    closeSync(file)
  return { code: code as number, out, err }
}

describe('the moderate command', () => {
  it('answers lines', async () => {
    const { code, out } = await run('You are a wonderful person\n')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ text: 'You are a wonderful person', flagged: false })
  })

  it('says so when it is given a folder to read', async () => {
    const { code, err } = await run({ from: tmpdir() })
    expect(code).toBe(2)
    expect(err).toMatch(/^the standard input is a folder: moderate reads lines, from a file or from a pipe\n/)
  })

  it.skipIf(!existsSync('/dev/full'))('says so when there is no room for the results', async () => {
    const { code, err } = await run('hello\n', '/dev/full')
    expect(code).toBe(2)
    expect(err).toMatch(/^cannot write the results: ENOSPC: no space left on device[^\n]*\n$/)
  })

  it('answers a line while the next one is waited for', async () => {
    const child = spawn(process.execPath, [command], { stdio: ['pipe', 'pipe', 'inherit'] })
    child.stdin.write('one\n')
    const [first] = await once(child.stdout, 'data') as [unknown]
    expect(JSON.parse(String(first))).toMatchObject({ text: 'one' })
    child.stdin.end()
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})
