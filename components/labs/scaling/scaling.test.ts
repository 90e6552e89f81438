import { describe, expect, it } from 'vitest'
import { scriptedState } from '../frame/lab-definition.ts'
import { choices, choicesOf, describeChoices, describeScaling, LONGEST, MOST_ARRIVALS, readingOf, readings, responseCurve, scalingLab, scalingRows, simulatedText, stayText } from './scaling.ts'

const [one, out, up] = choices

describe('scaling up or out', () => {
  it('starts every curve at the service time: without load nobody waits', () => {
    for (const choice of choices)
      expect(responseCurve(choice)[0]).toEqual({ x: 0, y: choice.serviceTime })
  })

  it('ends every curve at the top of the chart, before the station\'s capacity', () => {
    for (const choice of choices) {
      const last = responseCurve(choice).at(-1)
      expect(last?.y).toBe(LONGEST)
      expect(last?.x).toBeLessThan(Math.min(choice.servers / choice.serviceTime, MOST_ARRIVALS))
    }
    // 1/(10 - arrivals) = 0.6 s
    expect(responseCurve(one).at(-1)?.x).toBeCloseTo(10 - 1 / LONGEST, 6)
  })

  it('never lets two servers answer faster than one of twice the speed', () => {
    const slower = responseCurve(out)
    const faster = responseCurve(up)
    for (const [index, point] of faster.slice(0, -1).entries())
      expect(slower[index]?.y ?? LONGEST).toBeGreaterThan(point.y)
  })

  it('reads four requests in flight off the single server', () => {
    const [first] = readings()
    expect(first?.response).toBeCloseTo(0.5, 12)
    expect(first?.inFlight).toBeCloseTo(4, 12)
  })

  it('says in words what the table has', () => {
    expect(describeScaling()).toContain('one server 500 ms on average and 2,303 ms at p99, with 4.0 in flight')
    expect(describeScaling()).toContain('One server is lost at 10 requests a second, the others at 20.')
    expect(scalingRows()).toContainEqual(['8', '500 ms', '119 ms', '83 ms'])
    expect(scalingRows()).toContainEqual(['12', 'the queue never ends', '156 ms', '125 ms'])
  })
})

describe('the lab', () => {
  it('compares the servers that there are with twice as many and with faster ones', () => {
    expect(choicesOf({ arrivals: 5, service: 100, servers: 2 }).map(({ name, servers, serviceTime }) => [name, servers, serviceTime])).toEqual([
      ['2 servers', 2, 0.1],
      ['out: 4 servers', 4, 0.1],
      ['up: 2, twice as fast', 2, 0.05],
    ])
  })

  it('tells what a request lives through, and when the line has no end', () => {
    expect(describeChoices({ arrivals: 8, service: 100, servers: 1 })).toBe('At 8 a second, one server, busy 80% of the time: 500 ms to an answer on average, 400 ms of it waiting, and 2,303 ms at p99. Twice as many: 119 ms, p99 516 ms. Twice as fast: 83 ms, p99 384 ms.')
    expect(describeChoices({ arrivals: 12, service: 100, servers: 1 })).toMatch(/^12 a second are too many for one server: the line grows for ever\. Twice as many: \d+ ms/)
    expect(stayText(Number.POSITIVE_INFINITY)).toBe('for ever')
  })

  it('waits four times as long as it works at 8 a second, and finds that by letting requests come', () => {
    const [now] = choicesOf({ arrivals: 8, service: 100, servers: 1 })
    expect(now && readingOf(8, now).waiting / now.serviceTime).toBeCloseTo(4, 9)
    const [, value, margin] = /^(\d+) ms ± (\d+) ms$/.exec(now ? simulatedText(8, now) : '') ?? []
    expect(Math.abs(Number(value) - 400)).toBeLessThan(2 * Number(margin))
    expect(now && simulatedText(10, now)).toBe('for ever')
  })

  it('takes over what another window says, if it makes sense', () => {
    for (const step of [0, 1, 2, 3, 99])
      expect(scalingLab.read(structuredClone(scriptedState(scalingLab, step)))).toEqual(scriptedState(scalingLab, step))
    for (const value of [null, {}, { arrivals: 0, service: 100, servers: 1 }, { arrivals: 5, service: 100, servers: 9 }, { arrivals: 5.5, service: 100, servers: 1 }])
      expect(scalingLab.read(value)).toBeUndefined()
  })
})
