/** Whether phones could join a room on this machine. */
import type { Finding } from './report.ts'
import { mkdir, open as openFile, rm, rmdir, stat, statfs } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { reachableAddresses } from '../../server/addresses.ts'
import { openRedisLog } from '../../server/room/redis-log.ts'
import { isFree } from './ports.ts'
import { bad, good, open } from './report.ts'

const EVERY_ADDRESS = '0.0.0.0'
/** How long a connection to this very machine may take, in ms. */
const PATIENCE = 2000
/** Room for a journal with some to spare, in bytes: a comment of 280 characters has at most 1.5 kB with its entry. */
const SPARE = 100e6

const NO_NETWORK = 'join a network, or use the speaker\'s hotspot; through a tunnel phones need none of yours: --public'

/** What no program can look at. */
export const BY_HAND = [
  'scan the code with your own phone, in the Wi-Fi of the audience: what the presenter\'s view then counts proves the way',
  'if it does not load there, the Wi-Fi keeps its clients apart (client isolation, guest network): use your own hotspot, or a tunnel',
  'a Wi-Fi without internet: tell people to "stay connected" when their phone asks',
  'a tunnel leads to the room\'s port alone, never to the stage\'s; --public names its address',
  'for more than 300 phones, a relay of your own: ROOM=on npm run serve on a host',
]

/** Whether the phones' port can be opened. */
export async function checkRoomPort(port: number): Promise<Finding> {
  return await isFree(port, EVERY_ADDRESS)
    ? good(port === 0 ? 'any free one is taken for phones' : `${port} is free for phones`)
    : bad(`${port} is taken: by a room that is open already, or another program`, `stop it, or choose another: ROOM_PORT=${port + 1}`)
}

/** Where phones would find the room. */
export function checkAddresses(port: number, addresses = reachableAddresses(EVERY_ADDRESS, String(port))): Finding {
  return addresses.length > 0
    ? good(addresses.map(address => `${address}/j`).join(', '))
    : bad('this machine is in no network', NO_NETWORK)
}

function canConnect(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: PATIENCE })
    const end = (isThere: boolean): void => {
      socket.destroy()
      resolve(isThere)
    }
    socket.once('connect', () => end(true)).once('error', () => end(false)).once('timeout', () => end(false))
  })
}

/**
 * Listens as the room would, and connects through the machine's own addresses. That stays within the machine: it finds
 * what is wrong here, and says nothing of the network between.
 *
 * @param port the phones'; where it is taken, any free one
 * @param addressesOf addresses of this machine for others, given the port
 */
export async function checkReach(port: number, addressesOf = (own: string) => reachableAddresses(EVERY_ADDRESS, own)): Promise<Finding> {
  const server = createServer(socket => void socket.on('error', () => {}).end())
  const chosen = await isFree(port, EVERY_ADDRESS) ? port : 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(chosen, EVERY_ADDRESS, resolve)
  })
  try {
    const listening = server.address()
    const addresses = addressesOf(String(typeof listening === 'object' && listening ? listening.port : chosen))
    const answers = await Promise.all(addresses.map(canConnect))
    const silent = addresses.filter((_, index) => !answers[index])
    if (addresses.length === 0)
      return bad('there is no network to be reached through', NO_NETWORK)
    return silent.length > 0
      ? bad(`nothing answers at ${silent.join(', ')}, from this machine itself`, 'look at its firewall and its VPN')
      : open('this machine answers under its addresses; what the Wi-Fi lets through cannot be known from here', 'scan the code with your own phone')
  }
  finally {
    await new Promise(resolve => server.close(resolve))
  }
}

/** The nearest folder that is there. */
async function existing(folder: string): Promise<string> {
  return await stat(folder).then(() => true, () => false) || dirname(folder) === folder ? folder : existing(dirname(folder))
}

/**
 * Whether the room can be kept on this disk. Leaves nothing behind.
 *
 * @param folder the journal's
 * @param spare bytes that should be free
 */
export async function checkJournal(folder: string, spare = SPARE): Promise<Finding> {
  const base = await existing(folder)
  const probe = join(folder, 'preflight')
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const file = await openFile(probe, 'w', 0o600)
    await file.writeFile('written')
    await file.datasync()
    await file.close()
  }
  catch (error) {
    return bad(`${folder} cannot be written: ${(error as Error).message}`, 'make it writable, or make room on its disk')
  }
  finally {
    await rm(probe, { force: true }).catch(() => {})
    // Never more than an empty one that was made here.
    if (base !== folder)
      await rmdir(folder).catch(() => {})
  }
  const { bavail, bsize } = await statfs(base)
  const megabytes = Math.floor(bavail * bsize / 1e6)
  return bavail * bsize < spare
    ? bad(`only ${megabytes} MB are free for the room's journal`, 'make room on the disk')
    : good(`${folder} is writable, ${megabytes} MB are free`)
}

/** Whether Redis answers, where the room is kept in one. */
export async function checkRedis(url: string): Promise<Finding> {
  const log = await openRedisLog(url)
  await log.close()
  return good(`${new URL(url).host} answers`)
}
