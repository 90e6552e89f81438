import { AggregatorRegistry, Histogram, Registry } from 'prom-client'
import { describe, expect, it } from 'vitest'
import { Tally } from './tally.ts'

const BOUNDS = [0.1, 0.5, 1]
const VALUES = [0, 0.1, 0.25, 0.5, 0.75, 1, 7]

describe('a tally', () => {
  it.each([undefined, 'route'])('reads as the histogram of prom-client does, with the label %s', async (label) => {
    const [ours, theirs] = [new Registry(), new Registry()]
    const tally = new Tally('wait_seconds', 'Waiting.', BOUNDS, label)
    ours.registerMetric(tally.metric)
    const histogram = new Histogram({ name: 'wait_seconds', help: 'Waiting.', buckets: BOUNDS, labelNames: label ? [label] : [], registers: [theirs] })
    for (const [at, value] of VALUES.entries()) {
      const route = `/${at % 2}`
      tally.observe(value, label ? route : undefined)
      if (label)
        histogram.observe({ [label]: route }, value)
      else
        histogram.observe(value)
    }
    // The order of labels says nothing.
    const sortLabels = (line: string): string => line.replace(/\{(.*)\}/, (_, labels: string) => labels.split(',').sort().join(','))
    const lines = async (registry: Registry): Promise<string[]> => (await registry.metrics()).split('\n').map(sortLabels).sort()
    expect(await lines(ours)).toEqual(await lines(theirs))
  })

  it('adds up over processes', async () => {
    const values = await Promise.all([1, 2].map(async () => {
      const registry = new Registry()
      const tally = new Tally('wait_seconds', 'Waiting.', BOUNDS)
      registry.registerMetric(tally.metric)
      tally.observe(0.3)
      return registry.getMetricsAsJSON()
    }))
    const text = await AggregatorRegistry.aggregate(values).metrics()
    expect(text).toContain('wait_seconds_bucket{le="0.5"} 2')
    expect(text).toContain('wait_seconds_count 2')
  })
})
