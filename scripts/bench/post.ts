/** One request of a load, over HTTP, by Node's own client. */
import type { Agent } from 'node:http'
import { Buffer } from 'node:buffer'
import { request as httpRequest } from 'node:http'

/**
 * Posts JSON for moderation.
 *
 * @param url of the server, without a slash at the end
 * @param body as sent
 * @param agent whose connections are used
 * @param query such as "?reasons=true"
 * @returns the answer's status
 * @throws Error when there is no answer
 */
export function post(url: string, body: string, agent: Agent, query = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${url}/v1/moderations${query}`, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0)).on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** The value of a metric without labels, from what Prometheus reads. */
export async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(text.split('\n').find(line => line.startsWith(`${name} `))?.slice(name.length) ?? Number.NaN)
}
