import type { AddressInfo } from 'node:net'
import type { Ask } from './firewall.ts'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFirewall } from './firewall.ts'
import { asQuestion, bad, good, linesOf, runChecks } from './report.ts'
import { checkAddresses, checkJournal, checkReach, checkRedis, checkRoomPort } from './room.ts'

describe('what only a room needs', () => {
  it('is a question and fails nothing where no room is wanted', async () => {
    const lines: string[] = []
    const checks = [
      { name: 'One', look: async () => good('is so'), todo: '' },
      { name: 'Two', look: async () => bad('is not so', 'do it'), todo: '' },
      { name: 'Three', look: async () => Promise.reject(new Error('broke')), todo: 'mend it' },
    ]
    expect(await runChecks(checks.map(asQuestion), text => lines.push(text))).toBe(0)
    expect(lines.join('').replaceAll(/ +/g, ' ')).toBe('✓ One is so\n? Two is not so\n → do it\n? Three broke\n → mend it\n')
    expect(await runChecks(checks, () => {})).toBe(2)
  })

  it('is a port that nobody has', async () => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen(0, '0.0.0.0', resolve))
    const { port } = server.address() as AddressInfo
    expect(await checkRoomPort(port)).toMatchObject({ isGood: false, todo: expect.stringContaining(`ROOM_PORT=${port + 1}`) as string })
    await new Promise(resolve => server.close(resolve))
    expect(await checkRoomPort(port)).toEqual(good(`${port} is free for phones`))
  })

  it('is an address', () => {
    expect(checkAddresses(8081, ['http://192.0.2.7:8081'])).toEqual(good('http://192.0.2.7:8081/j'))
    expect(checkAddresses(8081, [])).toMatchObject({ isGood: false, says: 'this machine is in no network' })
  })

  it('is that the machine answers there, which is not yet that the Wi-Fi lets it through', async () => {
    expect(linesOf('Reach', await checkReach(0, port => [`http://127.0.0.1:${port}`]))).toMatch(/^\? Reach .*cannot be known.*\n.*scan the code/)
    expect(await checkReach(0, () => ['http://127.0.0.1:1'])).toMatchObject({ isGood: false, says: 'nothing answers at http://127.0.0.1:1, from this machine itself' })
    expect(await checkReach(0, () => [])).toMatchObject({ isGood: false })
  })

  it('is Redis where it is to be kept there', async () => {
    await expect(checkRedis('redis://127.0.0.1:1')).rejects.toThrow('Redis at 127.0.0.1:1 does not answer')
  })
})

describe('the journal\'s folder', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deck-room-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is writable, and is left as it was', async () => {
    expect(await checkJournal(join(folder, '.room'), 0)).toMatchObject({ isGood: true })
    expect(await readdir(folder)).toEqual([])
    await writeFile(join(folder, 'room.jsonl'), 'kept')
    expect(await checkJournal(folder, 0)).toMatchObject({ isGood: true })
    expect(await readdir(folder)).toEqual(['room.jsonl'])
  })

  it('is not writable, or has no room to spare', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await checkJournal(join(folder, 'file/.room'))).toMatchObject({ isGood: false, says: expect.stringContaining('cannot be written') as string })
    expect(await checkJournal(folder, Infinity)).toMatchObject({ isGood: false, says: expect.stringMatching(/^only \d+ MB are free/) as string })
  })
})

describe('a firewall', () => {
  /** Programs that say what is written here; others are not there. */
  const saying = (said: Record<string, string>): Ask => async (program, args) => said[[program.split('/').at(-1), ...args].join(' ')]

  it.each([
    ['inactive', '?', 'neither ufw nor firewalld is on'],
    ['active\n\nTo    Action  From\n22/tcp  ALLOW  Anywhere', '✗', 'ufw is on and has no rule for 8081'],
    ['active\n\nTo    Action  From\n8081/tcp  ALLOW  Anywhere', '✓', 'ufw lets 8081 through'],
    ['active\n\nTo    Action  From\n8081  DENY  Anywhere', '✗', 'ufw is on and has no rule for 8081'],
  ])('ufw that is %s', async (status, mark, sentence) => {
    const line = linesOf('Firewall', await checkFirewall(8081, 'linux', saying({ 'ufw status': `Status: ${status}\n` })))
    expect(line).toContain(sentence)
    expect(line[0]).toBe(mark)
  })

  it('that does not tell is not taken for an open one', async () => {
    expect(await checkFirewall(8081, 'linux', saying({ 'ufw status': 'ERROR: You need to be root to run this script' }))).toMatchObject({ isOpen: true, says: expect.stringContaining('cannot be known') as string })
    expect(await checkFirewall(8081, 'win32', saying({}))).toMatchObject({ isOpen: true })
    expect(await checkFirewall(8081, 'darwin', saying({}))).toMatchObject({ isOpen: true })
    expect(await checkFirewall(8081, 'freebsd', saying({}))).toMatchObject({ isOpen: true })
  })

  it.each([['no', false], ['yes', true]])('firewalld that says %s', async (said, isGood) => {
    expect(await checkFirewall(8081, 'linux', saying({ 'firewall-cmd --state': 'running', 'firewall-cmd --query-port=8081/tcp': `${said}\n` }))).toMatchObject({ isGood })
  })

  it('of macOS and of Windows', async () => {
    const state = { 'socketfilterfw --getglobalstate': 'Firewall is enabled. (State = 1)' }
    expect(await checkFirewall(8081, 'darwin', saying({ ...state, 'socketfilterfw --getblockall': 'Firewall has block all state set to enabled.' }))).toMatchObject({ isGood: false })
    expect(await checkFirewall(8081, 'darwin', saying({ ...state, 'socketfilterfw --getblockall': 'Firewall has block all state set to disabled.' }))).toMatchObject({ isOpen: true })
    expect(await checkFirewall(8081, 'darwin', saying({ 'socketfilterfw --getglobalstate': 'Firewall is disabled. (State = 0)' }))).toEqual(good('the system\'s firewall is off'))
    expect(await checkFirewall(8081, 'win32', saying({ 'netsh advfirewall show currentprofile state': 'State    OFF' }))).toEqual(good('the system\'s firewall is off'))
    expect(await checkFirewall(8081, 'win32', saying({ 'netsh advfirewall show currentprofile state': 'State    ON' }))).toMatchObject({ isOpen: true })
  })
})
