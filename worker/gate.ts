/** The room's challenger against the champion: both are trained here, by the same recipe, and the gate decides. */
import type { Check, Performance, Trials } from '../moderation/judge/gate.ts'
import type { Lesson, SmallModel } from '../moderation/learn/challenger.ts'
import type { HashedSample } from '../moderation/learn/sample.ts'
import type { Lesson as RoomLesson } from '../room/labels.ts'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { encodeModel } from '../moderation/format.ts'
import { keptOutDifference, runChecks } from '../moderation/judge/gate.ts'
import { identitySentences } from '../moderation/judge/identity-sentences.ts'
import { rocAuc } from '../moderation/judge/metrics.ts'
import { trainSmallModel } from '../moderation/learn/challenger.ts'
import { sigmoid } from '../moderation/model.ts'
import { logitOf, Scorer } from '../moderation/score.ts'
import { lessonsOf } from '../room/lessons.ts'

/** A comment of the behaviour list. */
export interface Behaviour { readonly text: string, readonly rude: boolean }

/** A model in the registry. */
export interface Registered {
  /** Its role, and the beginning of its file's hash. */
  readonly version: string
  readonly role: 'champion' | 'challenger' | 'calm'
  /** SHA-256 of what it was trained on, in hexadecimal. */
  readonly data: string
  /** Comments of the sample, and of the room. */
  readonly rows: { readonly sample: number, readonly room: number }
  readonly pass: number
  /** How many times as much as one of the sample a comment of the room weighs. */
  readonly lessonWeight: number
  readonly threshold: number
  readonly bytes: number
  /** ROC AUC on the frozen test set. */
  readonly auc: number
  /** Of the kept-out comments, how many it decides as most judges do. */
  readonly keptOut: { readonly right: number, readonly rows: number }
}

/** All that came out of a run. */
export interface GateRun {
  readonly registry: readonly Registered[]
  readonly checks: readonly Check[]
  /** The check of the kept-out labels once more, the most contrary tenth left out of learning and of judging. */
  readonly calm: { readonly value: number | null, readonly rows: number }
}

function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = sha256.create()
  parts.forEach(part => hash.update(typeof part === 'string' ? new TextEncoder().encode(part) : part))
  return bytesToHex(hash.digest())
}

/** The faster of two measurements of each, taken in turns: whoever comes first would pay for what is slow at first. */
function timeInTurns(models: readonly SmallModel[], measure: (scorer: Scorer) => number): number[] {
  const scorers = models.map(({ model }) => new Scorer(model))
  const [first, second] = [scorers.map(measure), scorers.map(measure)]
  return scorers.map((_, at) => Math.min(first[at] ?? Infinity, second[at] ?? Infinity))
}

export interface GateInput {
  readonly sample: HashedSample
  /** The sample's file, whose hash stands in the registry. */
  readonly file: Uint8Array
  readonly lessons: readonly RoomLesson[]
  readonly behaviours: readonly Behaviour[]
  /** Measures a model, in microseconds a comment; without it nothing is measured. */
  readonly measure?: (scorer: Scorer) => number
}

/** Trains champion and challengers, registers them, and runs the gate. Takes a second or two; the same input gives the same. */
export function runGate({ sample, file, lessons, behaviours, measure }: GateInput): GateRun {
  const { data, test, train } = sample
  const all = lessonsOf(lessons, 'all')
  const calm = lessonsOf(lessons, 'calm')
  const trials: Trials = {
    labels: Array.from(test, row => data.labels[row] ?? 0),
    sources: Array.from(test, row => data.sources[row] ?? 0),
    sourceNames: data.sourceNames,
    behaviours: behaviours.map(({ text }) => text),
  }

  function judge({ model }: SmallModel, judges: readonly Lesson[], microseconds: number | null = null): Performance {
    const scorer = new Scorer(model)
    return {
      scores: Array.from(test, row => sigmoid(logitOf(model, data.buckets, data.offsets[row] ?? 0, data.offsets[row + 1] ?? 0))),
      threshold: model.threshold,
      behaviours: behaviours.map(({ text, rude }) => scorer.isFlagged(text) === rude),
      identity: identitySentences.map(text => scorer.isFlagged(text)),
      keptOut: judges.map(({ text, isRude }) => scorer.isFlagged(text) === isRude),
      bytes: encodeModel(model).byteLength,
      microseconds,
    }
  }

  function register(role: Registered['role'], small: SmallModel, learned: readonly Lesson[], performance: Performance): Registered {
    return {
      version: `${role}-${hashOf(encodeModel(small.model)).slice(0, 8)}`,
      role,
      data: hashOf(file, JSON.stringify(learned)),
      rows: { sample: train.length, room: learned.length },
      pass: small.pass,
      lessonWeight: small.lessonWeight,
      threshold: small.model.threshold,
      bytes: performance.bytes,
      auc: rocAuc(performance.scores, trials.labels),
      keptOut: { right: performance.keptOut.filter(Boolean).length, rows: performance.keptOut.length },
    }
  }

  const models = { champion: trainSmallModel(sample, []), challenger: trainSmallModel(sample, all.learn), calm: trainSmallModel(sample, calm.learn) }
  const [mine, theirs] = measure ? timeInTurns([models.champion, models.challenger], measure) : []
  const champion = judge(models.champion, all.judge, mine)
  const challenger = judge(models.challenger, all.judge, theirs)
  const calmer = judge(models.calm, calm.judge)
  return {
    registry: [
      register('champion', models.champion, [], champion),
      register('challenger', models.challenger, all.learn, challenger),
      register('calm', models.calm, calm.learn, calmer),
    ],
    checks: runChecks(trials, champion, challenger, calmer),
    calm: { value: calm.judge.length === 0 ? null : keptOutDifference(judge(models.champion, calm.judge), calmer).value, rows: calm.judge.length },
  }
}
