import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readHostedRoom, readPublicAddress, readRoomSettings } from './settings.ts'

describe('the room\'s settings', () => {
  it('have defaults', () => {
    expect(readRoomSettings({})).toEqual({ port: 8081 })
    expect(readRoomSettings({ ROOM_PORT: '0', REDIS_URL: 'redis://localhost:6379', ROOM_FOLDER: '/var/room' })).toEqual({ port: 0, redisUrl: 'redis://localhost:6379', folder: resolve('/var/room') })
  })

  it.each([[{ ROOM_PORT: '80a' }, 'ROOM_PORT is a whole number'], [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL is the address'], [{ REDIS_URL: 'http://localhost' }, 'REDIS_URL is the address']])('refuse %j', (env, sentence) => {
    expect(() => readRoomSettings(env)).toThrow(sentence)
  })

  it('open a room on a host only when they say so', () => {
    expect(readHostedRoom({ ROOM_PORT: 'not read' })).toBeUndefined()
    expect(readHostedRoom({ ROOM: 'on', ROOM_PUBLIC: 'https://Room.example/' })).toEqual({ port: 8081, publicAddress: 'https://room.example' })
    expect(() => readHostedRoom({ ROOM: 'yes' })).toThrow('ROOM is "on"')
    expect(() => readHostedRoom({ ROOM: 'on' }, 2)).toThrow('A room with 2 workers is kept in Redis')
    expect(readHostedRoom({ ROOM: 'on', REDIS_URL: 'redis://localhost' }, 2)).toMatchObject({ redisUrl: 'redis://localhost' })
  })

  it.each(['', 'room.example', 'ftp://room.example', 'https://room.example/?a', 'https://me@room.example'])('refuse the public address "%s"', (text) => {
    expect(() => readPublicAddress('--public', text)).toThrow('--public is the address under which phones reach the room')
  })
})
