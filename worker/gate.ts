/** The room's challenger against the champion: both are trained here, by the same recipe, and the gate decides. */
import type { Check, Performance, Trials } from '../moderation/judge/gate.ts'
import type { Evaluation, FormatEntry } from '../moderation/judge/reports.ts'
import type { Lesson, SmallModel } from '../moderation/learn/challenger.ts'
import type { HashedSample } from '../moderation/learn/sample.ts'
import type { ReasonRule } from '../moderation/model.ts'
import type { Lesson as RoomLesson } from '../room/labels.ts'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { encodeModel } from '../moderation/format.ts'
import { keptOutDifference, runChecks } from '../moderation/judge/gate.ts'
import { identitySentences } from '../moderation/judge/identity-sentences.ts'
import { FOR_MEDIAN, rocAuc } from '../moderation/judge/metrics.ts'
import { trainSmallModel } from '../moderation/learn/challenger.ts'
import { sigmoid } from '../moderation/model.ts'
import { logitOf, Scorer } from '../moderation/score.ts'
import { lessonsOf } from '../room/lessons.ts'
import { versionOf } from './night.ts'

/** A comment of the behaviour list. */
export interface Behaviour { readonly text: string, readonly rude: boolean }

/** What every model can be asked whose comments come with their texts, whatever it was trained on: so many right, of so many. */
export interface Answers {
  readonly behaviours: Tally
  /** Harmless sentences that name a group, and that it keeps. */
  readonly identity: Tally
  /** Kept-out comments that it decides as most judges do. */
  readonly keptOut: Tally
}
export interface Tally { readonly right: number, readonly rows: number }

/** A model in the registry. */
export interface Registered extends Answers {
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
}

/**
 * The shipped model beside them. It is not the gate's champion: it has learned from many times as much, so that against it
 * nothing would be seen of what the room has taught. The frozen rows are kept as numbers that its features cannot be
 * computed from; its AUC is that of the whole test part.
 */
export interface ShippedFacts extends Answers {
  readonly version: string
  readonly threshold: number
  readonly bytes: number
  readonly features: number
  /** Comments that it was trained on. */
  readonly trainedOn: number
  readonly auc: number
  /** How many comments that AUC rests on. */
  readonly testRows: number
}

/** All that came out of a run. */
export interface GateRun {
  readonly registry: readonly Registered[]
  readonly shipped: ShippedFacts
  readonly checks: readonly Check[]
  /** The check of the kept-out labels once more, the most contrary tenth left out of learning and of judging. */
  readonly calm: { readonly value: number | null, readonly rows: number }
}

function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = sha256.create()
  parts.forEach(part => hash.update(typeof part === 'string' ? new TextEncoder().encode(part) : part))
  return bytesToHex(hash.digest())
}

/** Measures each model as often as an interval needs, in turns and after a round to warm up: whoever comes first would pay for what is slow at first. */
function timeInTurns(models: readonly SmallModel[], measure: (scorer: Scorer) => number): number[][] {
  const scorers = models.map(({ model }) => new Scorer(model))
  scorers.forEach(measure)
  const rounds = Array.from({ length: FOR_MEDIAN }, () => scorers.map(measure))
  return scorers.map((_, at) => rounds.map(round => round[at] ?? Number.NaN))
}

/** The shipped model, and what its reports say of it. */
export interface ShippedModel extends Pick<ShippedFacts, 'version' | 'bytes' | 'trainedOn' | 'auc' | 'testRows'> {
  readonly scorer: Scorer
}

export interface GateInput {
  readonly shipped: ShippedModel
  readonly sample: HashedSample
  /** The sample's file, whose hash stands in the registry. */
  readonly file: Uint8Array
  readonly lessons: readonly RoomLesson[]
  readonly behaviours: readonly Behaviour[]
  /** Measures a model once, in microseconds a comment; without it nothing is measured. */
  readonly measure?: (scorer: Scorer) => number
}

/** The shipped model as the manifest and the report on it have it. */
export function shippedOf(scorer: Scorer, { name, sha256, bytes, auc, confusion }: FormatEntry, { rows }: Pick<Evaluation, 'rows'>): ShippedModel {
  const testRows = Object.values(confusion).reduce((sum, count) => sum + count, 0)
  return { scorer, version: versionOf(name, sha256), bytes, trainedOn: rows.train, auc: auc.value, testRows }
}

/** The challenger's file, as it can be rolled out. */
export interface ChallengerFile { readonly version: string, readonly file: Uint8Array<ArrayBuffer> }

