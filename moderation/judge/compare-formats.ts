/** One model in four formats: what they make of the same comments, and how fast. */
import type { FormatName } from '../model.ts'
import type { Scorer } from '../score.ts'
import type { Manifest } from './reports.ts'
import { loadScorer } from '../score.ts'

/** A format with its model in memory. */
export interface OpenFormat {
  readonly name: FormatName
  /** Size of the file. */
  readonly bytes: number
  /** Area under the curve on sources that the model was not trained on. */
  readonly auc: number
  readonly scorer: Scorer
}

/** What a format is like, without its model. */
export interface FormatFacts {
  readonly name: FormatName
  readonly bytes: number
  readonly auc: number
  /** Score from which it removes. */
  readonly threshold: number
  /** Share of the comments that it decides as float32 does, each at its own threshold. */
  readonly agreement: number
}

/** What a format makes of one comment. */
export interface FormatVerdict {
  readonly name: FormatName
  /** 0 to 1. */
  readonly score: number
  readonly removed: boolean
}

/**
 * Loads the model in every format that the manifest lists.
 *
 * @param manifest of the model's folder
 * @param manifest.formats what it lists
 * @param read the bytes of one of its files
 */
export async function openFormats({ formats }: Manifest, read: (file: string) => Promise<ArrayBuffer>): Promise<OpenFormat[]> {
  return Promise.all(formats.map(async ({ name, file, bytes, leaveOneOutAuc }) =>
    ({ name, bytes, auc: leaveOneOutAuc, scorer: loadScorer(await read(file)) })))
}

/**
 * How often each format decides as float32 does.
 *
 * @throws Error if there is no float32 to compare with
 */
export function compareFormats(formats: readonly OpenFormat[], comments: readonly string[]): FormatFacts[] {
  const full = formats.find(({ name }) => name === 'float32')
  if (!full)
    throw new Error('the manifest lists no float32 model to compare with')
  const decisions = comments.map(text => full.scorer.isFlagged(text))
  return formats.map(({ name, bytes, auc, scorer }) => ({
    name,
    bytes,
    auc,
    threshold: scorer.model.threshold,
    agreement: comments.length === 0 ? 1 : comments.filter((text, at) => scorer.isFlagged(text) === decisions[at]).length / comments.length,
  }))
}

/** One comment by every format, each at its own threshold. */
export function judgeByFormats(formats: readonly OpenFormat[], text: string): FormatVerdict[] {
  return formats.map(({ name, scorer }) => ({ name, score: scorer.score(text), removed: scorer.isFlagged(text) }))
}

/** How long a run must at least take, in ms: clocks in a page are coarse. */
const SHORTEST_RUN = 40
const RUNS = 5

/**
 * Comments scored a second, in one run of some 40 ms.
 *
 * @param scorer the model
 * @param comments what is scored, over and over
 * @param now a clock in ms
 */
export function measureRun(scorer: Scorer, comments: readonly string[], now: () => number = () => performance.now()): number {
  const start = now()
  let scored = 0
  let end = start
  while (end - start < SHORTEST_RUN) {
    for (const text of comments)
      scorer.score(text)
    scored += comments.length
    end = now()
  }
  return 1000 * scored / (end - start)
}

/** Comments scored a second: the median of several runs after one to warm up. */
export function measureSpeed(...how: Parameters<typeof measureRun>): number {
  measureRun(...how)
  const speeds = Array.from({ length: RUNS }, () => measureRun(...how)).sort((a, b) => a - b)
  return speeds[(RUNS - 1) / 2] ?? 0
}
