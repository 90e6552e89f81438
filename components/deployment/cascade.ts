import type { Tone } from '../charts/tone.ts'
import { scoreOf100 } from '../moderation/moderate.ts'

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
  /** Why it stops there, in a word or two; the models' own reason is their score. */
  because?: string
  removed: boolean
}

/** One comment for each kind of stop, in the order in which they stop. */
export const examples: readonly Example[] = [
  { text: 'FREE followers: www…', stopsAt: 'rules', because: 'link', removed: true },
  { text: 'first!', stopsAt: 'cache', because: 'seen before', removed: false },
  { text: 'What a lovely cat', stopsAt: 'small', removed: false },
  { text: 'Shut up, you idiot', stopsAt: 'small', removed: true },
  { text: 'Worst referee ever', stopsAt: 'large', removed: false },
]

/** The small model answers below the first score and above the second; between them it hands on. */
export const SURE = { below: 0.2, above: 0.8 }

/** What is written beside an example's verdict. */
export function reasonOf({ stopsAt, because }: Example, score: number): string {
  if (because !== undefined)
    return because
  return stopsAt === 'large' ? `unsure: ${scoreOf100(score)}` : `score ${scoreOf100(score)}`
}

/** How many stages a comment passes, the one that answers it included. */
export function stagesPassed({ stopsAt }: Example): number {
  return stages.findIndex(stage => stage.id === stopsAt) + 1
}

/** The figure in words, finding first. */
export function describeCascade(scores: readonly number[]): string {
  const told = stages.map((stage) => {
    const own = examples.flatMap((example, index) => example.stopsAt === stage.id
      ? [`"${example.text}" (${reasonOf(example, scores[index] ?? 0)}, ${example.removed ? 'removed' : 'kept'})`]
      : [])
    return `${stage.name}: ${stage.does.join(' ')}; costs ${stage.cost}; ${own.join(', ')}.`
  })
  return `Most comments need no large model: each stage answers what it can and hands on the rest, from cheap to dear. ${told.join(' ')}`
}
