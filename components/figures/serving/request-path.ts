export interface Stop {
  id: 'client' | 'network' | 'gateway' | 'queue' | 'parse' | 'features' | 'model' | 'respond'
  name: string
  detail: string
  /** Who looks after it; the client looks after itself. */
  side: 'client' | 'Ops' | 'ML'
  /** The click that brings the request here. */
  step: number
}

/** One request's way, in order. Parsing, features, model and answer run in one process: the server. */
export const stops: readonly Stop[] = [
  { id: 'client', name: 'Client', detail: 'browser', side: 'client', step: 0 },
  { id: 'network', name: 'Network', detail: 'TLS', side: 'Ops', step: 1 },
  { id: 'gateway', name: 'Gateway', detail: 'balances', side: 'Ops', step: 1 },
  { id: 'queue', name: 'Queue', detail: 'waits', side: 'Ops', step: 2 },
  { id: 'parse', name: 'Parse', detail: 'JSON', side: 'Ops', step: 3 },
  { id: 'features', name: 'Features', detail: 'n-grams', side: 'ML', step: 3 },
  { id: 'model', name: 'Model', detail: 'score', side: 'ML', step: 4 },
  { id: 'respond', name: 'Respond', detail: 'verdict', side: 'Ops', step: 5 },
]

/** The stops that share the server's frame. */
export const inServer: readonly Stop['id'][] = ['parse', 'features', 'model', 'respond']

const captions: readonly string[] = [
  'Somebody is about to post a comment.',
  'The network: distance and encryption, before anything is computed.',
  'The queue: nobody works on it yet, and the client is waiting already.',
  'Text becomes n-grams, with the very code that prepared the training data.',
  'The model: one stop of eight.',
  'The answer travels back: the client’s clock ran the whole way.',
]

/** One click for the way there, the queue, the preparation, the model, and the way back. */
export const STEPS = captions.length - 1

export interface RequestFrame {
  stops: readonly { stop: Stop, reached: boolean, current: boolean }[]
  /** Whether the answer is on its way back. */
  returning: boolean
  caption: string
}

/** How far the request has come after so many clicks. */
export function frame(step: number): RequestFrame {
  const at = Math.min(Math.max(step, 0), STEPS)
  return {
    stops: stops.map(stop => ({
      stop,
      reached: at >= stop.step,
      current: at === stop.step && at < STEPS,
    })),
    returning: at === STEPS,
    caption: captions[at] ?? '',
  }
}

/** The figure in words, after so many clicks. */
export function describe(step: number): string {
  const { stops: all, returning, caption } = frame(step)
  const reached = all.filter(({ reached }) => reached).map(({ stop }) => `${stop.name.toLowerCase()} (${stop.detail})`)
  const way = reached.length === 1
    ? 'The request is still with the client; network, gateway, queue and server lie ahead.'
    : `The request has passed: ${reached.join(', ')}.`
  return `${caption} ${way}${returning ? ' From the server the answer goes straight back to the client.' : ''}`
}
