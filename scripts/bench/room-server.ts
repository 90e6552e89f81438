/** A room beside the API, as `npm run serve` has it, for loads. */
import process from 'node:process'
import { scoreWithReasons } from '../../moderation/explain.ts'
import { createServer } from '../../server/app.ts'
import { shippedModel } from '../../server/shipped-model.ts'
import { serveRoom } from './serve-room.ts'

const model = shippedModel()
await serveRoom(addRoom => createServer({ ...model, deck: process.env.FOLDER ?? '', requestsPerMinute: 0, addRoom }), (text) => {
  const { score, flagged } = scoreWithReasons(model.scorer, text)
  return { score, removed: flagged, reasons: [] }
})
