/**
 * npm run bench: this model beside word lists and Naive Bayes libraries, in one run on one machine. Everybody is
 * judged on the same test rows and timed on the same comments; what is trained learns from the same comments (a
 * stated sample of them where a library is too slow for all).
 *
 *   npm run bench -- --data ../shared/data --out public/model/bench.json
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { modelOf } from '../server/shipped-model.ts'
import { contenders } from './model/contenders.ts'
import { buildCorpus } from './model/corpus.ts'
import { machine, measure } from './model/measure.ts'
import { rowsOfPart } from './model/pipeline.ts'
import { withProgress } from './model/progress.ts'
import { dataRoot, readSources, readTestSets, requireData, textsOf } from './model/raw-data.ts'
import { table } from './model/tables.ts'

try {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      out: { type: 'string', default: 'public/model/bench.json' },
      model: { type: 'string', default: 'public/model' },
    },
  })
  const root = dataRoot(values.data)
  requireData(root)
  const corpus = await withProgress('reading', progress => buildCorpus(readSources(root), textsOf(readTestSets(root)), { keepTexts: true }, progress))
  const isDirect = (row: number): boolean => corpus.direct[corpus.data.sources[row] ?? 0] === true
  const rows = (part: 'train' | 'test'): { texts: string[], labels: number[] } => {
    const picked = rowsOfPart(corpus, part, isDirect)
    return {
      texts: Array.from(picked, row => corpus.texts[row] ?? ''),
      labels: Array.from(picked, row => (corpus.data.labels[row] ?? 0) > 0 ? 1 : 0),
    }
  }
  const test = rows('test')
  const folder = pathToFileURL(`${resolve(values.model)}/`)
  const ours = (['int8', 'int4'] as const).map(format => modelOf(format, folder))
  const results = []
  for (const contender of contenders(ours, corpus, values.model)) {
    results.push(await withProgress(contender.name, progress => measure(contender, rows('train'), test, progress)))
  }
  const report = { schema: 1, machine: machine(), testRows: test.texts.length, timedRows: test.texts.length, results }
  writeFileSync(values.out, `${JSON.stringify(report, (_, part: unknown) => typeof part === 'number' ? Math.round(part * 1e4) / 1e4 : part, 1)}\n`)
  process.stdout.write(`${table([
    ['', 'version', 'ROC AUC', 'precision', 'recall', 'comments/s', 'bytes', 'training s'],
    ...results.map(result => [result.name, result.version, result.auc.value.toFixed(3), result.precision.toFixed(3), result.recall.toFixed(3), String(Math.round(result.commentsPerSecond)), String(result.bytes ?? '-'), result.trainingSeconds?.toFixed(1) ?? '-']),
  ])}\n`)
}
catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
