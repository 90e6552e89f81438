/**
 * npm run cascade: rules, a cache and the model in every order, on the comments of the test part as they were written,
 * repeats included. Writes components/labs/cascade/still.json, which the slide "Do you need the model?" shows.
 *
 *   npm run cascade -- --data ../shared/data
 */
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'
import { allCascades, costOfRun, decisionsOf, runCascade } from '../moderation/judge/cascade.ts'
import { ratesOf } from '../moderation/judge/metrics.ts'
import { normalise } from '../moderation/normalise.ts'
import { createRandom, shuffle } from '../moderation/random.ts'
import { shippedModel } from '../server/shipped-model.ts'
import { buildCorpus } from './model/corpus.ts'
import { machine } from './model/measure.ts'
import { rowsOfPart } from './model/pipeline.ts'
import { dataRoot, readSources, readTestSets, requireData, textsOf } from './model/raw-data.ts'
import { table } from './model/tables.ts'

const OUT = new URL('../components/labs/cascade/still.json', import.meta.url)

/** Followed by a person, the model answers below the first score and above the second; between them it hands on. */
const SURE = { below: 0.2, above: 0.8 }

/** Microseconds for one comment: the median of several rounds over all of them, after one to warm up. */
function microseconds(texts: readonly string[], answer: (text: string) => unknown): number {
  const rounds: number[] = []
  for (let round = 0; round < 6; round++) {
    const before = performance.now()
    for (const text of texts)
      answer(text)
    rounds.push(1000 * (performance.now() - before) / texts.length)
  }
  return rounds.slice(1).sort((a, b) => a - b)[2] ?? Number.NaN
}

try {
  const { values } = parseArgs({ options: { data: { type: 'string' } } })
  const root = dataRoot(values.data)
  requireData(root)
  const sources = readSources(root)
  const corpus = buildCorpus(sources, textsOf(readTestSets(root)), { keepTexts: true })
  const wanted = new Set(Array.from(rowsOfPart(corpus, 'test', row => corpus.direct[corpus.data.sources[row] ?? 0] === true), row => normalise(corpus.texts[row] ?? '')))
  const rows = sources.filter(({ direct }) => direct).flatMap(({ comments }) => comments).filter(({ text }) => wanted.has(normalise(text)))
  const comments = Array.from(shuffle(Uint32Array.from(rows.keys()), createRandom(40)), (row) => {
    const { text = '', label = 0 } = rows[row] ?? {}
    return { text, toxic: label > 0.5 }
  })
  const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
  const { scorer, version } = shippedModel()
  const parts = { hasListedWord: (text: string) => matcher.hasMatch(text), keyOf: normalise, score: (text: string) => scorer.score(text), sure: SURE, threshold: scorer.model.threshold }
  const runs = allCascades().map(({ steps, person }) => runCascade(comments, parts, steps, person))

  const texts = comments.slice(0, 5000).map(({ text }) => text)
  const cache = new Map(texts.map(text => [normalise(text), true]))
  const cost = {
    rules: microseconds(texts, parts.hasListedWord),
    cache: microseconds(texts, text => cache.get(normalise(text))),
    model: microseconds(texts, parts.score),
  }
  const measured = { model: version, rows: comments.length, runs, cost, machine: machine() }
  writeFileSync(OUT, `${JSON.stringify(measured, (_, part: unknown) => typeof part === 'number' ? Math.round(part * 1e4) / 1e4 : part, 2)}\n`)
  process.stdout.write(`${table([
    ['steps', 'to a person', 'right', 'F1', 'µs'],
    ...runs.map((run) => {
      const { accuracy, f1 } = ratesOf(decisionsOf(run, 1))
      return [[...run.steps, ...(run.person ? ['person'] : [])].join(', ') || 'nothing', `${(100 * run.asked / comments.length).toFixed(1)}%`, `${(100 * accuracy).toFixed(1)}%`, f1.toFixed(3), costOfRun(run, cost).toFixed(1)]
    }),
  ])}\n${comments.length} comments; the person is taken as always right\n`)
}
catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
