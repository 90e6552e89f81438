/** A thread that scores: texts come, scores go, in the same order. */
import { parentPort } from 'node:worker_threads'
import { shippedModel } from '../../server/shipped-model.ts'

const { scorer } = shippedModel()

parentPort?.on('message', (texts: readonly string[]) => {
  const scores = Float64Array.from(texts, text => scorer.score(text))
  parentPort?.postMessage(scores, [scores.buffer])
})
