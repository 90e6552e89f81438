import { describe, expect, it } from 'vitest'
import { MOST_REGISTERED, Registry } from './registry.ts'
import { Room } from './room.ts'

const model = (at: number, gate: 'ship' | 'no' = 'no'): { version: string, gate: 'ship' | 'no', file: string } => ({ version: `challenger-${at}`, gate, file: 'AAAA' })
const versions = ({ models }: Registry): string[] => models.map(({ version }) => version)

describe('the registry of a room', () => {
  it('keeps the newest, and the one that is being rolled out', () => {
    const registry = new Registry()
    for (let at = 0; at < MOST_REGISTERED + 2; at++)
      registry.add(model(at), 'challenger-0')
    expect(versions(registry)).toEqual(['challenger-0', 'challenger-3', 'challenger-4', 'challenger-5'])
  })

  it('has the same file once, with what the gate said last', () => {
    const registry = new Registry()
    registry.add(model(1), undefined)
    registry.add(model(2), undefined)
    registry.add(model(1, 'ship'), undefined)
    expect(registry.models.map(({ version, gate }) => [version, gate])).toEqual([['challenger-1', 'ship'], ['challenger-2', 'no']])
  })

  it('is empty after a new beginning, and when the room has forgotten', () => {
    for (const kind of ['begin', 'forget'] as const) {
      const room = new Room()
      room.apply({ kind: 'register', ...model(1), at: 1 })
      expect(room.registered).toHaveLength(1)
      room.apply({ kind, at: 2 })
      expect(room.registered).toEqual([])
    }
  })
})
