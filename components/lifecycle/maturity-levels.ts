/** A level of Google's scale; the words are ours. */
export interface MaturityLevel {
  level: number
  name: string
  /** What the makers hand to those who run it. */
  handedOver: string
  /** What brings a new model, and how often. */
  renewal: readonly [string, string]
  /** What happens by itself. */
  automatic: string
}

/** The three levels of Google Cloud's "MLOps: Continuous delivery and automation pipelines in machine learning". */
export const levels: readonly MaturityLevel[] = [
  { level: 0, name: 'By hand', handedOver: 'a model', renewal: ['a new model', 'a few times a year'], automatic: 'nothing' },
  { level: 1, name: 'A pipeline', handedOver: 'a pipeline', renewal: ['a new model', 'when new data comes'], automatic: 'continuous training' },
  { level: 2, name: 'CI/CD', handedOver: 'code', renewal: ['a new pipeline', 'when an idea comes'], automatic: 'test, deploy, train' },
]

/** One click a level. */
export const STEPS = levels.length

/** Which levels are told after so many clicks, and which is the latest; with all told, none is singled out. */
export function frame(step: number): readonly { level: MaturityLevel, shown: boolean, current: boolean }[] {
  return levels.map((level, index) => ({ level, shown: index < step, current: index === step - 1 && step < STEPS }))
}

/** The staircase in words, after so many clicks. */
export function describe(step: number): string {
  const told = frame(step).filter(({ shown }) => shown).map(({ level: { level, name, handedOver, renewal, automatic } }) =>
    `Level ${level}, ${name.toLowerCase()}: hands over ${handedOver}; ${renewal.join(' ')}; by itself: ${automatic}.`)
  return [`A staircase of three levels: ${levels.map(({ name }) => name.toLowerCase()).join(', ')}.`, ...told].join(' ')
}
