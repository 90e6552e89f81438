/**
 * npm run choose: compares recipes for training, by leave-one-source-out. Rows of the test part take no part, neither in
 * learning nor in judging, so that the choice leaves it unseen.
 *
 *   npm run choose -- --data ../shared/data
 */
import type { TrainedWeights, TrainOptions } from '../moderation/learn/train.ts'
import type { Corpus } from './model/corpus.ts'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { rocAuc } from '../moderation/judge/metrics.ts'
import { rowsWhere } from '../moderation/learn/dataset.ts'
import { DEFAULT_EPOCHS, DEFAULT_TRAINING, naiveBayesRatios, rowLogit, train } from '../moderation/learn/train.ts'
import { buildCorpus } from './model/corpus.ts'
import { writeLessons } from './model/lessons/write.ts'
import { learn, leavableSources, toxicOf } from './model/pipeline.ts'
import { withProgress } from './model/progress.ts'
import { dataRoot, judgingTexts, readSources, readTestSets, requireData, textsOf } from './model/raw-data.ts'

interface Recipe {
  name: string
  learn: (corpus: Corpus, rows: Uint32Array) => TrainedWeights
}

/** The shipped recipe with some options changed. */
function varied(name: string, options: TrainOptions & { epochs?: number }): Recipe {
  return { name, learn: ({ data }, rows) => train(data, rows, options) }
}

/** Three ways to train, then the neighbours of the one that is shipped. */
const recipes: readonly Recipe[] = [
  {
    name: 'Naive Bayes alone',
    learn: ({ data }, rows) => ({ weights: naiveBayesRatios(data, rows, DEFAULT_TRAINING), bias: 0, power: DEFAULT_TRAINING.power }),
  },
  varied('logistic regression on Naive Bayes ratios', { ownWeights: 0 }),
  varied('the same, with weights of each source', {}),
  { name: 'the same, then taught by the lessons (shipped)', learn: (corpus, rows) => learn(corpus, rows).trained },
  varied(`step size 0.3 instead of ${DEFAULT_TRAINING.rate}`, { rate: 0.3 }),
  varied('step size 0.8', { rate: 0.8 }),
  varied(`L2 1e-3 instead of ${DEFAULT_TRAINING.l2}`, { l2: 1e-3 }),
  varied(`power 0.4 instead of ${DEFAULT_TRAINING.power}`, { power: 0.4 }),
  varied(`8 passes instead of ${DEFAULT_EPOCHS}`, { epochs: 8 }),
]

/** ROC AUC on a source's rows of a model that has learned from the train parts of all others. */
function leaveOut(corpus: Corpus, source: number, { learn: learnBy }: Recipe): number {
  const { data, parts, textIds } = corpus
  const judged = rowsWhere(parts.length, row => data.sources[row] === source && parts[row] !== 'test')
  const known = new Set(Array.from(judged, row => textIds[row]))
  const learned = rowsWhere(parts.length, row => data.sources[row] !== source && parts[row] === 'train' && !known.has(textIds[row]))
  const trained = learnBy(corpus, learned)
  return rocAuc(Float64Array.from(judged, row => rowLogit(data, row, trained)), toxicOf(data, judged))
}

const { values } = parseArgs({ options: { data: { type: 'string' } } })

try {
  const root = dataRoot(values.data)
  requireData(root)
  const tests = readTestSets(root)
  const corpus = await withProgress('reading and featurising', progress => buildCorpus(readSources(root), textsOf(tests), { lessons: writeLessons(judgingTexts(tests)) }, progress))
  const sources = leavableSources(corpus)
  for (const recipe of recipes) {
    const aucs = await withProgress(recipe.name, progress => sources.map((source, index) => {
      progress(index, sources.length)
      return leaveOut(corpus, source, recipe)
    }))
    const mean = aucs.reduce((sum, auc) => sum + auc, 0) / aucs.length
    process.stdout.write(`${mean.toFixed(4)}  ${aucs.map(auc => auc.toFixed(3)).join(' ')}  ${recipe.name}\n`)
  }
}
catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
