import type { Message, Replica } from './replica.ts'
import { describe, expect, it } from 'vitest'
import { createReplica } from './replica.ts'

function readNumber(value: unknown): number | undefined {
  return typeof value === 'number'
    ? value
    : undefined
}

/** Windows on one wire; messages wait until they are delivered, as they do in a browser. */
function wire() {
  const windows: { value: number, changes: number, replica: Replica<number> }[] = []
  const waiting: { from: number, message: Message }[] = []
  return {
    open(writer: string, mayShare = () => true) {
      const index = windows.length
      const opened = {
        value: 0,
        changes: 0,
        replica: createReplica<number>({
          initial: 0,
          writer,
          mayShare,
          read: readNumber,
          send: message => waiting.push({ from: index, message }),
          onChange(value) {
            opened.value = value
            opened.changes++
          },
        }),
      }
      windows.push(opened)
      return opened
    },
    deliver() {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { from, message } = next
        windows.forEach(({ replica }, index) => index !== from && replica.receive(structuredClone(message)))
      }
    },
  }
}

describe('a value in several windows', () => {
  it('follows a change made in any of them, both ways', () => {
    const { open, deliver } = wire()
    const [presenter, audience] = [
      open('presenter'),
      open('audience'),
    ]
    presenter.replica.change(1)
    deliver()
    expect(audience.value).toBe(1)
    audience.replica.change(2)
    deliver()
    expect(presenter.value).toBe(2)
  })

  it('ends up the same everywhere when two change it at once', () => {
    const { open, deliver } = wire()
    const [left, right] = [
      open('left'),
      open('right'),
    ]
    left.replica.change(1)
    right.replica.change(2)
    deliver()
    expect([left.value, right.value]).toEqual([2, 2])
    left.replica.change(3)
    deliver()
    expect([left.value, right.value]).toEqual([3, 3])
  })

  it('is told to a window that opens later', () => {
    const { open, deliver } = wire()
    open('early').replica.change(7)
    deliver()
    const late = open('late')
    late.replica.greet()
    deliver()
    expect(late.value).toBe(7)
  })

  it('does not bounce between windows', () => {
    const { open, deliver } = wire()
    const [left, right] = [
      open('left'),
      open('right'),
    ]
    left.replica.greet()
    left.replica.change(1)
    deliver()
    right.replica.greet()
    deliver()
    expect([left.changes, right.changes]).toEqual([1, 1])
  })

  it('is not changed for the others by a window that only watches, and catches up with their next change', () => {
    const { open, deliver } = wire()
    const [presenter, viewer] = [
      open('presenter'),
      open('viewer', () => false),
    ]
    viewer.replica.change(3)
    deliver()
    expect([presenter.value, viewer.value]).toEqual([0, 3])
    presenter.replica.change(1)
    deliver()
    expect([presenter.value, viewer.value]).toEqual([1, 1])
  })

  it('ignores stale news and anything it cannot read', () => {
    const { replica, ...window } = wire().open('only')
    replica.change(5)
    const before = window.changes
    for (const message of [
      {
        kind: 'state',
        stamp: 1,
        writer: 'a',
        value: 9,
      },
      {
        kind: 'state',
        stamp: 9,
        writer: 'a',
        value: 'nine',
      },
      {
        kind: 'state',
        stamp: Number.NaN,
        writer: 'a',
        value: 9,
      },
      { kind: 'state', stamp: 9, value: 9 },
      { kind: 'applause' },
      null,
      'hello',
    ]) {
      replica.receive(message)
    }
    expect(window.changes).toBe(before)
  })
})
