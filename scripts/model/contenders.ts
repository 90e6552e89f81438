/** Who is measured in the bench: this model, three word lists, and two Naive Bayes libraries. */
import type { VersionedModel } from '../../server/shipped-model.ts'
import type { Corpus } from './corpus.ts'
import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Profanity } from '@2toad/profanity'
import leoProfanity from 'leo-profanity'
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'
import { build } from 'vite'
import { train } from '../../moderation/learn/train.ts'
import { normalise } from '../../moderation/normalise.ts'
import { brotliBytes, rowsOfPart } from './pipeline.ts'

const require = createRequire(import.meta.url)

/** Labelled comments. */
export interface Labelled { texts: string[], labels: number[] }

/** Something that judges comments. */
export interface Judge {
  /** Anything that is higher for worse comments. */
  score: (text: string) => number
  /** The contender's own decision, by its fastest way: this is what is timed. */
  flags: (text: string) => boolean
  /** Bytes to load, counted once judged. */
  bytes: () => Promise<number | null>
}

/** One line of the bench. */
export interface Contender {
  name: string
  version: string
  kind: 'this model' | 'word list' | 'naive bayes'
  bytesOf: string
  note: string
  /** Most training rows it gets; a fixed sample if there are more. Absent: it is not trained. */
  trainingRows?: number
  /** How many it really learns from, where it brings its own. */
  trainedOn?: number
  /** Makes it ready, training included. */
  prepare: (training: Labelled, onProgress: (done: number, all: number) => void) => Judge
}

/** Parts of wink-naive-bayes-text-classifier that are used here; it has no types of its own. */
interface WinkClassifier {
  definePrepTasks: (tasks: ((input: string) => string[])[]) => number
  defineConfig: (config: { considerOnlyPresence: boolean, smoothingFactor: number }) => boolean
  learn: (text: string, label: string) => boolean
  consolidate: () => boolean
  computeOdds: (text: string) => [string, number][]
  exportJSON: () => string
}

/** Parts of natural's Bayes classifier that are used here; loading all of natural would load its dictionaries. */
interface NaturalClassifier {
  addDocument: (tokens: string[], label: string) => void
  train: () => void
  getClassifications: (tokens: string[]) => { label: string, value: number }[]
}

function versionOf(name: string): string {
  let folder = require.resolve(name)
  const end = folder.lastIndexOf(`/node_modules/${name}/`) + `/node_modules/${name}/`.length
  folder = folder.slice(0, end)
  const manifest = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { version: string }
  return manifest.version
}

/** Brotli size of what a page would load for this code, bundled and minified. */
async function bundledBytes(code: string): Promise<number> {
  const entry = 'virtual:contender'
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry, formats: ['es'], fileName: 'out' } },
    plugins: [{
      name: 'contender',
      resolveId: id => id.endsWith(entry) ? `\0${entry}` : undefined,
      load: id => id === `\0${entry}` ? code : undefined,
    }],
  })
  const outputs = Array.isArray(result) ? result : [result]
  const chunks = outputs.flatMap(part => 'output' in part ? part.output : []).flatMap(part => part.type === 'chunk' ? [part.code] : [])
  return brotliBytes(Buffer.from(chunks.join('\n')))
}

const wordsOf = (text: string): string[] => normalise(text).split(' ').filter(word => word !== '')

