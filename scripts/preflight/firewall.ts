/** Whether this machine's firewall may keep phones away, as far as it tells. */
import type { Finding } from './report.ts'
import { execFile } from 'node:child_process'
import process from 'node:process'
import { bad, good, open } from './report.ts'

/** How long a firewall may take to answer, in ms. */
const PATIENCE = 3000

/** What a program says, errors included; undefined where there is no such program, or it says nothing in time. */
export type Ask = (program: string, args: string[]) => Promise<string | undefined>

const askProgram: Ask = (program, args) => new Promise((resolve) => {
  execFile(program, args, { timeout: PATIENCE, windowsHide: true, env: { ...process.env, LC_ALL: 'C' } }, (error, stdout, stderr) => {
    const isSilent = error !== null && (error.killed === true || error.code === 'ENOENT')
    resolve(isSilent ? undefined : `${stdout}\n${stderr}`)
  })
})

const unknown = (firewall: string, todo: string): Finding => open(`${firewall}: whether phones get through cannot be known from here`, `scan the code with your own phone; if nothing comes: ${todo}`)

/** One firewall's answer; undefined where it is not there, or off. */
type Look = (ask: Ask, port: number) => Promise<Finding | undefined>

const ufw: Look = async (ask, port) => {
  const said = await ask('ufw', ['status'])
  if (said === undefined || /Status: inactive/.test(said))
    return undefined
  const todo = `sudo ufw allow ${port}/tcp`
  if (!/Status: active/.test(said))
    return unknown('ufw tells root alone', todo)
  return new RegExp(`^${port}(?:/tcp)?\\s+ALLOW(?: IN)?\\s+Anywhere`, 'm').test(said)
    ? good(`ufw lets ${port} through`)
    : bad(`ufw is on and has no rule for ${port}`, todo)
}

const firewalld: Look = async (ask, port) => {
  const state = await ask('firewall-cmd', ['--state'])
  if (state === undefined || /not running/.test(state))
    return undefined
  const said = await ask('firewall-cmd', [`--query-port=${port}/tcp`])
  const todo = `sudo firewall-cmd --add-port=${port}/tcp`
  if (/^yes$/m.test(said ?? ''))
    return good(`firewalld lets ${port} through`)
  return /^no$/m.test(said ?? '')
    ? bad(`firewalld is on and has no rule for ${port}`, todo)
    : unknown('firewalld does not tell', todo)
}

const macOS: Look = async (ask) => {
  const program = '/usr/libexec/ApplicationFirewall/socketfilterfw'
  const [state, all] = await Promise.all([ask(program, ['--getglobalstate']), ask(program, ['--getblockall'])])
  if (/\bdisabled\b|State = 0/i.test(state ?? ''))
    return undefined
  if (/block all.*(?:enabled|on)\b|blocking all/i.test(all ?? ''))
    return bad('macOS blocks all incoming connections', 'turn that off in System Settings, Network, Firewall, Options')
  return unknown('macOS asks about each program', 'allow "node" in System Settings, Network, Firewall, Options')
}

const windows: Look = async (ask, port) => {
  const said = await ask('netsh', ['advfirewall', 'show', 'currentprofile', 'state'])
  // Windows says this in its own language; "ON" and "OFF" stay with the English one.
  return /\bOFF\b/.test(said ?? '')
    ? undefined
    : unknown('Windows asks about each program and network', `netsh advfirewall firewall add rule name=room dir=in action=allow protocol=TCP localport=${port}, as an administrator`)
}

/** By system, as Node names them. */
const LOOKS: Partial<Record<NodeJS.Platform, Look[]>> = { linux: [ufw, firewalld], darwin: [macOS], win32: [windows] }

/**
 * Asks the firewalls that a system usually has.
 *
 * @param port the phones'
 * @param platform this machine's
 * @param ask how a program is asked
 */
export async function checkFirewall(port: number, platform: NodeJS.Platform = process.platform, ask: Ask = askProgram): Promise<Finding> {
  const looks = LOOKS[platform]
  if (!looks)
    return unknown(`a firewall of ${platform}`, `let ${port} through`)
  const found = (await Promise.all(looks.map(look => look(ask, port)))).filter(finding => finding !== undefined)
  return found.find(({ isGood }) => !isGood)
    ?? found.find(({ isOpen }) => isOpen)
    ?? found[0]
    ?? (platform === 'linux' ? open('neither ufw nor firewalld is on; other rules cannot be known', 'scan the code with your own phone') : good('the system\'s firewall is off'))
}
