import type { Confusion, Interval } from '../../moderation/judge/metrics.ts'
import type { DriftRun } from '../../moderation/judge/drift-stream.ts'
import type { TestScore, TrainingCounts } from '../../moderation/learn/training-run.ts'
import type { Night, Truth } from './night/night.ts'
import type { StoredWeight } from './quantise/quantise.ts'
import type { DrawnRun, SourceQuality, TriedModel } from './train/train.ts'
import stills from './stills.json'

/** A piece of a comment: how strongly it speaks for removing, from 0 (not at all) to 3. */
export interface MarkedPiece {
  text: string
  strength: 0 | 1 | 2 | 3
}

/** A comment with what the model makes of it, and what it should. */
export interface ScoredComment {
  text: string
  /** 0 to 1. */
  score: number
  removed: boolean
  /** Whether the verdict is the one a person would give. */
  right: boolean
  pieces: MarkedPiece[]
}

/** One word's part of a score, in log-odds. */
export interface WordWeight {
  word: string
  weight: number
}

/** Labelled comments of one source, after repeats are dropped. */
export interface SourceSize {
  title: string
  rows: number
  toxic: number
  /** AUC of the comments' length alone; null where a class is missing. */
  lengthAuc: Interval | null
  /** Share of rows on which annotators did not agree, and of votes that were not the majority's; null where there was only one label. */
  votes: { disputed: number, minority: number } | null
  /** Labelled rows as read, and those of them that repeat an earlier one. */
  read: number
  repeats: number
}

/** A comment of 10gag's weekend, with what a person and the model would do about it. */
export interface WeekendComment {
  text: string
  /** How many users have reported it. */
  reports: number
  /** Whether a person would remove it. */
  rude: boolean
  removed: boolean
  /** 0 to 1. */
  score: number
}

/** What the still figures show of the model: written by `scripts/stills.ts` from public/model/, never by hand. */
export interface Stills {
  threshold: number
  /** The comment that is taken apart: bias and words add up to the log-odds of its score. */
  lead: ScoredComment & { bias: number, words: WordWeight[] }
  /** Comments whose verdicts stand beside it. */
  others: ScoredComment[]
  /** public/data/comments.csv: how many there are, how many of them were reported, and three. */
  useCase: { comments: number, reported: number, cases: WeekendComment[] }
  /** What the nightly batch leaves behind on public/data/comments.csv. */
  night: Night
  /** How right its removals were. */
  nightTruth: Truth
  formats: { word: string, weights: StoredWeight[] }
  /** Lengths are counted in bins; `edges` are their lower ends in characters, the last bin is open. */
  dataset: { sources: SourceSize[], read: number, used: number, toxic: number, lengths: { edges: number[], clean: number[], toxic: number[], auc: Interval } }
  training: { counts: TrainingCounts, runs: DrawnRun[], test: TestScore, quality: SourceQuality }
  /** Models on the same test comments, the best first. */
  tried: { rows: number, models: TriedModel[] }
  /** The test part: scores in bins of equal width from 0 to 1, and the decisions at the threshold. */
  heldOut: { rows: number, clean: number[], toxic: number[], confusion: Confusion }
  /** The stream that drifts: from which place to which, and how it goes. */
  drift: { before: string, after: string, run: DriftRun }
}

export default stills as Stills
