import type { FormatName } from '../model.ts'
/** The shape of every JSON file in public/model/. Shares run from 0 to 1 unless a comment says otherwise. */
import type { CalibrationBin, Confusion, Interval } from './metrics.ts'
import type { Costs } from './threshold.ts'

export type { CalibrationBin, Confusion, Interval }

/** manifest.json: what there is to load, and what it costs. */
export interface Manifest {
  schema: 1
  /** The format that slides and command line use unless told otherwise. */
  shipped: FormatName
  formats: FormatEntry[]
  sample: { file: string, bytes: number, gzipBytes: number, rows: number }
}

/** One model file: its size and its quality. */
export interface FormatEntry {
  name: FormatName
  file: string
  /** Bits per kept weight before entropy coding. */
  bits: number
  /** Weights that are not zero, of 2^18. */
  keptWeights: number
  bytes: number
  gzipBytes: number
  brotliBytes: number
  sha256: string
  /** Refitted for this format by the same costs. */
  threshold: number
  /** Pooled test part. */
  auc: Interval
  /** Pooled test part, 15 bins. */
  calibrationError: number
  /** At this format's threshold, pooled test part. */
  confusion: Confusion
  /** Mean over the sources, each judged by a model trained without it and stored in this format. */
  leaveOneOutAuc: number
}

/** evaluation.json: how good the shipped file is. */
export interface Evaluation {
  schema: 1
  format: FormatName
  threshold: number
  costs: Costs
  /** Rows of each part, all sources, and of the part that figures are taken from. */
  rows: { train: number, validation: number, test: number }
  /** All sources of the test part whose labels speak of toxicity itself, pooled. */
  pooled: SourceResult
  /** Test part of each source, weakly labelled ones included; null figures where a class is missing. */
  sources: SourceResult[]
  /** Pooled test part at thresholds 0, 0.01, ... 1. */
  thresholds: ThresholdRow[]
  /** Scores of the pooled test part in 50 bins of equal width. */
  histogram: { clean: number[], toxic: number[] }
  calibration: { bins: CalibrationBin[], error: number, brier: number }
  leaveOneOut: LeaveOneOut
  learningCurve: LearningPoint[]
  shrinking: ShrinkResult[]
  identity: IdentityResult
  hateCheck: HateCheckResult
  spans: SpanResult
  innocent: InnocentResult
  turned: TurnedResult
  rules: RulesResult
  disguises: DisguiseResult[]
  developers: DeveloperResult
  /** Wikipedia comments never trained on (unintended-bias test set). */
  wikipedia: { rows: number, toxic: number, auc: Interval }
}

/** One source's figures at the shipped threshold. */
export interface SourceResult {
  id: string
  title: string
  rows: number
  toxic: number
  /** False if the labels only hint at toxicity. */
  direct: boolean
  auc: Interval | null
  averagePrecision: Interval | null
  confusion: Confusion
}

/** Decisions at one threshold. */
export interface ThresholdRow extends Confusion { threshold: number }

/** Each source judged by a model that never saw it: the honest figure. */
export interface LeaveOneOut {
  /** Mean of the sources' AUC, each weighing the same. */
  mean: number
  sources: {
    id: string
    title: string
    rows: number
    toxic: number
    auc: Interval
    /** At the threshold that the model trained without it was given: what to expect in a new place. */
    confusion: Confusion
  }[]
  /**
   * Two ways to choose a threshold for a place not seen, by their mean cost per comment over the sources left out: on the
   * validation part of the others (shipped), or on the others as they were when each was left out. And the threshold
   * that all of them together choose in the second way.
   */
  thresholds: { costByValidation: number, costByOthers: number, byAll: number }
}

/** Quality against the amount of training data. */
export interface LearningPoint {
  /** Share of the training part. */
  share: number
  rows: number
  /** Pooled test part. */
  auc: number
}

/** How often harmless sentences about people are flagged (templates of Dixon et al., 2018). */
export interface IdentityResult {
  /** All harmless template sentences. */
  overall: Interval
  terms: { term: string, rows: number, falsePositives: number, falsePositiveRate: number, meanScore: number }[]
}

/** HateCheck by function. Its label is hate, not offence: a low figure is often a difference of question. */
export interface HateCheckResult {
  remark: string
  rows: number
  accuracy: number
  functions: { functionality: string, hateful: boolean, rows: number, flagged: number, accuracy: number }[]
}

/** Agreement of the reasons with people's marks (SemEval-2021 task 5, test part), as mean F1 of characters per post. */
export interface SpanResult { posts: number, f1: Interval }

