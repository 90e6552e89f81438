/** The least that a server of WebSockets can do with a vote: parse it, and acknowledge it without keeping anything. */
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { tell } from './room-process.ts'

const server = createServer((_request, response) => {
  response.writeHead(200, { 'set-cookie': 'participant=anybody' }).end()
})
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => {
  socket.send('{"kind":"state"}')
  socket.on('message', (data) => {
    const { key } = JSON.parse(String(data)) as { key: string }
    socket.send(JSON.stringify({ kind: 'done', key }))
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  tell({ phones: address, stage: address, token: '' })
})
