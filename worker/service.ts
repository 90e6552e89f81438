/**
 * What the model worker does for the labs. One worker serves them all, so that the model is in memory once and the
 * page stays free while it works. A lab's own logic stands in a module beside this; here it gets its name.
 */
import type { Explanation } from '../moderation/explain.ts'
import type { FormatFacts, FormatVerdict, OpenFormat } from '../moderation/judge/compare-formats.ts'
import type { DriftRun, DriftSettings } from '../moderation/judge/drift-stream.ts'
import type { DatasetProfile, Evaluation, FormatEntry, HeldOutScores } from '../moderation/judge/reports.ts'
import type { HashedSample } from '../moderation/learn/sample.ts'
import type { TestScore, TrainingCounts, TrainingPass, TrainingSettings } from '../moderation/learn/training-run.ts'
import type { FormatName } from '../moderation/model.ts'
import type { Scorer } from '../moderation/score.ts'
import type { Lesson } from '../room/labels.ts'
import type { UnscoredComment, Verdict } from '../snippets/batch.ts'
import type { ModelFiles } from './files.ts'
import type { Behaviour, ChallengerFile, GateRun } from './gate.ts'
import { parse } from 'csv-parse/browser/esm/sync'
import { explain } from '../moderation/explain.ts'
import { compareFormats, judgeByFormats, measureRun, measureSpeed, openFormats } from '../moderation/judge/compare-formats.ts'
import { DriftStream } from '../moderation/judge/drift-stream.ts'
import { decodeSample } from '../moderation/learn/sample.ts'
import { countsOf, PASSES, testAfter, TrainingRun } from '../moderation/learn/training-run.ts'
import { loadScorer } from '../moderation/score.ts'
import { openFolder } from './files.ts'
import { runGate, shippedOf, trainChallenger } from './gate.ts'
import { judgeComments, versionOf } from './night.ts'

/** What the model makes of one comment: the parts of its explanation that a slide shows. */
export type Account = Pick<Explanation, 'score' | 'by' | 'logit' | 'bias' | 'reasons'>

/** What the worker has in memory once it is open. */
export interface Workshop {
  readonly files: ModelFiles
  /** The shipped model, and what the manifest says of it. */
  readonly scorer: Scorer
  readonly format: FormatEntry
}

/** Between two passes, in ms: a pass takes a blink, and an eye wants to see the curve grow. */
const PACE = 40

/** The challenger of the gate's last run in this window. */
let lastChallenger: ChallengerFile | undefined
let opened: Workshop | undefined
let sample: Promise<HashedSample> | undefined
let stream: Promise<DriftStream> | undefined
let formats: Promise<{ models: OpenFormat[], comments: string[] }> | undefined
/** Which call of `train` is the current one: another call, or `stopTraining`, ends the one before. */
let trainingTurn = 0

function workshop(): Workshop {
  if (!opened)
    throw new Error('The model is not open yet.')
  return opened
}

async function readRows(file: string): Promise<HashedSample> {
  const { files } = workshop()
  const profile = JSON.parse(new TextDecoder().decode(await files.read('dataset-profile.json'))) as DatasetProfile
  return decodeSample(await files.read(file), profile.sources.map(({ id }) => id))
}

async function readSample(): Promise<HashedSample> {
  const { sample: { file } } = await workshop().files.manifest()
  return readRows(file)
}

/** The hashed sample, read when it is first needed. */
function openSample(): Promise<HashedSample> {
  sample ??= readSample().catch((error: unknown) => {
    sample = undefined
    throw error
  })
  return sample
}

async function readStream(): Promise<DriftStream> {
  const [known, streamed] = await Promise.all([openSample(), readRows('drift-sample.bin')])
  return new DriftStream(known, streamed)
}

/** The stream that drifts, with its model trained, when it is first needed. */
function openStream(): Promise<DriftStream> {
  stream ??= readStream().catch((error: unknown) => {
    stream = undefined
    throw error
  })
  return stream
}

/** The comments of the invented site. */
async function readComments(): Promise<string[]> {
  const rows = parse(new TextDecoder().decode(await workshop().files.read('../data/comments.csv')), { columns: true }) as { text: string }[]
  return rows.map(({ text }) => text)
}

async function readFormats(): Promise<{ models: OpenFormat[], comments: string[] }> {
  const { files } = workshop()
  const [models, comments] = await Promise.all([openFormats(await files.manifest(), files.read), readComments()])
  return { models, comments }
}

/** The model in all formats and the comments to compare them on, read when they are first needed. */
function openAllFormats(): ReturnType<typeof readFormats> {
  formats ??= readFormats().catch((error: unknown) => {
    formats = undefined
    throw error
  })
  return formats
}

