export interface Source {
  id: string
  name: string
  lines: readonly string[]
}

/** What the model asks for: decided by whoever builds it. */
export const mlSources: readonly Source[] = [
  { id: 'complexity', name: 'Model complexity', lines: ['the work that every', 'single prediction takes'] },
  { id: 'size', name: 'Model size', lines: ['bytes to load once, and', 'to read each time'] },
  { id: 'processing', name: 'Pre- and post-processing', lines: ['features computed before,', 'rules applied after'] },
]

/** What it runs on and what stands in the way: decided by whoever runs it. */
export const opsSources: readonly Source[] = [
  { id: 'compute', name: 'Compute provisioned', lines: ['how much, and how fast'] },
  { id: 'queue', name: 'Queue', lines: ['waiting for a free worker'] },
  { id: 'cold-start', name: 'Cold start', lines: ['waking up, loading the model'] },
  { id: 'network', name: 'Network', lines: ['distance, encryption, payload'] },
  { id: 'io', name: 'I/O and look-ups', lines: ['disk, feature store, database'] },
]

/** One click each for the ML side, the compute that operations provide, the waits, and the balance of both sides. */
export const STEPS = 4

/** How a card is drawn: its name in an outline, in full, or as the thing to look at. */
export type CardState = 'awaited' | 'told' | 'alarm'

export interface LatencyFrame {
  ml: CardState
  /** One state for each of `opsSources`, in their order. */
  ops: readonly CardState[]
  /** What lies on the scales. */
  required: boolean
  available: boolean
  /** How far the beam leans, in degrees; positive is down on the left, the side of what is required. */
  tilt: number
  caption: readonly string[]
  /** Whether the two ways out are shown. */
  remedies: boolean
}

const captions: readonly (readonly string[])[] = [
  ['Where do the', 'milliseconds go?'],
  ['The model decides what', 'is required'],
  ['Operations decide what', 'is available'],
  ['Some of the time is spent', 'waiting, not computing'],
  ['More required than available?', 'Requests pile up in the queue.'],
]

/** What the figure shows after so many clicks. */
export function frame(step: number): LatencyFrame {
  const at = Math.min(Math.max(step, 0), STEPS)
  return {
    ml: at >= 1 ? 'told' : 'awaited',
    ops: opsSources.map(({ id }) => {
      if (id === 'compute')
        return at >= 2 ? 'told' : 'awaited'
      if (id === 'queue' && at === STEPS)
        return 'alarm'
      return at >= 3 ? 'told' : 'awaited'
    }),
    required: at >= 1,
    available: at >= 2,
    tilt: [0, 9, 0, 0, 7][at] ?? 0,
    caption: captions[at] ?? [],
    remedies: at === STEPS,
  }
}

export interface Point { x: number, y: number }

/**
 * The two ends of a beam that leans by `tilt` degrees about its pivot.
 * @param pivot where the beam rests, in px
 * @param arm half the length of the beam, in px
 */
export function beamEnds(pivot: Point, arm: number, tilt: number): { left: Point, right: Point } {
  const angle = tilt * Math.PI / 180
  const dx = arm * Math.cos(angle)
  const dy = arm * Math.sin(angle)
  return {
    left: { x: pivot.x - dx, y: pivot.y + dy },
    right: { x: pivot.x + dx, y: pivot.y - dy },
  }
}

function names(sources: readonly Source[]): string {
  return sources.map(source => source.name.toLowerCase()).join(', ')
}

/** The figure in words, after so many clicks. */
export function describe(step: number): string {
  const { ml, ops, available, remedies } = frame(step)
  const list = (sources: readonly Source[]): string => sources.map(({ name, lines }) => `${name} (${lines.join(' ')})`).join(', ')
  if (ml === 'awaited')
    return `A pair of empty scales between the ML side (${names(mlSources)}) and the Ops side (${names(opsSources)}): where do the milliseconds go?`
  const told = [`The ML side decides how much compute is required: ${list(mlSources)}.`]
  if (available) {
    const shown = opsSources.filter((_, index) => ops[index] !== 'awaited')
    told.push(`The Ops side decides how much is available, and what else takes time: ${list(shown)}.`)
  }
  if (remedies)
    told.unshift('Latency comes from both sides, and the scales lean: where more compute is required than available, requests queue. Either ask for less and shrink the model, or give more and scale up or out.')
  return told.join(' ')
}
