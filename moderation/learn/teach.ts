/**
 * A second stage of training: sentences that were written to teach something are learned with the smallest step that
 * works, and without unlearning what real comments said.
 *
 * Three things keep it small. A sentence teaches only while it is on the wrong side of a margin (hinge loss; Crammer et
 * al., JMLR 7, 2006). A weight is the stiffer the more comments it was learned from (elastic weight consolidation:
 * Kirkpatrick et al., PNAS 114, 2017). And after each sentence some real comments pull their own log-odds back to where
 * they were (learning without forgetting: Li and Hoiem, ECCV 2016).
 *
 * Names of groups that some use as an insult keep a part of their weight only: the more, the better are insults found
 * that hold one; the less, the seldomer is somebody flagged for naming themselves.
 */
import type { Dataset } from './dataset.ts'
import type { TrainedWeights } from './train.ts'
import { createRandom, shuffle } from '../random.ts'
import { rowCount } from './dataset.ts'
import { rowLogit } from './train.ts'

/** What can be turned. The defaults are the shipped model's, chosen by leave-one-source-out and by sentences held back. */
export interface TeachOptions {
  epochs?: number
  /** Share of an error that one step mends; it falls to 0 over the passes. */
  rate?: number
  /** A weight learned from so many comments moves half as far as one learned from none. */
  stiffness?: number
  /** How much further than others the weights move that tell how an insult is turned. */
  turnStep?: number
  /**
   * So much of the weight of a group's name is kept, since comments name it most often in insults. Neither lessons nor
   * reminders move it then: what makes it an insult has to come from the words around it.
   */
  nameShare?: number
  /** Log-odds that a harmless sentence is to stay below, and a rude one above; before calibration. */
  harmlessBelow?: number
  rudeAbove?: number
  /** The same as `rate`, for rude sentences, as a share of it. */
  rudeStep?: number
  /** Real comments after each sentence, and from how many they are taken. */
  reminders?: number
  reminderRows?: number
}

export const DEFAULT_TEACHING: Required<TeachOptions> = {
  epochs: 10,
  rate: 0.3,
  stiffness: 60,
  turnStep: 4,
  nameShare: 0.5,
  harmlessBelow: -2.6,
  rudeAbove: 0.8,
  rudeStep: 0.3,
  reminders: 4,
  reminderRows: 100_000,
}

/** No sentence counts for more than this much error at once. */
const LARGEST_ERROR = 2

/** Comments whose log-odds moved by less need no reminder. */
const UNNOTICED = 0.05

/** What a second stage starts from. */
export interface Pupil {
  trained: TrainedWeights
  /** How many of the rows below hold each bucket. */
  counts: Float32Array
  /** The comments that it has learned from. */
  data: Dataset
  rows: Uint32Array
}

/** Some sentences. */
export interface Lessons {
  data: Dataset
  /** Buckets that tell how an insult is turned. */
  turnBuckets: readonly number[]
  /** Buckets of names of groups that some use as an insult. */
  nameBuckets: readonly number[]
}

/** Teaches a model and gives new weights; the same input gives the same output. Without lessons nothing changes. */
export function teach({ trained, counts, data, rows }: Pupil, lessons: Lessons, options: TeachOptions = {}): TrainedWeights {
  const { epochs, rate, stiffness, turnStep, nameShare, harmlessBelow, rudeAbove, rudeStep, reminders, reminderRows } = { ...DEFAULT_TEACHING, ...options }
  const taught: TrainedWeights = { ...trained, weights: trained.weights.slice() }
  const order = Uint32Array.from({ length: rowCount(lessons.data) }, (_, row) => row)
  if (order.length === 0)
    return taught
  const steps = counts.map(count => stiffness / (count + stiffness))
  for (const bucket of lessons.turnBuckets)
    steps[bucket] = turnStep
  for (const bucket of new Set(lessons.nameBuckets)) {
    taught.weights[bucket] = (taught.weights[bucket] as number) * nameShare
    steps[bucket] = 0
  }
  const move = ({ buckets, offsets }: Dataset, row: number, by: number): void => {
    const from = offsets[row] as number
    const to = offsets[row + 1] as number
    const step = by / (to - from) ** trained.power
    for (let at = from; at < to; at++) {
      const bucket = buckets[at] as number
      taught.weights[bucket] = (taught.weights[bucket] as number) + step * (steps[bucket] as number)
    }
  }
  const random = createRandom(5)
  const known = shuffle(rows.slice(), createRandom(6)).slice(0, reminderRows)
  const before = Float64Array.from(known, row => rowLogit(data, row, trained))
  let reminder = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    const size = rate * (1 - epoch / epochs)
    shuffle(order, random)
    for (const lesson of order) {
      for (let turn = 0; turn < reminders && known.length > 0; turn++) {
        const at = reminder++ % known.length
        const row = known[at] as number
        const drift = rowLogit(data, row, taught) - (before[at] as number)
        if (Math.abs(drift) > UNNOTICED)
          move(data, row, -size * drift)
      }
      const rude = (lessons.data.labels[lesson] as number) > 0
      const logit = rowLogit(lessons.data, lesson, taught)
      const error = rude ? rudeAbove - logit : logit - harmlessBelow
      if (error > 0)
        move(lessons.data, lesson, (rude ? rudeStep : -1) * size * Math.min(error, LARGEST_ERROR))
    }
  }
  return taught
}
