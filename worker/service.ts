import type { DatasetProfile, HeldOutScores } from '../moderation/reports.ts'
import type { HashedSample } from '../moderation/sample.ts'
/**
 * What the model worker does for the labs. One worker serves them all, so that the model is in memory once and the
 * page stays free while it works. A lab's own logic stands in a module beside this; here it gets its name.
 */
import type { Scorer } from '../moderation/score.ts'
import type { ModelFiles } from './files.ts'
import type { Account } from './moderation.ts'
import type { TestScore, TrainingCounts, TrainingPass, TrainingSettings } from './training.ts'
import { decodeSample } from '../moderation/sample.ts'
import { loadScorer } from '../moderation/score.ts'
import { openFolder } from './files.ts'
import { accountFor } from './moderation.ts'
import { countsOf, PASSES, testAfter, TrainingRun } from './training.ts'

/** What the worker has in memory once it is open. */
export interface Workshop {
  readonly files: ModelFiles
  /** The shipped model. */
  readonly scorer: Scorer
}

/** Between two passes, in ms: a pass takes a blink, and an eye wants to see the curve grow. */
const PACE = 90

let opened: Workshop | undefined
let sample: Promise<HashedSample> | undefined
/** Which call of `train` is the current one: another call, or `stopTraining`, ends the one before. */
let trainingTurn = 0

function workshop(): Workshop {
  if (!opened)
    throw new Error('The model is not open yet.')
  return opened
}

async function readSample(): Promise<HashedSample> {
  const { files } = workshop()
  const { sample: { file } } = await files.manifest()
  const profile = JSON.parse(new TextDecoder().decode(await files.read('dataset-profile.json'))) as DatasetProfile
  return decodeSample(await files.read(file), profile.sources.map(({ id }) => id))
}

/** The hashed sample, read when it is first needed. */
function openSample(): Promise<HashedSample> {
  sample ??= readSample().catch((error: unknown) => {
    sample = undefined
    throw error
  })
  return sample
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
    opened = { files, scorer }
    return { threshold: scorer.model.threshold }
  },

  /** The score of a comment, and the reasons for it. */
  account(text: string): Account {
    return accountFor(workshop().scorer, text)
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

  /** What the test part says of the model after so many passes. */
  async testAfter(settings: TrainingSettings, passes: number): Promise<TestScore> {
    return testAfter(await openSample(), settings, passes)
  },
}

export type ModelService = typeof service
