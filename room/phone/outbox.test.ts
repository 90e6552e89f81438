import type { PhoneAct } from '../protocol.ts'
import type { Outbox, Reply } from './outbox.ts'
import type { Store } from './store.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOutbox } from './outbox.ts'

function memoryStore(): Store {
  const kept = new Map<string, string>()
  return {
    read: name => JSON.parse(kept.get(name) ?? 'null'),
    write: (name, value) => void kept.set(name, JSON.stringify(value)),
  }
}

const done = ({ key }: PhoneAct): Reply => ({ kind: 'done', key })
const refused = ({ key }: PhoneAct, status: number): Reply => ({ kind: 'refused', key, problem: { type: 'about:blank', title: '', status, detail: '' } })

describe('what was tapped and is not acknowledged', () => {
  let store: Store
  let sent: PhoneAct[]
  let outbox: Outbox

  const open = (): Outbox => createOutbox({ store, send: act => void sent.push(act), random: () => 0.5 })

  beforeEach(() => {
    vi.useFakeTimers()
    store = memoryStore()
    sent = []
    outbox = open()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is sent at once, with a key of its own', () => {
    const first = outbox.add({ kind: 'answer', question: 'decay', choice: 'ml' })
    const second = outbox.add({ kind: 'answer', question: 'audit', choice: 'ml' })
    expect(sent).toEqual([first, second])
    expect(first.key).toMatch(/^[0-9a-f]{32}$/)
    expect(second.key).not.toBe(first.key)
  })

  it('is there after a reload, under the same key, until the room has taken it', () => {
    const act = outbox.add({ kind: 'comment', aim: 'past', text: 'You fool' })
    outbox = open()
    outbox.flush()
    expect(sent).toEqual([act, act])
    expect(outbox.hear(done(act))).toEqual(act)
    expect(open().waiting()).toEqual([])
  })

  it('is dropped when it is refused for good, and named', () => {
    const act = outbox.add({ kind: 'answer', question: 'decay', choice: 'ml' })
    expect(outbox.hear(refused(act, 409))).toEqual(act)
    expect(outbox.waiting()).toEqual([])
  })

  it.each([429, 500, 503])('is kept and sent again by itself after a %s', (status) => {
    const act = outbox.add({ kind: 'answer', question: 'decay', choice: 'ml' })
    for (let tries = 1; tries <= 3; tries++) {
      expect(outbox.hear(refused(act, status))).toBeUndefined()
      expect(outbox.waiting()).toEqual([act])
      expect(sent).toHaveLength(tries)
      vi.runAllTimers()
      expect(sent).toHaveLength(tries + 1)
    }
    outbox.hear(refused(act, status))
    outbox.hear(done(act))
    vi.runAllTimers()
    expect(sent).toHaveLength(4)
  })

  it('is the last answer to a question only', () => {
    const earlier = outbox.add({ kind: 'answer', question: 'decay', choice: 'ml' })
    const other = outbox.add({ kind: 'answer', question: 'audit', choice: 'ml' })
    const later = outbox.add({ kind: 'answer', question: 'decay', choice: 'ops' })
    expect(outbox.waiting()).toEqual([other, later])
    // What arrives for the one that was replaced says nothing of the later one.
    expect(outbox.hear(done(earlier))).toBeUndefined()
    expect(outbox.waiting()).toEqual([other, later])
  })

  it('is deleted by an erasure, and what comes after waits until that is done', () => {
    outbox.add({ kind: 'comment', aim: 'past', text: 'You fool' })
    const erasure = outbox.add({ kind: 'erase' })
    const after = outbox.add({ kind: 'answer', question: 'decay', choice: 'ml' })
    expect(outbox.waiting()).toEqual([erasure, after])
    sent.length = 0
    outbox.flush()
    expect(sent).toEqual([erasure])
    outbox.hear(done(erasure))
    expect(sent).toEqual([erasure, after])
  })

  it.each([null, 7, [{ kind: 'answer' }], { acts: [] }])('is nothing if the store holds %j', (value) => {
    store.write('outbox', value)
    expect(open().waiting()).toEqual([])
  })
})
