import fastify from 'fastify'
import { expect, it } from 'vitest'
import { answeredLine, lineTimes } from './log-lines.ts'

it('the line of an answer is what the logger itself would write', () => {
  const lines: string[] = []
  const { log } = fastify({ logger: { stream: { write: (line: string) => lines.push(line) }, base: null, timestamp: lineTimes(() => 7) } })
  const answered = { reqId: 'req-1', method: 'POST', route: '/v1/moderations', status: 200, ms: 1.25 }
  log.info(answered, 'answered')
  expect(lines).toEqual([answeredLine(lineTimes(() => 7)(), answered)])
})

it('times are those of the clock, whatever second it is', () => {
  const moments = [0, 7, 999, 1000, Date.UTC(2026, 10, 27, 9, 59, 59, 999), Date.UTC(2026, 10, 27, 10), 12]
  let at = 0
  const time = lineTimes(() => moments[at] ?? Number.NaN)
  for (; at < moments.length; at++)
    expect(time()).toBe(`,"time":"${new Date(moments[at] ?? Number.NaN).toISOString()}"`)
})
