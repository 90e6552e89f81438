/**
 * A histogram for Prometheus that is cheap to observe: prom-client's own looks its labels up anew for each value, which a
 * hundred comments a request notice. It is registered, written and added up like any other metric of prom-client's.
 */
import type { Metric } from 'prom-client'

interface Bins {
  /** Values up to each bound, and not up to the one before; the last are beyond all bounds. */
  counts: Float64Array
  sum: number
}

export class Tally {
  readonly name: string
  readonly help: string
  readonly type = 'histogram'
  readonly aggregator = 'sum'
  private readonly bounds: Float64Array
  private readonly label: string | undefined
  private readonly bins = new Map<string, Bins>()

  /**
   * @param name as Prometheus wants it, with its unit at the end
   * @param help a sentence
   * @param bounds upper bounds of the bins, ascending
   * @param label what values are told apart by, if they are
   */
  constructor(name: string, help: string, bounds: readonly number[], label?: string) {
    this.name = name
    this.help = help
    this.bounds = Float64Array.from(bounds)
    this.label = label
    if (label === undefined)
      this.binsOf('')
  }

  /** Counts a value, under a value of the label. */
  observe(value: number, label = ''): void {
    const bins = this.binsOf(label)
    const { bounds } = this
    let bin = 0
    while (bin < bounds.length && value > (bounds[bin] as number))
      bin++
    bins.counts[bin] = (bins.counts[bin] as number) + 1
    bins.sum += value
  }

  /** What a registry of prom-client's takes. */
  get metric(): Metric {
    return this as unknown as Metric
  }

  /** What it has counted, as prom-client has it: bins hold all values up to their bound. */
  get(): Promise<object> {
    const values = Array.from(this.bins, ([label, { counts, sum }]) => {
      const labels = this.label === undefined ? {} : { [this.label]: label }
      let count = 0
      const buckets = Array.from(counts, (own, bin) => {
        count += own
        return { metricName: `${this.name}_bucket`, labels: { ...labels, le: this.bounds[bin] ?? '+Inf' }, value: count }
      })
      return [...buckets, { metricName: `${this.name}_sum`, labels, value: sum }, { metricName: `${this.name}_count`, labels, value: count }]
    }).flat()
    const { name, help, type, aggregator } = this
    return Promise.resolve({ name, help, type, aggregator, values })
  }

  private binsOf(label: string): Bins {
    let bins = this.bins.get(label)
    if (!bins) {
      bins = { counts: new Float64Array(this.bounds.length + 1), sum: 0 }
      this.bins.set(label, bins)
    }
    return bins
  }
}
