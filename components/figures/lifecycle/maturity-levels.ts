/** A level of Google's scale; the words are ours. */
export interface MaturityLevel {
  level: number
  name: string
  /** What the makers hand to those who run it. */
  handedOver: string
  /** What brings a new model, and how often. */
  renewal: readonly [string, string]
  /** What happens without anybody. */
  automatic: string
  /** How far this deck has come on the level, and by what. */
  here: { verdict: 'is here' | 'has half of it', words: string }
}

/** The level of this deck's own model: a new one comes when a person trains it. */
const DECKS_LEVEL = 0

/** The three levels of Google Cloud's "MLOps: Continuous delivery and automation pipelines in machine learning". */
export const levels: readonly MaturityLevel[] = [
  { level: 0, name: 'By hand', handedOver: 'a model', renewal: ['a new model', 'a few times a year'], automatic: 'nothing', here: { verdict: 'is here', words: 'somebody runs npm run train' } },
  { level: 1, name: 'A pipeline', handedOver: 'a pipeline', renewal: ['a new model', 'when new data comes'], automatic: 'training', here: { verdict: 'has half of it', words: 'one command, and no trigger' } },
  { level: 2, name: 'CI/CD', handedOver: 'code', renewal: ['a new pipeline', 'when an idea comes'], automatic: 'test, deploy, train', here: { verdict: 'has half of it', words: 'ships code, trains nothing' } },
]

/** One click a level, and one for where this deck stands. */
export const STEPS = levels.length + 1

/** A step of the staircase: whether it is told, whether it is singled out, and whether it says how far this deck is. */
export interface Stair { level: MaturityLevel, shown: boolean, current: boolean, deck: boolean }

/** Which levels are told after so many clicks, and which one is singled out: the latest, and in the end the deck's own. */
export function frame(step: number): readonly Stair[] {
  const deck = step >= STEPS
  return levels.map((level, index) => ({ level, shown: index < step, current: index === (deck ? DECKS_LEVEL : step - 1), deck }))
}

/** The staircase in words, after so many clicks. */
export function describe(step: number): string {
  const told = frame(step).filter(({ shown }) => shown).map(({ level: { level, name, handedOver, renewal, automatic, here }, deck }) =>
    `Level ${level}, ${name.toLowerCase()}: hands over ${handedOver}; ${renewal.join(' ')}; automatic: ${automatic}.${deck ? ` This deck ${here.verdict}: ${here.words}.` : ''}`)
  return [`A staircase of three levels: ${levels.map(({ name }) => name.toLowerCase()).join(', ')}.`, ...told].join(' ')
}