/** Harmless sentences of ten kinds, written for this project and never trained on: how many are flagged. */
export interface InnocentResult {
  overall: Interval
  kinds: { kind: string, rows: number, flagged: number }[]
}

/** Pairs: an insult denied, reported, quoted or spoken against, and one that is meant. Written for this project. */
export interface TurnedResult {
  kinds: {
    kind: string
    pairs: number
    harmlessKept: number
    rudeFlagged: number
    /** Both right. */
    toldApart: number
  }[]
}

/** What the rules in front of the model catch, and what they let pass. Written for this project. */
export interface RulesResult {
  targets: { target: string, rows: number, byRule: number }[]
  neighbours: { rows: number, byRule: number, flagged: number }
}

/** Mild insults whose rude word is disguised by one rule: how many are flagged. Written for this project. */
export interface DisguiseResult { rule: string, rows: number, caught: number }

/** Developers' own sentences, written for this project and never trained on. */
export interface DeveloperResult {
  mild: number
  rude: number
  /** How well rude ranks above mild. */
  auc: Interval
  /** Share of the mild ones flagged at the shipped threshold, and of the rude ones. */
  mildFlagged: Interval
  rudeFlagged: Interval
  /** The threshold that flags half as many mild ones, and what it costs on the pooled test part. */
  halved: { threshold: number, mildFlagged: number, rudeFlagged: number, pooledRecall: number, pooledRecallBefore: number }
}

/** Fewer bits, fewer weights, or both: what each does to size and quality. */
export interface ShrinkResult {
  /** The shipped format that is taken apart. */
  format: FormatName
  /** Its bits for all weights; the weights that it keeps, in full; or both, as it is shipped. */
  way: 'bits' | 'pruning' | 'both'
  keptWeights: number
  bytes: number
  brotliBytes: number
  /** On the pooled test part, which has the sources of the training part. */
  auc: Interval
  /** Mean over sources, each judged by a model that never saw it. */
  leaveOneOutAuc: number
}

/**
 * held-out.json: scores of the test part, and of the validation part, counted in bins of equal width from 0 to 1, so that every threshold on a
 * bin's edge can be judged exactly.
 */
export interface HeldOutScores {
  schema: 1
  /** How many bins there are; a bin has its lower edge, the last one both. */
  bins: number
  /** The test part, and the validation part, on which a threshold is chosen. */
  sources: { id: string, title: string, direct: boolean, clean: number[], toxic: number[], validation: { clean: number[], toxic: number[] } }[]
  /** Harmless template sentences by the identity term that they name. */
  terms: { term: string, harmless: number[] }[]
}

/** dataset-profile.json: the data in numbers, without a word of it. */
export interface DatasetProfile {
  schema: 1
  sources: SourceProfile[]
  total: { rows: number, used: number, toxic: number }
  /** Lower ends of the length bins, in characters; the last bin is open. */
  lengthEdges: number[]
  /** How well a comment's length alone ranks toxic above clean, all sources together: an AUC. */
  lengthAuc: Interval
}

/** One source in numbers. */
export interface SourceProfile {
  id: string
  title: string
  repository: string
  licence: string
  caveat: string
  direct: boolean
  /** Labelled rows as read. */
  rows: number
  /** Rows left after repeats, contradictions and texts of the test sets are dropped. */
  used: number
  /** Of those used. */
  toxic: number
  /** Rows that repeat an earlier one after normalisation. */
  repeats: number
  /** Texts that carry both labels. */
  contradictions: number
  /** Texts that also occur in a source before this one. */
  shared: number
  /** Lengths in characters, of those used; and the AUC of the length alone, null where a class is missing. */
  length: { median: number, p90: number, longest: number, histogram: { clean: number[], toxic: number[] }, auc: Interval | null }
  /** Mean share of annotators who did not side with the majority on toxic or not, and the share of rows with any such; null where the source has single labels. */
  disagreement: { mean: number, disputedRows: number } | null
}

/** bench.json: other libraries on the same test rows, in one run on one machine. */
export interface BenchReport {
  schema: 1
  machine: { cpu: string, cores: number, memoryGb: number, node: string, date: string }
  testRows: number
  /** Rows that each library was timed on. */
  timedRows: number
  results: BenchResult[]
}

/** One contender. */
export interface BenchResult {
  name: string
  version: string
  kind: 'this model' | 'word list' | 'naive bayes'
  auc: Interval
  /** At the contender's own decision. */
  precision: number
  recall: number
  commentsPerSecond: number
  /** What a browser would have to load, or the library's trained model; null if unknown. */
  bytes: number | null
  /** What `bytes` counts. */
  bytesOf: string
  /** Seconds of training; null for word lists. */
  trainingSeconds: number | null
  trainingRows: number | null
  note: string
}