/** A small model with its file, and the hash of that, which names it. */
interface FiledModel extends SmallModel {
  readonly file: Uint8Array<ArrayBuffer>
  readonly hash: string
}

function trainFiled(...how: Parameters<typeof trainSmallModel>): FiledModel {
  const small = trainSmallModel(...how)
  const file = encodeModel(small.model)
  return { ...small, file, hash: hashOf(file) }
}

function challengerFileOf({ file, hash }: FiledModel): ChallengerFile {
  return { version: versionOf('challenger', hash), file }
}

/** Trains the challenger alone: the very one of a gate's run on the same lessons. */
export function trainChallenger(sample: HashedSample, lessons: readonly RoomLesson[], reasons: ReasonRule): ChallengerFile {
  return challengerFileOf(trainFiled(sample, lessonsOf(lessons, 'all').learn, reasons))
}

/** Trains champion and challengers, registers them, and runs the gate. Takes a second or two; the same input gives the same. */
export function runGate({ sample, file, shipped, lessons, behaviours, measure }: GateInput): { run: GateRun, challenger: ChallengerFile } {
  const { data, test, train } = sample
  const all = lessonsOf(lessons, 'all')
  const calm = lessonsOf(lessons, 'calm')
  const trials: Trials = {
    labels: Array.from(test, row => data.labels[row] ?? 0),
    sources: Array.from(test, row => data.sources[row] ?? 0),
    sourceNames: data.sourceNames,
    behaviours: behaviours.map(({ text }) => text),
  }

  const right = (marks: readonly boolean[]): Tally => ({ right: marks.filter(Boolean).length, rows: marks.length })

  /** What can be asked of a model by texts alone. */
  function ask(scorer: Scorer, judges: readonly Lesson[]): Pick<Performance, 'behaviours' | 'identity' | 'keptOut'> {
    return {
      behaviours: behaviours.map(({ text, rude }) => scorer.isFlagged(text) === rude),
      identity: identitySentences.map(text => scorer.isFlagged(text)),
      keptOut: judges.map(({ text, isRude }) => scorer.isFlagged(text) === isRude),
    }
  }

  const answersOf = ({ behaviours, identity, keptOut }: ReturnType<typeof ask>): Answers => ({
    behaviours: right(behaviours),
    identity: right(identity.map(isRemoved => !isRemoved)),
    keptOut: right(keptOut),
  })

  function judge({ model, file }: FiledModel, judges: readonly Lesson[], microseconds: readonly number[] | null = null): Performance {
    return {
      scores: Array.from(test, row => sigmoid(logitOf(model, data.buckets, data.offsets[row] ?? 0, data.offsets[row + 1] ?? 0))),
      threshold: model.threshold,
      ...ask(new Scorer(model), judges),
      bytes: file.byteLength,
      microseconds,
    }
  }

  function register(role: Registered['role'], small: FiledModel, learned: readonly Lesson[], performance: Performance): Registered {
    return {
      version: versionOf(role, small.hash),
      role,
      data: hashOf(file, JSON.stringify(learned)),
      rows: { sample: train.length, room: learned.length },
      pass: small.pass,
      lessonWeight: small.lessonWeight,
      threshold: small.model.threshold,
      bytes: performance.bytes,
      auc: rocAuc(performance.scores, trials.labels),
      ...answersOf(performance),
    }
  }

  const { reasons, threshold, bits } = shipped.scorer.model
  const models = { champion: trainFiled(sample, [], reasons), challenger: trainFiled(sample, all.learn, reasons), calm: trainFiled(sample, calm.learn, reasons) }
  const [mine, theirs] = measure ? timeInTurns([models.champion, models.challenger], measure) : []
  const champion = judge(models.champion, all.judge, mine)
  const challenger = judge(models.challenger, all.judge, theirs)
  const calmer = judge(models.calm, calm.judge)
  const { version, bytes, trainedOn, auc, testRows } = shipped
  const run: GateRun = {
    registry: [
      register('champion', models.champion, [], champion),
      register('challenger', models.challenger, all.learn, challenger),
      register('calm', models.calm, calm.learn, calmer),
    ],
    shipped: { version, threshold, bytes, features: 2 ** bits, trainedOn, auc, testRows, ...answersOf(ask(shipped.scorer, all.judge)) },
    checks: runChecks(trials, champion, challenger, calmer),
    calm: { value: calm.judge.length === 0 ? null : keptOutDifference(judge(models.champion, calm.judge), calmer).value, rows: calm.judge.length },
  }
  return { run, challenger: challengerFileOf(models.challenger) }
}
