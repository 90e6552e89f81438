/** Where a step happens. */
export type Place = 'page' | 'network' | 'server' | 'worker'

export interface Hop {
  place: Place
  name: string
  /** True for the one step that both ways share. */
  model?: true
}

export interface Way {
  id: 'api' | 'worker'
  title: string
  /** The places it passes, top to bottom as they are drawn. */
  places: readonly Place[]
  hops: readonly Hop[]
}

/** Both ways that a comment can take to its score, step by step. They have an order and no duration. */
export const ways: readonly [Way, Way] = [
  {
    id: 'api',
    title: 'API over HTTP',
    places: ['page', 'network', 'server'],
    hops: [
      { place: 'page', name: 'write JSON' },
      { place: 'network', name: 'travel there' },
      { place: 'server', name: 'queue' },
      { place: 'server', name: 'read, check' },
      { place: 'server', name: 'model', model: true },
      { place: 'server', name: 'write JSON' },
      { place: 'network', name: 'travel back' },
      { place: 'page', name: 'read, show' },
    ],
  },
  {
    id: 'worker',
    title: 'Worker in the page',
    places: ['page', 'worker'],
    hops: [
      { place: 'page', name: 'post message' },
      { place: 'worker', name: 'model', model: true },
      { place: 'page', name: 'show' },
    ],
  },
]

export const placeName: Record<Place, string> = { page: 'Page', network: 'Network', server: 'Server', worker: 'Worker' }

export interface PlacedHop extends Hop {
  /** The slot it stands in, from the left; the model is in the same slot on every way. */
  slot: number
  /** The lane it stands in, from the top. */
  lane: number
}

/** The slot of the model's step: where it stands on the longest way. */
export const modelSlot = ways[0].hops.findIndex(hop => hop.model)

/** Sets the steps of a way into slots, so that the model's step lines up on all of them. */
export function place(way: Way): PlacedHop[] {
  const shift = modelSlot - way.hops.findIndex(hop => hop.model)
  return way.hops.map((hop, index) => ({ ...hop, slot: index + shift, lane: way.places.indexOf(hop.place) }))
}

/** The figure in words, finding first. */
export function describeHops(): string {
  const told = ways.map(way => `${way.title}, ${way.hops.length} steps: ${way.hops.map(hop => `${hop.name} (${placeName[hop.place].toLowerCase()})`).join(', ')}.`)
  return `The model's step is the same on both ways; all that the API adds is around it. ${told.join(' ')} The drawing shows order, not time.`
}
