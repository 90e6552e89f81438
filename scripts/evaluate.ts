/**
 * npm run evaluate: scores the shipped model on the raw data again and prints the tables.
 *
 *   npm run evaluate -- --data ../shared/data --format int4
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { formatOf } from '../moderation/model.ts'
import { loadScorer } from '../moderation/score.ts'
import { buildCorpus } from './model/corpus.ts'
import { evaluateScorer } from './model/judge.ts'
import { withProgress } from './model/progress.ts'
import { dataRoot, readSources, readTestSets, requireData, textsOf } from './model/raw-data.ts'
import { evaluationTables } from './model/tables.ts'

try {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      format: { type: 'string', default: 'int8' },
      model: { type: 'string' },
    },
  })
  const root = dataRoot(values.data)
  const file = values.model ?? `public/model/moderation-${formatOf(values.format).name}.bin`
  const scorer = loadScorer(readFileSync(file))
  requireData(root)
  const tests = readTestSets(root)
  const corpus = await withProgress('reading and featurising', progress => buildCorpus(readSources(root), textsOf(tests), { keepTexts: true, bits: scorer.model.bits }, progress))
  const evaluation = await withProgress('scoring', () => evaluateScorer(scorer, corpus, tests))
  process.stdout.write(`${file}\n\n${evaluationTables(evaluation)}\n`)
}
catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
