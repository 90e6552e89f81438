/**
 * npm run cascade: rules, a cache and the model in a row, on the comments of the test part as they were written,
 * repeats included. Writes components/deployment/cascade.json, which slide 40 shows.
 *
 *   npm run cascade -- --data ../shared/data
 */
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'
import { SURE } from '../components/deployment/cascade.ts'
import { normalise } from '../moderation/normalise.ts'
import { createRandom, shuffle } from '../moderation/random.ts'
import { loadScorer } from '../moderation/score.ts'
import { runCascade } from './model/cascade.ts'
import { buildCorpus } from './model/corpus.ts'
import { machine } from './model/measure.ts'
import { rowsOfPart } from './model/pipeline.ts'
import { dataRoot, readSources, readTestSets, requireData, textsOf } from './model/raw-data.ts'
import { table } from './model/tables.ts'

const OUT = new URL('../components/deployment/cascade.json', import.meta.url)

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
  const scorer = loadScorer(readFileSync(new URL('../public/model/moderation-int8.bin', import.meta.url)))
  const parts = { hasListedWord: (text: string) => matcher.hasMatch(text), keyOf: normalise, score: (text: string) => scorer.score(text), sure: SURE }
  const run = runCascade(comments, parts, scorer.model.threshold)

  const texts = comments.slice(0, 5000).map(({ text }) => text)
  const cache = new Map(texts.map(text => [normalise(text), true]))
  const cost = {
    rules: microseconds(texts, parts.hasListedWord),
    cache: microseconds(texts, text => cache.get(normalise(text))),
    small: microseconds(texts, parts.score),
  }
  writeFileSync(OUT, `${JSON.stringify({ run, cost, machine: machine() }, (_, part: unknown) => typeof part === 'number' ? Math.round(part * 1e4) / 1e4 : part, 2)}\n`)
  process.stdout.write(`${table([
    ['', 'answered', 'right', 'µs'],
    ...Object.entries(run.stages).map(([name, { answered, right }]) => [name, `${(100 * answered / run.rows).toFixed(1)}%`, `${(100 * right / Math.max(1, answered)).toFixed(1)}%`, name in cost ? cost[name as keyof typeof cost].toFixed(1) : '-']),
  ])}\n${run.rows} comments; F1 ${run.f1.toFixed(3)}, the model alone ${run.f1Alone.toFixed(3)}\n`)
}
catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
