/** Rules, a cache and the model in a row: who answers how many, how well, and what is left for a person. */
import type { Confusion } from './metrics.ts'

/** The steps that answer by themselves. */
export const STEPS = ['rules', 'cache', 'model'] as const
export type Step = typeof STEPS[number]

/** What the steps need. */
export interface CascadeParts {
  /** Whether a word list has a word of the comment: then it is removed. */
  hasListedWord: (text: string) => boolean
  /** What makes two comments the same to the cache. */
  keyOf: (text: string) => string
  /** The model's score, 0 to 1. */
  score: (text: string) => number
  /** Followed by a person, the model answers below the first score and above the second; else all, by its threshold. */
  sure: { below: number, above: number }
  threshold: number
}

/** What became of the comments. */
export interface CascadeRun {
  /** In their order, each once at most. */
  steps: readonly Step[]
  /** Whether a person answers what the steps leave; without one it is kept. */
  person: boolean
  /** Comments that came to each step. */
  reached: Record<Step, number>
  /** Comments that a person was asked about. */
  asked: number
  /** Decisions by the machine. */
  machine: Confusion
  /** Comments decided as a person has, a copy out of the cache included, by their labels. */
  byPerson: { toxic: number, clean: number }
}

/**
 * Sends comments through the steps in their order. A comment that came before is answered by the cache as it was then,
 * whoever answered it.
 *
 * @param comments with their labels
 * @param parts what the steps need
 * @param steps in their order
 * @param person whether a person answers what is left
 */
export function runCascade(comments: readonly { text: string, toxic: boolean }[], parts: CascadeParts, steps: readonly Step[], person: boolean): CascadeRun {
  const { hasListedWord, keyOf, score, sure, threshold } = parts
  const cache = new Map<string, boolean | 'person'>()
  const run: CascadeRun = {
    steps,
    person,
    reached: { rules: 0, cache: 0, model: 0 },
    asked: 0,
    machine: { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 },
    byPerson: { toxic: 0, clean: 0 },
  }

  function answer(step: Step, text: string): boolean | 'person' | undefined {
    if (step === 'rules')
      return hasListedWord(text) ? true : undefined
    if (step === 'cache')
      return cache.get(keyOf(text))
    const value = score(text)
    if (!person)
      return value >= threshold
    return value < sure.below || value > sure.above ? value > sure.above : undefined
  }

  for (const { text, toxic } of comments) {
    let decided: boolean | 'person' | undefined
    for (const step of steps) {
      run.reached[step]++
      decided = answer(step, text)
      if (decided !== undefined)
        break
    }
    if (decided === undefined) {
      decided = person ? 'person' : false
      run.asked += person ? 1 : 0
    }
    cache.set(keyOf(text), decided)
    if (decided === 'person')
      run.byPerson[toxic ? 'toxic' : 'clean']++
    else
      run.machine[decided ? (toxic ? 'truePositives' : 'falsePositives') : (toxic ? 'falseNegatives' : 'trueNegatives')]++
  }
  return run
}

/** Every order of every choice of steps, with a person at the end and without. */
export function allCascades(): { steps: readonly Step[], person: boolean }[] {
  const grow = (steps: readonly Step[]): (readonly Step[])[] => [steps, ...STEPS.filter(step => !steps.includes(step)).flatMap(step => grow([...steps, step]))]
  return grow([]).flatMap(steps => [false, true].map(person => ({ steps, person })))
}

/**
 * The decisions of a cascade whose person is right in so many of a hundred cases, in the mean.
 *
 * @param run what was measured
 * @param right the share of a person's answers that are right, 0 to 1: the labels themselves are people's, so 1 is an oracle
 */
export function decisionsOf(run: CascadeRun, right: number): Confusion {
  const { machine, byPerson } = run
  return {
    truePositives: machine.truePositives + right * byPerson.toxic,
    falsePositives: machine.falsePositives + (1 - right) * byPerson.clean,
    trueNegatives: machine.trueNegatives + right * byPerson.clean,
    falseNegatives: machine.falseNegatives + (1 - right) * byPerson.toxic,
  }
}

/**
 * The machine's time for one comment, in the mean: each step's own, for as many comments as come to it.
 *
 * @param run what was measured
 * @param cost of one comment in each step
 * @returns in the unit of the cost
 */
export function costOfRun(run: CascadeRun, cost: Readonly<Record<Step, number>>): number {
  const { reached, machine, byPerson } = run
  const rows = Object.values(machine).reduce((sum: number, count: number) => sum + count, byPerson.toxic + byPerson.clean)
  return STEPS.reduce((sum, step) => sum + cost[step] * reached[step], 0) / rows
}
