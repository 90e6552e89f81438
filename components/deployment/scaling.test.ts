import { describe, expect, it } from 'vitest'
import { choices, describeScaling, LONGEST, MOST_ARRIVALS, readings, responseCurve, scalingRows } from './scaling.ts'

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
    // 1/(10 - λ) = 0.6 s
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
    expect(describeScaling()).toContain('two servers 119 ms with 1.0 in flight')
    expect(scalingRows()).toContainEqual(['8', '500 ms', '119 ms', '83 ms'])
    expect(scalingRows()).toContainEqual(['12', 'the queue never ends', '156 ms', '125 ms'])
  })
})
