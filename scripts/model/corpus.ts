import type { Interval } from '../../moderation/judge/metrics.ts'
import type { SourceProfile } from '../../moderation/judge/reports.ts'
/**
 * All labelled comments together: read, freed of repeats, contradictions and test-set texts, split without leaks, and
 * turned into features.
 */
import type { Dataset } from '../../moderation/learn/dataset.ts'
import type { Part } from '../../moderation/learn/split.ts'
import type { Lessons } from '../../moderation/learn/teach.ts'
import type { Lesson } from './lessons/write.ts'
import type { Comment } from './sources.ts'
import { FeatureExtractor, SHORTEST_RUN } from '../../moderation/features.ts'
import { bootstrap } from '../../moderation/judge/metrics.ts'
import { DatasetBuilder } from '../../moderation/learn/dataset.ts'
import { splitRows } from '../../moderation/learn/split.ts'
import { normalise } from '../../moderation/normalise.ts'
import { ABUSED_NAMES } from './lessons/words.ts'

/** A source that has been read. */
export interface SourceComments {
  id: string
  title: string
  repository: string
  licence: string
  caveat: string
  direct: boolean
  comments: Comment[]
  disagreement: SourceProfile['disagreement']
}

/** Everything the trainer and the reports need. Row numbers are the same in every array. */
export interface Corpus {
  data: Dataset
  parts: Part[]
  /** Length of each comment in characters. */
  lengths: Uint32Array
  /** Normalised text of each row as a number: rows with the same text have the same. */
  textIds: Uint32Array
  /** The comments themselves, only if asked for. */
  texts: string[]
  profiles: SourceProfile[]
  /** Whether a source's labels speak of toxicity itself. */
  direct: boolean[]
  /** Sentences that the model is taught after it has learned from comments. */
  lessons: Lessons
}

/** Lower ends of the length bins of the profile, in characters. */
export const LENGTH_EDGES = [0, 20, 40, 60, 80, 100, 150, 200, 300, 500, 1000]

/**
 * Builds the corpus.
 *
 * @param sources in their fixed order
 * @param testTexts texts of the test-only sets: none of them may be trained on
 * @param options what is wanted
 * @param options.keepTexts keeps the comments for those who need them again
 * @param options.bits bits of a bucket number
 * @param options.lessons what the model is taught afterwards
 * @param onProgress is called with the rows done so far, and all rows
 */
export function buildCorpus(
  sources: SourceComments[],
  testTexts: readonly string[],
  options: { keepTexts?: boolean, bits?: number, lessons?: readonly Lesson[] } = {},
  onProgress?: (done: number, all: number) => void,
): Corpus {
  const extractor = new FeatureExtractor(options.bits)
  const banned = new Set(testTexts.map(normalise))
  const all = sources.reduce((sum, source) => sum + source.comments.length, 0)
  const builder = new DatasetBuilder(extractor.bits, sources.map(source => source.id))
  const idOf = new Map<string, number>()
  const textIds: number[] = []
  const lengths: number[] = []
  const texts: string[] = []
  const splittable: { key: string, group?: string, stratum: string }[] = []
  const profiles: SourceProfile[] = []
  let done = 0
  sources.forEach((source, index) => {
    const byText = new Map<string, { comment: Comment, contradicted: boolean }>()
    let repeats = 0
    for (const comment of source.comments) {
      const key = normalise(comment.text)
      const known = byText.get(key)
      if (known) {
        repeats++
        known.contradicted ||= known.comment.label !== comment.label
      }
      else {
        byText.set(key, { comment, contradicted: false })
      }
    }
    let contradictions = 0
    let shared = 0
    const used: Comment[] = []
    for (const [key, { comment, contradicted }] of byText) {
      if (++done % 2048 === 0)
        onProgress?.(done, all)
      if (contradicted) {
        contradictions++
        continue
      }
      if (key === '' || banned.has(key))
        continue
      const known = idOf.get(key)
      if (known === undefined)
        idOf.set(key, idOf.size)
      else
        shared++
      textIds.push(known ?? idOf.size - 1)
      lengths.push(comment.text.length)
      used.push(comment)
      if (options.keepTexts)
        texts.push(comment.text)
      splittable.push({ key, group: comment.group === undefined ? undefined : `${source.id} ${comment.group}`, stratum: `${source.id} ${comment.label}` })
      // Before the buckets are read: a text longer than any before it gets a larger array.
      const count = extractor.extract(comment.text)
      builder.add(extractor.buckets, count, comment.label, index)
    }
    done += source.comments.length - byText.size
    profiles.push(profileOf(source, used, repeats, contradictions, shared))
  })
  onProgress?.(all, all)
  return {
    data: builder.build(),
    parts: splitRows(splittable),
    lengths: Uint32Array.from(lengths),
    textIds: Uint32Array.from(textIds),
    texts,
    profiles,
    direct: sources.map(source => source.direct),
    lessons: readLessons(options.lessons ?? [], extractor),
  }
}

/** Lessons as features. */
export function readLessons(lessons: readonly Lesson[], extractor: FeatureExtractor): Lessons {
  const builder = new DatasetBuilder(extractor.bits, ['lessons'])
  const turnBuckets = new Set<number>()
  for (const { text, isRude } of lessons) {
    const count = extractor.extract(text)
    builder.add(extractor.buckets, count, isRude ? 1 : 0, 0)
    extractor.visit(text, (bucket, kind) => {
      if (kind === 'turn')
        turnBuckets.add(bucket)
    })
  }
  return { data: builder.build(), turnBuckets: [...turnBuckets], nameBuckets: bucketsOfWords(ABUSED_NAMES, extractor) }
}

/** The buckets of words by themselves: each as a whole, and its longer runs of letters, which few other words hold. */
function bucketsOfWords(words: readonly string[], extractor: FeatureExtractor): number[] {
  const buckets = new Set<number>()
  for (const word of words) {
    extractor.visit(word, (bucket, kind, from, to) => {
      if (kind === 'word' || to - from > SHORTEST_RUN || to - from === word.length)
        buckets.add(bucket)
    })
  }
  return [...buckets]
}

/** How well length alone ranks toxic above clean, with its interval; null where a class is missing. */
export function lengthAuc(lengths: ArrayLike<number>, labels: ArrayLike<number>): Interval | null {
  const auc = bootstrap('auc', lengths, labels)
  return Number.isNaN(auc.value) ? null : auc
}

function profileOf(source: SourceComments, used: Comment[], repeats: number, contradictions: number, shared: number): SourceProfile {
  const lengths = used.map(comment => comment.text.length).sort((a, b) => a - b)
  const histogram = { clean: LENGTH_EDGES.map(() => 0), toxic: LENGTH_EDGES.map(() => 0) }
  for (const comment of used) {
    const bin = LENGTH_EDGES.findLastIndex(edge => comment.text.length >= edge)
    const counts = histogram[comment.label > 0 ? 'toxic' : 'clean']
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return {
    id: source.id,
    title: source.title,
    repository: source.repository,
    licence: source.licence,
    caveat: source.caveat,
    direct: source.direct,
    rows: source.comments.length,
    used: used.length,
    toxic: used.filter(comment => comment.label > 0).length,
    repeats,
    contradictions,
    shared,
    length: {
      median: lengths[Math.floor(lengths.length / 2)] ?? 0,
      p90: lengths[Math.floor(lengths.length * 0.9)] ?? 0,
      longest: lengths.at(-1) ?? 0,
      histogram,
      auc: lengthAuc(used.map(comment => comment.text.length), used.map(comment => comment.label > 0 ? 1 : 0)),
    },
    disagreement: source.disagreement,
  }
}
