/**
 * npm run train: trains the moderation model on the raw data and writes public/model/.
 *
 *   npm run train -- --data ../shared/data --out public/model --epochs 5
 *   npm run train -- --check   writes nothing, and says which files of public/model/ would change
 */
import { Buffer } from 'node:buffer'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { DEFAULT_EPOCHS } from '../moderation/learn/train.ts'
import { buildCorpus } from './model/corpus.ts'
import { writeLessons } from './model/lessons/write.ts'
import { buildArtifacts } from './model/pipeline.ts'
import { withProgress } from './model/progress.ts'
import { dataRoot, judgingTexts, readSources, readTestSets, requireData, textsOf } from './model/raw-data.ts'
import { printEvaluation } from './model/tables.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'public/model' },
    epochs: { type: 'string', default: String(DEFAULT_EPOCHS) },
    check: { type: 'boolean', default: false },
  },
})

function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

try {
  const epochs = Number(values.epochs)
  if (!Number.isInteger(epochs) || epochs < 1)
    throw new Error(`--epochs must be a whole number from 1, not "${values.epochs}"`)
  const root = dataRoot(values.data)
  requireData(root)
  const tests = readTestSets(root)
  const corpus = await withProgress('reading and featurising', progress => buildCorpus(readSources(root), textsOf(tests), { keepTexts: true, lessons: writeLessons(judgingTexts(tests)) }, progress))
  const featurised = processorSeconds()
  let trained = featurised
  const artifacts = await withProgress('training and judging', progress => buildArtifacts(corpus, tests, { epochs }, (done, all) => {
    // The first step trains the model that is shipped; the others judge it, or train without a source.
    if (done === 1)
      trained = processorSeconds()
    progress(done, all)
  }))
  process.stderr.write(`one model: ${Math.round(trained)} s of one core, ${Math.round(featurised)} s of them to read and featurise; at most ${(process.resourceUsage().maxRSS / 1e6).toFixed(1)} GB\n`)
  if (values.check) {
    const others = [...artifacts].filter(([file, bytes]) => !existsSync(join(values.out, file)) || Buffer.compare(readFileSync(join(values.out, file)), bytes) !== 0).map(([file]) => file)
    if (others.length > 0)
      throw new Error(`not as in ${values.out}: ${others.join(', ')}`)
    process.stdout.write(`all ${artifacts.size} files are as in ${values.out}, byte by byte\n`)
  }
  else {
    mkdirSync(values.out, { recursive: true })
    for (const [file, bytes] of artifacts)
      writeFileSync(join(values.out, file), bytes)
    printEvaluation(values.out)
  }
}
catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
