/** The worst that ten clients may legally ask for, and what it does to others. */
import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { LIMITS } from '../../server/openapi.ts'
import { metric, post } from './post.ts'

const CLIENTS = 10

/** A body of as many comments as fit into the limits, all with this text. */
function fullOf(text: string): string {
  const comment = { id: '1', text: text.slice(0, LIMITS.characters) }
  const count = Math.floor((LIMITS.bytes - 20) / (new TextEncoder().encode(JSON.stringify(comment)).length + 1))
  return JSON.stringify({ comments: Array.from({ length: Math.min(count, LIMITS.comments) }).fill(comment) })
}

/** Ligatures of eighteen letters, kept and flagged, honest words, a reason at every other word, and keys that nobody asked for. */
function worstBodies(honest: string): string[] {
  const unknown = Array.from({ length: 6000 }, (_, at) => ({ [at.toString(36)]: 1 }))
  return [
    fullOf('\uFDFA'.repeat(LIMITS.characters)),
    fullOf(`you stupid idiot ${'\uFDFA'.repeat(LIMITS.characters)}`),
    fullOf(honest.repeat(1 + LIMITS.characters / honest.length)),
    fullOf('idiot a '.repeat(LIMITS.characters)),
    JSON.stringify({ comments: [{ id: '1', text: 'a', unknown }] }),
  ]
}

export interface WorstLoad {
  requests: number
  failures: number
  /** Longest time that the event loop was held up, in ms, as the server measures it; 10 of them are its timer's own. */
  longestBlock: number
  /** Longest wait for /healthz, in ms. */
  longestHealth: number
}

/**
 * Ten clients that ask for the worst, one request after the other, while somebody watches.
 *
 * @param url of the server
 * @param honest text of real comments
 * @param seconds for how long
 */
export async function worstLoad(url: string, honest: string, seconds: number): Promise<WorstLoad> {
  const agent = new Agent({ keepAlive: true })
  const bodies = worstBodies(honest)
  const result = { requests: 0, failures: 0, longestBlock: 0, longestHealth: 0 }
  // What was before does not count.
  await metric(url, 'nodejs_eventloop_lag_max_seconds')
  const end = performance.now() + seconds * 1000
  async function ask(client: number): Promise<void> {
    for (let at = client; performance.now() < end; at++) {
      const status = await post(url, bodies[at % bodies.length] ?? '', agent, '?reasons=true').catch(() => 0)
      result.requests++
      result.failures += status === 200 ? 0 : 1
    }
  }
  async function watch(): Promise<void> {
    while (performance.now() < end) {
      const began = performance.now()
      await (await fetch(`${url}/healthz`)).text()
      result.longestHealth = Math.max(result.longestHealth, performance.now() - began)
      await pause(20)
    }
  }
  await Promise.all([...Array.from({ length: CLIENTS }, (_, client) => ask(client)), watch()])
  result.longestBlock = await metric(url, 'nodejs_eventloop_lag_max_seconds') * 1000
  agent.destroy()
  return result
}
