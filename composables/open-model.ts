import type { Remote } from 'comlink'
import type { ModelService } from '../worker/service.ts'
import { wrap } from 'comlink'

/** The worker with the model, as the page sees it: every method answers with a promise. */
export type ModelClient = Remote<ModelService>

let opening: Promise<ModelClient> | undefined

/**
 * The one worker that all labs share, with the shipped model loaded. The first call starts it; when that fails, the
 * next call tries again.
 *
 * @throws Error that says, as the end of a sentence, why there is no model
 */
export function openModel(): Promise<ModelClient> {
  opening ??= start().catch((error: unknown) => {
    opening = undefined
    throw error
  })
  return opening
}

async function start(): Promise<ModelClient> {
  if (typeof Worker === 'undefined')
    throw new Error('this browser has no web workers')
  const worker = new Worker(new URL('../worker/model-worker.ts', import.meta.url), { type: 'module', name: 'model' })
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('the worker that runs the model could not be started')), { once: true })
  })
  const client = wrap<ModelService>(worker)
  try {
    await Promise.race([client.open(new URL(`${import.meta.env.BASE_URL}model/`, location.href).href), broken])
    return client
  }
  catch (error) {
    worker.terminate()
    throw error
  }
}
