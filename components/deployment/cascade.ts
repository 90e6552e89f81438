import type { Tone } from '../charts/tone.ts'

export type StageId = 'rules' | 'cache' | 'small' | 'large'

export interface Stage {
  id: StageId
  name: string
  /** What it answers, in two short lines. */
  does: readonly [string, string]
  /** What one answer costs, in words: orders, not measurements. */
  cost: string
  /** The same as a rank, 1 to 4: how many coins are drawn. */
  coins: 1 | 2 | 3 | 4
  tone: Tone
}

/** From cheap to dear: each answers what it can, and hands on the rest. */
export const stages: readonly Stage[] = [
  { id: 'rules', name: 'Rules', does: ['the obvious:', 'links, a word list'], cost: 'next to nothing', coins: 1, tone: 'muted' },
  { id: 'cache', name: 'Cache', does: ['what it has', 'answered before'], cost: 'one look-up', coins: 2, tone: 'blue' },
  { id: 'small', name: 'Small model', does: ['whatever it is', 'sure about'], cost: 'some arithmetic', coins: 3, tone: 'green' },
  { id: 'large', name: 'The expensive', does: ['a large model,', 'or a person'], cost: 'seconds, and a bill', coins: 4, tone: 'amber' },
]

export interface Example {
  text: string
  stopsAt: StageId
  /** Why it stops there, in two or three words. */
  because: string
  removed: boolean
}

/** One comment for each kind of stop, in the order in which they stop. */
export const examples: readonly Example[] = [
  { text: 'FREE followers: www…', stopsAt: 'rules', because: 'link', removed: true },
  { text: 'first!', stopsAt: 'cache', because: 'seen before', removed: false },
  { text: 'What a lovely cat', stopsAt: 'small', because: 'surely fine', removed: false },
  { text: 'Shut up, you idiot', stopsAt: 'small', because: 'surely rude', removed: true },
  { text: 'Great. Another genius.', stopsAt: 'large', because: 'irony?', removed: false },
]

/** How many stages a comment passes, the one that answers it included. */
export function stagesPassed({ stopsAt }: Example): number {
  return stages.findIndex(stage => stage.id === stopsAt) + 1
}

/** The figure in words, finding first. */
export function describeCascade(): string {
  const told = stages.map((stage) => {
    const own = examples.filter(example => example.stopsAt === stage.id)
      .map(({ text, because, removed }) => `"${text}" (${because}: ${removed ? 'removed' : 'kept'})`)
    return `${stage.name}: ${stage.does.join(' ')}; costs ${stage.cost}; ${own.join(', ')}.`
  })
  return `Most comments need no large model: each stage answers what it can and hands on the rest, from cheap to dear. ${told.join(' ')}`
}
