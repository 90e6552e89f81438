import type { CascadeRun, CascadeStage } from '../../scripts/model/cascade.ts'
import type { Tone } from '../charts/tone.ts'
import { percent } from '../charts/percent.ts'
import { scoreOf100 } from '../moderation/moderate.ts'
import file from './cascade.json' with { type: 'json' }

/** What `npm run cascade` measured: rules are a word list alone, the expensive one a person who is right. */
export interface Measured {
  run: CascadeRun
  /** Microseconds for one comment. */
  cost: Record<CascadeStage, number>
  machine: { cpu: string, cores: number, node: string, date: string }
}

export const measured: Measured = file

export type StageId = 'rules' | 'cache' | 'small' | 'large'

export interface Stage {
  id: StageId
  name: string
  /** What it answers, in two short lines. */
  does: readonly [string, string]
  tone: Tone
}

/** In their order: each answers what it can, and hands on the rest. */
export const stages: readonly Stage[] = [
  { id: 'rules', name: 'Rules', does: ['the obvious:', 'a word list, links'], tone: 'muted' },
  { id: 'cache', name: 'Cache', does: ['what it has', 'answered before'], tone: 'blue' },
  { id: 'small', name: 'Small model', does: ['whatever it is', 'sure about'], tone: 'green' },
  { id: 'large', name: 'The expensive', does: ['a large model,', 'or a person'], tone: 'amber' },
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

/** What is written below a stage: the share that it answers, how well, and what one answer takes. */
export function figuresOf(id: StageId, { run, cost }: Measured): { share: string, right: string, cost: string } {
  const { answered, right } = run.stages[id === 'large' ? 'person' : id]
  return {
    share: percent(answered / run.rows),
    right: id === 'large' ? 'taken as right' : `${percent(right / answered)} right`,
    cost: id === 'large' ? 'seconds, and a bill' : `${Number(cost[id].toPrecision(2))} µs`,
  }
}

/** The figure in words, finding first. */
export function describeCascade(scores: readonly number[]): string {
  const told = stages.map((stage) => {
    const own = examples.flatMap((example, index) => example.stopsAt === stage.id
      ? [`"${example.text}" (${reasonOf(example, scores[index] ?? 0)}, ${example.removed ? 'removed' : 'kept'})`]
      : [])
    const { share, right, cost } = figuresOf(stage.id, measured)
    return `${stage.name}: ${stage.does.join(' ')}; answers ${share}, ${right}, one takes ${cost}; ${own.join(', ')}.`
  })
  const { rows, f1, f1Alone } = measured.run
  return `Only ${figuresOf('large', measured).share} of the comments need somebody expensive: each stage answers what it can and hands on the rest. ${told.join(' ')} `
    + `Measured on ${rows.toLocaleString('en-GB')} labelled comments: F1 ${f1.toFixed(2)}, the model alone ${f1Alone.toFixed(2)}.`
}
