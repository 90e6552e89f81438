/** How does a rule for long comments do? For whoever chooses one, on the validation part. */
import type { LongRule, Part } from '../../moderation/parts.ts'
import type { Scorer } from '../../moderation/score.ts'
import type { Corpus } from './corpus.ts'
import { LONGEST_WHOLE, partsOf } from '../../moderation/parts.ts'
import { logitOf } from '../../moderation/score.ts'
import { rowsOfPart } from './pipeline.ts'

/** How many long comments a rule flags. */
export interface LongRuleResult {
  rule: LongRule
  harmless: number
  harmlessFlagged: number
  toxic: number
  toxicFlagged: number
}

/** What each rule flags of the validation part's comments that are long; the first to be compared with takes nothing off. */
export function judgeLongRules(scorer: Scorer, corpus: Corpus, rules: readonly LongRule[]): LongRuleResult[] {
  const { extractor, model } = scorer
  const line = Math.log(model.threshold / (1 - model.threshold))
  const results = rules.map((rule): LongRuleResult => ({ rule, harmless: 0, harmlessFlagged: 0, toxic: 0, toxicFlagged: 0 }))
  for (const row of rowsOfPart(corpus, 'validation', row => corpus.direct[corpus.data.sources[row] ?? 0] === true)) {
    const text = corpus.texts[row] ?? ''
    for (const result of results) {
      extractor.extract(text)
      if (extractor.normaliser.words <= LONGEST_WHOLE)
        break
      const parts: Part[] = partsOf(extractor, text, (from, to) => logitOf(model, extractor.buckets, from, to), result.rule)
      const flagged = Number(parts.some(({ logit }) => logit >= line))
      const toxic = (corpus.data.labels[row] ?? 0) > 0
      result[toxic ? 'toxic' : 'harmless']++
      result[toxic ? 'toxicFlagged' : 'harmlessFlagged'] += flagged
    }
  }
  return results
}
