import { describe, expect, it } from 'vitest'
import { scriptedState } from '../frame/lab-definition.ts'
import { answersLab, CALLS, countTimes, describeRace, EDGES, race, raceTable, roughMilliseconds, summarise } from './answers.ts'

describe('a race', () => {
  it('has never more in flight than asked for, and makes every call once', async () => {
    let flying = 0
    let most = 0
    const made: number[] = []
    const times: number[] = []
    let clock = 0
    await race(20, 4, async (at) => {
      made.push(at)
      most = Math.max(most, ++flying)
      await Promise.resolve()
      flying--
    }, time => times.push(time) > 0, () => clock++)
    expect(most).toBe(4)
    expect(made).toEqual(Array.from({ length: 20 }, (_, at) => at))
    expect(times).toHaveLength(20)
    expect(Math.min(...times)).toBeGreaterThan(0)
  })

  it('ends when it is told to', async () => {
    let calls = 0
    await race(20, 1, async () => calls++, () => calls < 5, () => 0)
    expect(calls).toBe(5)
  })

  it('fails with the call that fails', async () => {
    await expect(race(3, 2, () => Promise.reject(new Error('no')), () => true)).rejects.toThrow('no')
  })
})

describe('times', () => {
  it('are counted once each, the very short and the very long too', () => {
    const counts = countTimes([0, 0.05, 1, 5000])
    expect(counts).toHaveLength(EDGES.length - 1)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4)
    expect(counts[0]).toBe(2)
    expect(counts.at(-1)).toBe(1)
  })

  it('are summed up by nearest rank', () => {
    expect(summarise(Array.from({ length: 100 }, (_, at) => 100 - at))).toEqual({ p50: 50, p95: 95, p99: 99 })
    expect(summarise([])).toBeUndefined()
  })

  it('are read in two digits', () => {
    expect([0.1234, 1.26, 12.6].map(roughMilliseconds)).toEqual(['0.12 ms', '1.3 ms', '13 ms'])
  })
})

describe('the finding', () => {
  const result = { api: [2, 2, 9], page: [0.2, 0.2, 0.4], machine: 'Chrome 156, 2 cores' }

  it('names both sides and the machine', () => {
    expect(describeRace(result, 4)).toBe(`The worker in the page: p50 0.2 ms, p99 0.4 ms. The API: p50 2 ms, p99 9 ms. ${CALLS} comments each, 4 in flight. Chrome 156, 2 cores.`)
    expect(raceTable(result).rows).toEqual([['API over HTTP', '2 ms', '9 ms', '9 ms'], ['Worker in the page', '0.2 ms', '0.4 ms', '0.4 ms']])
  })

  it('says how to start a server where there is none', () => {
    expect(describeRace({ ...result, api: null }, 1)).toMatch(/start it with "npm run serve".*p50 0\.2 ms/)
    expect(raceTable({ api: null, page: [] }).rows[0]).toEqual(['API over HTTP', '–', '–', '–'])
  })
})

describe('what another window says of the lab', () => {
  it.each([0, 1])('is taken over as it is in step %d of the script', (step) => {
    expect(answersLab.read(structuredClone(scriptedState(answersLab, step)))).toEqual(scriptedState(answersLab, step))
  })

  it('is taken over with a result', () => {
    const state = { inFlight: 16, racing: false, race: { api: null, page: [1], machine: 'x' } }
    expect(answersLab.read(state)).toEqual(state)
  })

  it.each([[null], [{ inFlight: 3, racing: false, race: null }], [{ inFlight: 4, racing: 1, race: null }], [{ inFlight: 4, racing: false, race: { api: ['a'], page: [], machine: '' } }], [{ inFlight: 4, racing: false, race: { api: null, page: [-1], machine: '' } }]])('is refused when it makes no sense: %#', (value) => {
    expect(answersLab.read(value)).toBeUndefined()
  })
})
