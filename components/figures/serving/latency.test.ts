import { mean } from 'd3-array'
import { describe, expect, it } from 'vitest'
import measured from './latency.json'
import { CHART_END, describeLatency, latencyPicture, meanService, simulate, traffic } from './latency.ts'

describe('simulated requests', () => {
  it('come out the same for the same seed, and otherwise for another', () => {
    const few = { ...traffic, requests: 50 }
    expect(simulate(few)).toEqual(simulate(few))
    expect(simulate({ ...few, seed: 1 }).client).not.toEqual(simulate(few).client)
  })

  it('take as long as their parts', () => {
    const { service, waiting, client } = simulate({ ...traffic, requests: 1000 })
    for (const [index, total] of client.entries())
      expect(total).toBeGreaterThanOrEqual((service[index] ?? 0) + (waiting[index] ?? 0) + traffic.networkLeast)
  })

  it('have the log-normal mean', () => {
    expect(mean(simulate(traffic).service)).toBeCloseTo(meanService(traffic), 0)
  })

  it('wait as long on average as queueing theory says (Pollaczek and Khinchine)', () => {
    const average = meanService(traffic)
    const square = average ** 2 * Math.exp(traffic.serviceSpread ** 2)
    const expected = (traffic.utilisation / average) * square / (2 * (1 - traffic.utilisation))
    const measured = mean(simulate({ ...traffic, requests: 400_000 }).waiting) ?? 0
    expect(Math.abs(measured / expected - 1)).toBeLessThan(0.03)
  })

  it('are refused when the worker could never keep up', () => {
    expect(() => simulate({ ...traffic, utilisation: 1 })).toThrow('not 1')
  })
})

describe('the picture of latency', () => {
  const picture = latencyPicture()

  it('counts every request once', () => {
    const shown = picture.client.reduce((sum, bin) => sum + bin.count, 0)
    expect(shown + picture.beyond).toBe(traffic.requests)
    expect(picture.client.at(-1)?.to).toBe(CHART_END)
  })

  it('has its percentiles in order, each later at the client than in the model', () => {
    const [p50, p95, p99] = picture.rows
    expect([p50?.name, p95?.name, p99?.name]).toEqual(['p50', 'p95', 'p99'])
    expect(p95?.client).toBeGreaterThan(p50?.client ?? 0)
    expect(p99?.client).toBeGreaterThan(p95?.client ?? 0)
    for (const row of picture.rows)
      expect(row.client).toBeGreaterThan(row.model)
  })

  it('fits the chart but for a few', () => {
    expect(picture.rows[2]?.client).toBeLessThan(CHART_END)
    expect(picture.beyond).toBeLessThan(traffic.requests / 100)
  })

  it('says that it is simulated', () => {
    expect(describeLatency(picture, measured)).toMatch(/^Latency is a distribution/)
    expect(describeLatency(picture, measured)).toContain('Simulated')
  })
})
