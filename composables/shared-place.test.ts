import type { Place, SharedPlace } from './shared-place.ts'
import { describe, expect, it } from 'vitest'
import { createSharedPlace, isSame } from './shared-place.ts'

interface OpenWindow {
  at: Place
  /** Turns to a place, as by a key. */
  turn: (no: number, clicks?: number) => void
  place: SharedPlace
}

/** Windows of one browser. A message reaches each of the others in its own time, as there is no common one. */
function browser() {
  const windows: OpenWindow[] = []
  const waiting: { to: number, message: unknown }[] = []
  /** Delivers one message of those that wait; which one, the test says. From one window to another they keep their order. */
  function deliverOne(which = 0): void {
    const first = waiting.findIndex(({ to }) => to === waiting[which]?.to)
    const [{ to, message } = { to: -1, message: undefined }] = waiting.splice(first, 1)
    windows[to]?.place.receive(message)
  }
  return {
    waiting,
    open(kind: 'presenter' | 'audience', no = 1, options: { mayTurnOthers?: boolean, mayFollow?: boolean } = {}) {
      const { mayTurnOthers = true, mayFollow = true } = options
      const index = windows.length
      const opened: OpenWindow = {
        at: { no, clicks: 0 },
        turn(no, clicks = 0) {
          opened.at = { no, clicks }
          opened.place.shows(opened.at)
        },
        place: createSharedPlace({
          writer: `window ${index}`,
          isPresenter: () => kind === 'presenter',
          mayTurnOthers: () => mayTurnOthers,
          mayFollow: () => mayFollow,
          send: message => windows.forEach((_, to) => to !== index && waiting.push({ to, message: structuredClone(message) })),
          go(place) {
            if (!isSame(opened.at, place))
              opened.turn(place.no, place.clicks)
          },
        }),
      }
      windows.push(opened)
      opened.place.greet()
      return opened
    },
    deliverOne,
    deliver() {
      for (let count = 0; waiting.length > 0; count++) {
        if (count > 1000)
          throw new Error('the windows answer each other for ever')
        deliverOne()
      }
    },
  }
}

const places = (...windows: OpenWindow[]): string[] => windows.map(({ at: { no, clicks } }) => `${no}.${clicks}`)

describe('the place that windows share', () => {
  it('is where the last turn went, whichever window made it', () => {
    const { open, deliver } = browser()
    const [presenter, projector] = [open('presenter'), open('audience')]
    presenter.turn(2)
    deliver()
    expect(places(presenter, projector)).toEqual(['2.0', '2.0'])
    projector.turn(2, 1)
    deliver()
    expect(places(presenter, projector)).toEqual(['2.1', '2.1'])
  })

  it('takes no turn back when two come before the first has arrived', () => {
    const tab = browser()
    const [presenter, projector] = [tab.open('presenter'), tab.open('audience')]
    tab.deliver()
    presenter.turn(1, 1)
    presenter.turn(1, 2)
    tab.deliverOne()
    expect(places(presenter, projector)).toEqual(['1.2', '1.1'])
    presenter.turn(1, 3)
    tab.deliver()
    expect(places(presenter, projector)).toEqual(['1.3', '1.3'])
  })

  it('is the same for all at the end, however messages and turns of three windows cross', () => {
    // A generator of Park and Miller: each run is another order, and the same one every time.
    for (let seed = 1; seed <= 300; seed++) {
      let state = seed
      const below = (end: number): number => {
        state = state * 48_271 % 2_147_483_647
        return state % end
      }
      const tab = browser()
      const windows = [tab.open('presenter'), tab.open('audience'), tab.open('audience')]
      tab.deliver()
      for (let step = 0; step < 30; step++) {
        if (below(2) === 0 || tab.waiting.length === 0) {
          const window = windows[below(3)]!
          window.turn(window.at.no, window.at.clicks + 1)
        }
        else {
          tab.deliverOne(below(tab.waiting.length))
        }
      }
      tab.deliver()
      expect(new Set(places(...windows)).size, `seed ${seed}`).toBe(1)
      windows[0]!.turn(9, seed)
      tab.deliver()
      expect(places(...windows), `seed ${seed}`).toEqual([`9.${seed}`, `9.${seed}`, `9.${seed}`])
    }
  })

  it('is not shared by readers, and is by the windows of an audience that have a presenter', () => {
    const { open, deliver } = browser()
    const [reader, other] = [open('audience', 3), open('audience', 8)]
    deliver()
    reader.turn(4)
    deliver()
    expect(places(reader, other)).toEqual(['4.0', '8.0'])
    const presenter = open('presenter', 4)
    deliver()
    expect(places(reader, other, presenter)).toEqual(['4.0', '4.0', '4.0'])
    other.turn(5)
    deliver()
    expect(places(reader, other, presenter)).toEqual(['5.0', '5.0', '5.0'])
  })

  it('is taken over by a presenter\'s view that opens late, and moves nobody', () => {
    const { open, deliver } = browser()
    const projector = open('audience', 20)
    projector.turn(21, 2)
    const presenter = open('presenter', 1)
    deliver()
    expect(places(projector, presenter)).toEqual(['21.2', '21.2'])
  })

  it('is left to who may change it, and by who may not follow', () => {
    const { open, deliver } = browser()
    const [presenter, viewer, still] = [open('presenter'), open('audience', 1, { mayTurnOthers: false }), open('audience', 1, { mayFollow: false })]
    deliver()
    viewer.turn(7)
    deliver()
    expect(places(presenter, viewer, still)).toEqual(['1.0', '7.0', '1.0'])
    presenter.turn(2)
    deliver()
    expect(places(presenter, viewer, still)).toEqual(['2.0', '2.0', '1.0'])
  })

  it('stays where a window was opened, whatever was said before', () => {
    const { open, deliver } = browser()
    const presenter = open('presenter', 5)
    presenter.place.receiveKept({ kind: 'state', stamp: 9, writer: 'of yesterday', value: { no: 30, clicks: 1 }, isPresenter: true })
    expect(places(presenter)).toEqual(['5.0'])
    const projector = open('audience', 5)
    deliver()
    presenter.turn(6)
    deliver()
    expect(places(presenter, projector)).toEqual(['6.0', '6.0'])
  })

  it.each([null, 'hello', { kind: 'state', stamp: 9, writer: 'a', value: { no: 0, clicks: 0 }, isPresenter: true }, { kind: 'state', stamp: 9, writer: 'a', value: { no: '2', clicks: 0 }, isPresenter: true }, { kind: 'state', stamp: 9, writer: 'a', value: { no: 2, clicks: -1 }, isPresenter: true }])('is none of %j', (message) => {
    const { open, deliver } = browser()
    const projector = open('audience', 4)
    deliver()
    projector.place.receive(message)
    expect(places(projector)).toEqual(['4.0'])
  })
})
