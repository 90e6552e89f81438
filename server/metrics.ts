/** What Prometheus reads. Names and units after its conventions; no comment's text is near it. */
import type { Verdict } from '../snippets/serve.ts'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  /** An answer was given. */
  readonly answered: (route: string, status: number, seconds: number) => void
  /** Comments were judged. */
  readonly judged: (verdicts: readonly Verdict[]) => void
  /** A connection was cut off, because there are as many as there may be. */
  readonly connectionDropped: () => void
  readonly contentType: string
  readonly text: () => Promise<string>
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
  const requests = new Counter({ name: 'moderation_requests_total', help: 'Requests by route and status.', labelNames: ['route', 'status'], registers })
  const latency = new Histogram({
    name: 'moderation_request_duration_seconds',
    help: 'From the request\'s headers to the end of the answer.',
    labelNames: ['route'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1],
    registers,
  })
  const comments = new Counter({ name: 'moderation_comments_total', help: 'Comments judged.', registers })
  const flagged = new Counter({ name: 'moderation_flagged_total', help: 'Comments flagged.', registers })
  const scores = new Histogram({ name: 'moderation_score', help: 'Scores given, 0 to 1.', buckets: Array.from({ length: 10 }, (_, bin) => (bin + 1) / 10), registers })
  let all = 0
  let removed = 0
  const share = new Gauge({ name: 'moderation_flagged_share', help: 'Share of all comments judged that were flagged.', registers })
  const dropped = new Counter({ name: 'moderation_connections_dropped_total', help: 'Connections cut off, because there were as many as there may be.', registers })
  registry.registerMetric(new Counter({
    name: 'moderation_log_lines_dropped_total',
    help: 'Log lines that could not be written: the disk is full, or nobody reads them.',
    registers: [],
    collect() {
      this.reset()
      this.inc(droppedLines())
    },
  }))

  return {
    answered(route, status, seconds) {
      requests.inc({ route, status })
      latency.observe({ route }, seconds)
    },
    judged(verdicts) {
      let own = 0
      for (const { score, flagged } of verdicts) {
        scores.observe(score)
        own += flagged ? 1 : 0
      }
      comments.inc(verdicts.length)
      flagged.inc(own)
      all += verdicts.length
      removed += own
      if (all > 0)
        share.set(removed / all)
    },
    connectionDropped: () => dropped.inc(),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  }
}
