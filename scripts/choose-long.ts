/**
 * npm run choose-long: compares rules for long comments (moderation/parts.ts) on the validation part. Take the smallest
 * losses that flag no more harmless comments than the first line, where only the whole comment counts.
 *
 *   npm run choose-long -- --data ../shared/data
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { loadScorer } from '../moderation/score.ts'
import { buildCorpus } from './model/corpus.ts'
import { judgeLongRules } from './model/long-rules.ts'
import { withProgress } from './model/progress.ts'
import { dataRoot, readSources, readTestSets, requireData, textsOf } from './model/raw-data.ts'
import { table } from './model/tables.ts'

const LENGTH_LOSSES = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 1]
const SENTENCE_LOSSES = [1, 1.3, 1.5, 1.7, 2, 2.5, 3]

const { values } = parseArgs({ options: { data: { type: 'string' }, model: { type: 'string', default: 'public/model/moderation-int8.bin' } } })

try {
  const root = dataRoot(values.data)
  requireData(root)
  const scorer = loadScorer(readFileSync(values.model))
  const corpus = await withProgress('reading and featurising', progress => buildCorpus(readSources(root), textsOf(readTestSets(root)), { keepTexts: true, bits: scorer.model.bits }, progress))
  const rules = LENGTH_LOSSES.flatMap(lengthLoss => SENTENCE_LOSSES.map(sentenceLoss => ({ lengthLoss, sentenceLoss })))
  const results = judgeLongRules(scorer, corpus, [{ lengthLoss: 0, sentenceLoss: Infinity }, ...rules])
  process.stdout.write(`${table([
    ['length loss', 'sentence loss', 'harmless flagged', 'toxic flagged'],
    ...results.map(({ rule, harmless, harmlessFlagged, toxic, toxicFlagged }) => [String(rule.lengthLoss), String(rule.sentenceLoss), `${harmlessFlagged} of ${harmless}`, `${toxicFlagged} of ${toxic}`]),
  ])}\n`)
}
catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
