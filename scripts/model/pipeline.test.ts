import type { Evaluation, Manifest } from '../../moderation/judge/reports.ts'
import type { SourceComments } from './corpus.ts'
import type { TestSets } from './raw-data.ts'
import { Buffer } from 'node:buffer'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rowsWhere } from '../../moderation/learn/dataset.ts'
import { decodeSample } from '../../moderation/learn/sample.ts'
import { normalise } from '../../moderation/normalise.ts'
import { createRandom } from '../../moderation/random.ts'
import { loadScorer } from '../../moderation/score.ts'
import { buildCorpus } from './corpus.ts'
import { evaluateScorer } from './judge.ts'
import { buildArtifacts, logitsOf, rowsOfPart, toxicOf, untrainedArtifacts } from './pipeline.ts'
import { dataRoot, readSources, readTestSets, textsOf } from './raw-data.ts'
import { TEST_SENTENCES } from './sentences/all.ts'
import { sha256, SOURCES } from './sources.ts'

const WORDS = ['cat', 'tea', 'mat', 'sun', 'rain', 'code', 'bug', 'road', 'song', 'lamp']

/** Made comments: "daft" makes them toxic. Some repeat within and across sources; some pairs share a group. */
function madeSources(): SourceComments[] {
  const random = createRandom(8)
  const pick = (): string => WORDS[Math.floor(random() * WORDS.length)] ?? ''
  return ['paradetox', 'davidson', 'three'].map(id => ({
    id,
    title: id,
    repository: 'made',
    licence: 'none',
    caveat: 'made',
    direct: id !== 'three',
    disagreement: null,
    comments: Array.from({ length: 260 }, (_, at) => {
      const toxic = random() < 0.4
      return { text: `${pick()} ${pick()} ${pick()} ${toxic ? 'daft' : 'fine'}`, label: toxic ? 1 : 0, group: at % 9 === 0 ? `g${at >> 4}` : undefined }
    }),
  }))
}

const TESTS: TestSets = {
  templates: [{ text: 'hug teacher', toxic: false }, { text: 'you are a daft teacher', toxic: true }],
  biasComments: [{ text: 'cat cat cat fine', label: 0 }, { text: 'so daft', label: 1 }],
  hateCheck: [{ text: 'daft cats', functionality: 'made', hateful: true }],
  markedTest: [{ text: 'a daft cat', marked: new Set([2, 3, 4, 5]) }],
  markedTrial: [{ text: 'the daft mat', marked: new Set([4, 5, 6, 7]) }],
}

describe('corpus', () => {
  const corpus = buildCorpus(madeSources(), textsOf(TESTS), { keepTexts: true })

  it('keeps the same text in one part, whatever its source', () => {
    const partOf = new Map<string, string>()
    corpus.texts.forEach((text, row) => {
      const key = normalise(text)
      expect(partOf.get(key) ?? corpus.parts[row]).toBe(corpus.parts[row])
      partOf.set(key, corpus.parts[row] ?? '')
    })
    expect(new Set(corpus.parts)).toEqual(new Set(['train', 'validation', 'test']))
  })

  it('holds each text once per source, and none of the test sets', () => {
    corpus.profiles.forEach((_, source) => {
      const own = rowsWhere(corpus.parts.length, row => corpus.data.sources[row] === source)
      const keys = Array.from(own, row => normalise(corpus.texts[row] ?? ''))
      expect(new Set(keys).size).toBe(keys.length)
    })
    expect(corpus.texts.map(normalise)).not.toContain('cat cat cat fine')
  })

  it('counts what it dropped', () => {
    for (const profile of corpus.profiles) {
      expect(profile.rows).toBe(260)
      expect(profile.used).toBeLessThanOrEqual(profile.rows - profile.repeats - profile.contradictions)
      const { clean, toxic } = profile.length.histogram
      expect([...clean, ...toxic].reduce((sum, count) => sum + count, 0)).toBe(profile.used)
    }
  })

  it('drops a text that carries both labels', () => {
    const [source] = madeSources()
    if (!source)
      throw new Error('no source')
    const both = buildCorpus([{ ...source, comments: [{ text: 'So so', label: 0 }, { text: 'so, so!', label: 1 }, { text: 'well', label: 0 }] }], [])
    expect(both.parts.length).toBe(1)
    expect(both.profiles[0]).toMatchObject({ contradictions: 1, repeats: 1, used: 1 })
  })
})

