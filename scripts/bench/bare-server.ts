/** The least a Node server can do with a request for moderation: parse its JSON and answer a constant. */
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import process from 'node:process'

const ANSWER = '{"model":{"version":"none","format":"int8","threshold":0.5},"results":[{"id":"1","score":0.5,"flagged":true}]}'

const server = createServer((request, response) => {
  let text = ''
  request.setEncoding('utf8')
  request.on('data', piece => text += piece)
  request.on('end', () => {
    JSON.parse(text)
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': ANSWER.length }).end(ANSWER)
  })
})
server.listen(0, '127.0.0.1', () => {
  process.stderr.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
process.on('SIGTERM', () => process.exit(0))
