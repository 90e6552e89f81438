import type { MetricObject, PrometheusContentType } from 'prom-client'
/** What Prometheus reads. Names and units after its conventions; no comment's text is near it. */
import type { Verdict } from '../snippets/serve.ts'
import { AggregatorRegistry, collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import { Tally } from './tally.ts'

export interface Metrics {
  /** An answer was given. */
  readonly answered: (route: string, status: number, seconds: number) => void
  /** Comments were judged. */
  readonly judged: (verdicts: readonly Verdict[]) => void
  /** Has the lag of a room's stream among the metrics. */
  readonly watchRoom: (lag: () => Promise<number>) => void
  /** A connection was cut off, because there are as many as there may be. */
  readonly connectionDropped: () => void
  readonly contentType: string
  readonly text: () => Promise<string>
  /** The metrics as values that can be sent, and added to those of others. */
  readonly values: () => Promise<MetricValues>
}

/** Metrics of one process as prom-client sends them. */
export type MetricValues = (Pick<MetricObject, 'name' | 'type'>)[]

/** Types of metric that only grow. prom-client's own types take them for numbers. */
const COUNTED: ReadonlySet<string> = new Set(['counter', 'histogram'])

/** The sum of a counter's values. */
async function totalOf(registry: Registry, name: string): Promise<number> {
  const counter = await registry.getSingleMetric(name)?.get()
  return counter?.values.reduce((sum, { value }) => sum + value, 0) ?? 0
}

/** Adds a count that is kept elsewhere. */
function addCount(registry: Registry, name: string, help: string, count: () => number): void {
  registry.registerMetric(new Counter({
    name,
    help,
    registers: [],
    collect() {
      this.reset()
      this.inc(count())
    },
  }))
}

/** Adds the share of all comments that were flagged; it is no sum of the shares of several processes. */
function addShare(registry: Registry): void {
  registry.registerMetric(new Gauge({
    name: 'moderation_flagged_share',
    help: 'Share of all comments judged that were flagged.',
    aggregator: 'omit',
    registers: [],
    async collect() {
      const comments = await totalOf(registry, 'moderation_comments_total')
      this.set(comments === 0 ? 0 : await totalOf(registry, 'moderation_flagged_total') / comments)
    },
  }))
}

/** The metrics of several processes as one, for Prometheus. */
export function mergedText(all: readonly MetricValues[]): Promise<string> {
  const registry = AggregatorRegistry.aggregate<PrometheusContentType>([...all])
  addShare(registry)
  return registry.metrics()
}

/**
 * What is left of metrics when their process has ended: what it counted stays, what it was does not.
 *
 * @param all of processes that have ended
 */
export function mergedCounts(all: readonly MetricValues[]): Promise<MetricValues> {
  const counts = all.map(values => values.filter(({ type }) => COUNTED.has(String(type))))
  return AggregatorRegistry.aggregate<PrometheusContentType>(counts).getMetricsAsJSON()
}

/**
 * Metrics of one server, empty.
 *
 * @param droppedLines log lines that could not be written so far
 */
export function createMetrics(droppedLines: () => number): Metrics {
  const registry = new Registry()
  const registers = [registry]
  // Memory, processor, and how long the event loop was held up since it was last asked.
  collectDefaultMetrics({ register: registry })
  // Counted here and handed over when somebody asks: prom-client checks and sorts the labels of each count anew.
  const requests = new Map<string, Map<number, number>>()
  registry.registerMetric(new Counter({
    name: 'moderation_requests_total',
    help: 'Requests by route and status.',
    labelNames: ['route', 'status'],
    registers: [],
    collect() {
      this.reset()
      for (const [route, counts] of requests)
        counts.forEach((count, status) => this.inc({ route, status }, count))
    },
  }))
  const latency = new Tally('moderation_request_duration_seconds', 'From the request\'s headers to the end of the answer.', [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1], 'route')
  registry.registerMetric(latency.metric)
  let comments = 0
  addCount(registry, 'moderation_comments_total', 'Comments judged.', () => comments)
  let flagged = 0
  addCount(registry, 'moderation_flagged_total', 'Comments flagged.', () => flagged)
  const scores = new Tally('moderation_score', 'Scores given, 0 to 1.', Array.from({ length: 10 }, (_, bin) => (bin + 1) / 10))
  registry.registerMetric(scores.metric)
  addShare(registry)
  const dropped = new Counter({ name: 'moderation_connections_dropped_total', help: 'Connections cut off, because there were as many as there may be.', registers })
  addCount(registry, 'moderation_log_lines_dropped_total', 'Log lines that could not be written: the disk is full, or nobody reads them.', droppedLines)

  return {
    answered(route, status, seconds) {
      let counts = requests.get(route)
      if (!counts)
        requests.set(route, counts = new Map())
      counts.set(status, (counts.get(status) ?? 0) + 1)
      latency.observe(seconds, route)
    },
    judged(verdicts) {
      for (const verdict of verdicts) {
        scores.observe(verdict.score)
        flagged += verdict.flagged ? 1 : 0
      }
      comments += verdicts.length
    },
    watchRoom(lag) {
      registry.registerMetric(new Gauge({
        name: 'room_stream_lag',
        help: 'Comments on the room\'s stream that no consumer has done with.',
        // All processes see the same stream.
        aggregator: 'max',
        registers: [],
        async collect() {
          this.set(await lag().catch(() => Number.NaN))
        },
      }))
    },
    connectionDropped: () => dropped.inc(),
    contentType: registry.contentType,
    text: () => registry.metrics(),
    values: () => registry.getMetricsAsJSON(),
  }
}