describe('training files', () => {
  // Few buckets keep the test quick; the code is the same.
  const build = (): Map<string, Uint8Array> => buildArtifacts(buildCorpus(madeSources(), textsOf(TESTS), { keepTexts: true, bits: 12 }), TESTS, { epochs: 2 })
  const artifacts = build()
  const read = (file: string): unknown => JSON.parse(Buffer.from(artifacts.get(file) ?? []).toString())

  it('are the same bytes for the same input', () => {
    for (const [file, bytes] of build())
      expect(sha256(bytes), file).toBe(sha256(artifacts.get(file) ?? new Uint8Array()))
  })

  it('hold models that load and know the lesson', () => {
    for (const { file, bytes } of (read('manifest.json') as Manifest).formats) {
      const scorer = loadScorer(artifacts.get(file) ?? new Uint8Array())
      expect(artifacts.get(file)?.length).toBe(bytes)
      expect(scorer.score('cat tea mat daft')).toBeGreaterThan(scorer.score('cat tea mat fine'))
    }
  })

  it('hold samples and figures without a word of text', () => {
    const sample = decodeSample(artifacts.get('training-sample.bin') ?? new Uint8Array(), ['paradetox', 'davidson', 'three'])
    expect(sample.train.length).toBeGreaterThan(sample.validation.length)
    expect(sample.test.length).toBeGreaterThan(0)
    const stream = decodeSample(artifacts.get('drift-sample.bin') ?? new Uint8Array(), ['paradetox', 'davidson', 'three'])
    expect(new Set(stream.validation.map(row => stream.data.sources[row] ?? 9)), 'the reference is of the place before').toEqual(new Set([0]))
    expect(new Set(stream.test.map(row => stream.data.sources[row] ?? 9))).toEqual(new Set([0, 1]))
    const evaluation = read('evaluation.json') as Evaluation
    expect(evaluation.leaveOneOut.mean).toBeGreaterThan(0.9)
    expect(evaluation.thresholds).toHaveLength(101)
    for (const [file, bytes] of artifacts) {
      if (file.endsWith('.json'))
        expect(Buffer.from(bytes).toString(), file).not.toContain('daft')
    }
  })
})

const ROOT = dataRoot()
const hasData = existsSync(join(ROOT, 'davidson'))

describe.skipIf(!hasData)(`the raw data${hasData ? '' : ' (skipped: not here, see npm run data)'}`, () => {
  const MODEL = new URL('../../public/model/', import.meta.url).pathname

  it('holds none of the sentences written for tests, leaks nothing, and gives the shipped figures again', { timeout: 300_000 }, () => {
    const tests = readTestSets(ROOT)
    const corpus = buildCorpus(readSources(ROOT), textsOf(tests), { keepTexts: true })
    const texts = new Set(corpus.texts.map(normalise))
    const shared = TEST_SENTENCES.filter(sentence => texts.has(normalise(sentence))).length
    expect(shared).toBe(0)
    const partOfText = new Map<number, string>()
    let leaks = 0
    corpus.textIds.forEach((id, row) => {
      leaks += (partOfText.get(id) ?? corpus.parts[row]) === corpus.parts[row] ? 0 : 1
      partOfText.set(id, corpus.parts[row] ?? '')
    })
    expect(leaks).toBe(0)
    expect(corpus.profiles.map(profile => profile.id)).toEqual(SOURCES.map(source => source.id))
    const scorer = loadScorer(readFileSync(`${MODEL}moderation-int8.bin`))
    const shipped = JSON.parse(readFileSync(`${MODEL}evaluation.json`, 'utf8')) as Evaluation
    const again = evaluateScorer(scorer, corpus, tests)
    expect(again.pooled.auc?.value).toBeCloseTo(shipped.pooled.auc?.value ?? 0, 4)
    expect(again.calibration.error).toBeLessThan(0.03)
    // Byte by byte; that training itself gives the same model is for `npm run train -- --check`.
    for (const [file, bytes] of untrainedArtifacts(scorer, corpus, tests))
      expect(sha256(bytes), file).toBe(sha256(readFileSync(MODEL + file)))
    const test = rowsOfPart(corpus, 'test')
    expect(logitsOf(scorer.model, corpus.data, test).length).toBe(toxicOf(corpus.data, test).length)
  })
})