/** All contenders; `ours` are this model's formats. */
export function contenders(ours: readonly VersionedModel[], corpus: Corpus, modelFolder: string): Contender[] {
  const ourRows = rowsOfPart(corpus, 'train')
  const scoreModule = new URL('../../moderation/score.ts', import.meta.url).pathname
  return [
    ...ours.map(({ scorer, version }): Contender => ({
      name: `this model, ${scorer.model.format}`,
      version,
      kind: 'this model',
      bytesOf: 'weights and scoring code, brotli',
      note: 'timed without reasons; trained on weakly labelled comments too',
      trainingRows: ourRows.length,
      trainedOn: ourRows.length,
      prepare: () => {
        // Timed for the bench, featurising included; the judge is the shipped file.
        for (const row of ourRows)
          scorer.extractor.extract(corpus.texts[row] ?? '')
        train(corpus.data, ourRows)
        return {
          score: text => scorer.logit(text),
          flags: text => scorer.isFlagged(text),
          bytes: async () => brotliBytes(readFileSync(`${modelFolder}/moderation-${scorer.model.format}.bin`)) + await bundledBytes(`export { loadScorer } from ${JSON.stringify(scoreModule)}`),
        }
      },
    })),
    {
      name: 'obscenity',
      version: versionOf('obscenity'),
      kind: 'word list',
      bytesOf: 'code and English list, brotli',
      note: 'English preset; score is the number of matches, timed on hasMatch',
      prepare: () => {
        const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
        return {
          score: text => matcher.getAllMatches(text).length,
          flags: text => matcher.hasMatch(text),
          bytes: () => bundledBytes('export { RegExpMatcher, englishDataset, englishRecommendedTransformers } from "obscenity"'),
        }
      },
    },
    {
      name: 'leo-profanity',
      version: versionOf('leo-profanity'),
      kind: 'word list',
      bytesOf: 'code and English list, brotli',
      note: 'score is the number of listed words',
      prepare: () => {
        leoProfanity.loadDictionary('en')
        return {
          score: text => leoProfanity.badWordsUsed(text).length,
          flags: text => leoProfanity.check(text),
          bytes: () => bundledBytes('export { default } from "leo-profanity"'),
        }
      },
    },
    {
      name: '@2toad/profanity',
      version: versionOf('@2toad/profanity'),
      kind: 'word list',
      bytesOf: 'code and lists, brotli',
      note: 'answers yes or no only',
      prepare: () => {
        const profanity = new Profanity({ languages: ['en'], wholeWord: true })
        return {
          score: text => profanity.exists(text) ? 1 : 0,
          flags: text => profanity.exists(text),
          bytes: () => bundledBytes('export { Profanity } from "@2toad/profanity"'),
        }
      },
    },
    {
      name: 'wink Naive Bayes',
      version: versionOf('wink-naive-bayes-text-classifier'),
      kind: 'naive bayes',
      bytesOf: 'trained model as JSON, brotli',
      note: 'our normalisation, words only, presence only',
      trainingRows: Number.POSITIVE_INFINITY,
      prepare: (training, onProgress) => {
        const classifier = (require('wink-naive-bayes-text-classifier') as () => WinkClassifier)()
        classifier.definePrepTasks([wordsOf])
        classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 })
        training.texts.forEach((text, at) => {
          classifier.learn(text, training.labels[at] ? 'toxic' : 'clean')
          if (at % 1024 === 0)
            onProgress(at, training.texts.length)
        })
        classifier.consolidate()
        // Log-odds of each label against the rest.
        const score = (text: string): number => {
          const odds = classifier.computeOdds(text).find(([label]) => label === 'toxic')?.[1] ?? 0
          return Number.isFinite(odds) ? odds : 0
        }
        return { score, flags: text => score(text) > 0, bytes: async () => brotliBytes(Buffer.from(classifier.exportJSON())) }
      },
    },
    {
      name: 'natural Naive Bayes',
      version: versionOf('natural'),
      kind: 'naive bayes',
      bytesOf: 'trained model as JSON, brotli',
      note: 'our normalisation, words only; trained on a sample, since its time grows with rows times words',
      trainingRows: 4000,
      prepare: (training) => {
        const Classifier = require('natural/lib/natural/classifiers/bayes_classifier') as new (stemmer: { tokenizeAndStem: (text: string) => string[] }) => NaturalClassifier
        const classifier = new Classifier({ tokenizeAndStem: wordsOf })
        training.texts.forEach((text, at) => classifier.addDocument(wordsOf(text), training.labels[at] ? 'toxic' : 'clean'))
        classifier.train()
        const score = (text: string): number => {
          const values = new Map(classifier.getClassifications(wordsOf(text)).map(({ label, value }) => [label, value]))
          return Math.log((values.get('toxic') ?? 0) + 1e-300) - Math.log((values.get('clean') ?? 0) + 1e-300)
        }
        return { score, flags: text => score(text) > 0, bytes: async () => brotliBytes(Buffer.from(JSON.stringify(classifier))) }
      },
    },
  ]
}
