/** Rules, a cache and the model in a row, measured on the same comments: who answers how many, how well, how fast. */

/** The stages that answer by themselves; what none of them answers goes to a person. */
export type CascadeStage = 'rules' | 'cache' | 'small'

/** What the stages need. */
export interface CascadeParts {
  /** Whether a word list has a word of the comment: then it is removed. */
  hasListedWord: (text: string) => boolean
  /** What makes two comments the same to the cache. */
  keyOf: (text: string) => string
  /** The model's score, 0 to 1. */
  score: (text: string) => number
  /** The model answers below the first score and above the second. */
  sure: { below: number, above: number }
}

/** What a stage did. */
export interface StageCount {
  /** Comments that it answered, and how many of these rightly. */
  answered: number
  right: number
}

/** The run over all comments. */
export interface CascadeRun {
  rows: number
  stages: Record<CascadeStage | 'person', StageCount>
  /** Of all comments: F1 of the cascade, a person's answers being right, and of the model alone at its threshold. */
  f1: number
  f1Alone: number
}

function f1Of(pairs: readonly { removed: boolean, toxic: boolean }[]): number {
  const hit = pairs.filter(({ removed, toxic }) => removed && toxic).length
  const wrong = pairs.filter(({ removed, toxic }) => removed !== toxic).length
  return 2 * hit / (2 * hit + wrong)
}

/**
 * Sends comments through the cascade in their order. A comment that came before is answered as it was then, whoever
 * answered it.
 *
 * @param comments with their labels
 * @param parts the stages
 * @param threshold of the model alone, to compare with
 */
export function runCascade(comments: readonly { text: string, toxic: boolean }[], parts: CascadeParts, threshold: number): CascadeRun {
  const { hasListedWord, keyOf, score, sure } = parts
  const stages: CascadeRun['stages'] = { rules: { answered: 0, right: 0 }, cache: { answered: 0, right: 0 }, small: { answered: 0, right: 0 }, person: { answered: 0, right: 0 } }
  const cache = new Map<string, boolean>()
  const decided: { removed: boolean, toxic: boolean }[] = []
  const alone: { removed: boolean, toxic: boolean }[] = []
  for (const { text, toxic } of comments) {
    const value = score(text)
    alone.push({ removed: value >= threshold, toxic })
    const key = keyOf(text)
    const known = cache.get(key)
    let stage: keyof CascadeRun['stages'] = 'person'
    let removed = toxic
    if (hasListedWord(text)) {
      stage = 'rules'
      removed = true
    }
    else if (known !== undefined) {
      stage = 'cache'
      removed = known
    }
    else if (value < sure.below || value > sure.above) {
      stage = 'small'
      removed = value > sure.above
    }
    if (stage !== 'rules')
      cache.set(key, removed)
    stages[stage].answered++
    stages[stage].right += removed === toxic ? 1 : 0
    decided.push({ removed, toxic })
  }
  return { rows: comments.length, stages, f1: f1Of(decided), f1Alone: f1Of(alone) }
}
