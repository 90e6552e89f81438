/** What the environment says about the room. */
import { resolve } from 'node:path'
import { wholeNumber } from '../settings.ts'

export interface RoomSettings {
  /** The phones' port; 0 for any free one. */
  port: number
  /** Where the room is kept; in a journal on this machine's disk without it. */
  redisUrl?: string
  /** Where the journal is; the project's own `.room/` without it. Two servers must not share one. */
  folder?: string
}

/**
 * The address under which phones reach the room through a tunnel or a proxy.
 *
 * @param name of the setting, for the error
 * @param text what was given
 * @throws Error that says what it must be
 */
export function readPublicAddress(name: string, text: string): string {
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.search || url.hash || url.username)
    throw new Error(`${name} is the address under which phones reach the room, such as https://room.example, without "?", "#" or a name, and not "${text}".`)
  return url.href.replace(/\/$/, '')
}

/** Where the journal is, by ROOM_FOLDER; undefined without it. */
export function readRoomFolder({ ROOM_FOLDER }: Record<string, string | undefined>): string | undefined {
  return ROOM_FOLDER ? resolve(ROOM_FOLDER) : undefined
}

/**
 * Reads ROOM_PORT (default 8081), ROOM_FOLDER and REDIS_URL.
 *
 * @throws Error that says what the value must be
 */
export function readRoomSettings(env: Record<string, string | undefined>): RoomSettings {
  const { ROOM_PORT = '8081', REDIS_URL } = env
  const folder = readRoomFolder(env)
  const url = URL.parse(REDIS_URL ?? '')
  if (REDIS_URL && (!url || !['redis:', 'rediss:'].includes(url.protocol)))
    throw new Error('REDIS_URL is the address of a Redis, such as redis://localhost:6379.')
  return {
    port: wholeNumber('ROOM_PORT', ROOM_PORT, 65_535),
    ...(REDIS_URL && { redisUrl: REDIS_URL }),
    ...(folder && { folder }),
  }
}

/**
 * Reads ROOM, "on" for a room, and ROOM_PUBLIC, for a server that is no stage.
 *
 * @param env the environment
 * @param workers how many processes serve
 * @returns nothing if there is to be no room
 * @throws Error that says what the value must be
 */
export function readHostedRoom(env: Record<string, string | undefined>, workers = 1): (RoomSettings & { publicAddress?: string }) | undefined {
  const { ROOM = 'off', ROOM_PUBLIC } = env
  if (ROOM !== 'on' && ROOM !== 'off')
    throw new Error(`ROOM is "on" for a room, or "off", and not "${ROOM}".`)
  if (ROOM === 'off')
    return undefined
  const settings = readRoomSettings(env)
  if (workers > 1 && settings.redisUrl === undefined)
    throw new Error(`A room with ${workers} workers is kept in Redis, where all of them see it: REDIS_URL=redis://localhost:6379, or --workers 1.`)
  return { ...settings, ...(ROOM_PUBLIC && { publicAddress: readPublicAddress('ROOM_PUBLIC', ROOM_PUBLIC) }) }
}