export const service = {
  /**
   * Loads the shipped model; to be called before anything else.
   *
   * @param folder absolute address of the model's folder
   * @returns the threshold that the model ships with, 0 to 1
   * @throws Error when a file is missing or damaged
   */
  async open(folder: string): Promise<{ threshold: number }> {
    const files = openFolder(folder)
    const { shipped, formats } = await files.manifest()
    const format = formats.find(({ name }) => name === shipped)
    if (!format)
      throw new Error('the manifest does not list the model that it ships')
    const scorer = loadScorer(await files.read(format.file))
    opened = { files, scorer, format }
    return { threshold: scorer.model.threshold }
  },

  /** The score of a comment, and the reasons for it, whatever the threshold: the lab has one of its own. */
  account(text: string): Account {
    const { score, by, logit, bias, reasons } = explain(workshop().scorer, text, 0)
    return { score, by, logit, bias, reasons }
  },

  /** The scores of many comments, 0 to 1 each. */
  scoreAll(texts: readonly string[]): number[] {
    const { scorer } = workshop()
    return texts.map(text => scorer.score(text))
  },

  /** The scores of the test part, counted. */
  async heldOut(): Promise<HeldOutScores> {
    return JSON.parse(new TextDecoder().decode(await workshop().files.read('held-out.json'))) as HeldOutScores
  },

  /** How many comments there are to train with. */
  async trainingCounts(): Promise<TrainingCounts> {
    return countsOf(await openSample())
  },

  /**
   * Trains on the sample, from the same seed each time, and tells of every pass as it is done.
   *
   * @returns whether all passes were done: false if it was stopped, or another training took its place
   */
  async train(settings: TrainingSettings, onPass: (pass: TrainingPass) => unknown): Promise<boolean> {
    const turn = ++trainingTurn
    const run = new TrainingRun(await openSample(), settings)
    for (let pass = 0; pass < PASSES; pass++) {
      // Gives way to messages, "stop" among them.
      await new Promise(resolve => setTimeout(resolve, PACE))
      if (turn !== trainingTurn)
        return false
      await onPass(run.next())
    }
    return true
  },

  stopTraining(): void {
    trainingTurn++
  },

  /** What the test part says of the best model of so many passes. */
  async testAfter(settings: TrainingSettings, passes: number): Promise<TestScore> {
    return testAfter(await openSample(), settings, passes)
  },

  /** The stream that changes its place half-way, and what a model trained before makes of it. */
  async drift(settings: DriftSettings): Promise<DriftRun> {
    return (await openStream()).run(settings)
  },

  /** Trains a challenger on the sample and the room's labels, and runs the gate against a champion of the sample alone. */
  async gate(lessons: readonly Lesson[], behaviours: readonly Behaviour[]): Promise<GateRun> {
    const { files, scorer, format } = workshop()
    const { sample: { file } } = await files.manifest()
    const [sample, bytes, evaluation, comments] = await Promise.all([openSample(), files.read(file), files.read('evaluation.json'), readComments()])
    const shipped = shippedOf(scorer, format, JSON.parse(new TextDecoder().decode(evaluation)) as Evaluation)
    const { run, challenger } = runGate({ sample, file: new Uint8Array(bytes), shipped, lessons, behaviours, measure: scorer => 1e6 / measureRun(scorer, comments) })
    lastChallenger = challenger
    return run
  },

  /**
   * The file of a challenger that the gate has trained, here or in another window: there it is trained once more.
   *
   * @param version what the gate calls it
   * @param lessons those of that run, with their texts
   * @throws Error if these lessons give another model
   */
  async challengerFile(version: string, lessons: readonly Lesson[]): Promise<Uint8Array<ArrayBuffer>> {
    const known = lastChallenger?.version === version ? lastChallenger : trainChallenger(await openSample(), lessons, workshop().scorer.model.reasons)
    if (known.version !== version)
      throw new Error(`the room's labels are not those that ${version} was trained on`)
    return known.file
  },

  /** The first so many comments of the invented site. */
  async someComments(count: number): Promise<string[]> {
    return (await readComments()).slice(0, count)
  },

  /** The shipped model as the nightly batch notes it. */
  async batchModel(): Promise<{ version: string, threshold: number }> {
    const { scorer, format } = workshop()
    return { version: versionOf(format.name, format.sha256), threshold: scorer.model.threshold }
  },

  /** A chunk of the nightly batch. */
  judge(comments: readonly UnscoredComment[]): Verdict[] {
    return judgeComments(workshop().scorer, comments)
  },

  /** The model in each format: its size, its quality, and how often it decides as float32 does on the site's comments. */
  async compareFormats(): Promise<{ rows: number, facts: FormatFacts[] }> {
    const { models, comments } = await openAllFormats()
    return { rows: comments.length, facts: compareFormats(models, comments) }
  },

  /** One comment by every format. */
  async judgeByFormats(text: string): Promise<FormatVerdict[]> {
    return judgeByFormats((await openAllFormats()).models, text)
  },

  /** Comments a second of one format, measured here and now. */
  async measureSpeed(name: FormatName): Promise<number> {
    const { models, comments } = await openAllFormats()
    const model = models.find(format => format.name === name)
    if (!model)
      throw new Error(`the manifest lists no ${name} model`)
    return measureSpeed(model.scorer, comments)
  },
}

export type ModelService = typeof service
