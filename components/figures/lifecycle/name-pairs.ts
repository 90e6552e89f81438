import shippedJson from './shipped.json'

/** What one list has that cannot do without the other, and where this deck has both. */
export interface Pair {
  ml: string
  ops: string
  /** A command of package.json, or a file of this repository. */
  where: string
  /** What it has of both. */
  what: string
}

/** The model's file in public/model/, and its size. */
export interface ShippedFile {
  file: string
  bytes: number
}

/** `npm run stills` writes it. */
const shipped: ShippedFile = shippedJson

/** The draft's two lists, five each; who belongs to whom is a reading of ours. */
export const pairs: readonly Pair[] = [
  { ml: 'Experiments', ops: 'Reproducibility', where: 'npm run train', what: 'the same seed, the same bytes' },
  { ml: 'Exploring data', ops: 'Infrastructure', where: 'npm run data', what: 'fetches and checks each file' },
  { ml: 'Modelling', ops: 'Scalability', where: shipped.file, what: `${Math.round(shipped.bytes / 1000)} kB: runs in every page` },
  { ml: 'Tuning hyperparameters', ops: 'Automation', where: 'npm run choose', what: 'tries all recipes unattended' },
  { ml: 'Evaluation', ops: 'Monitoring and alerting', where: 'moderation/judge/drift-stream.ts', what: 'precision, window by window' },
]

/** One click for the second list, one for what joins them, one for the word. */
export const STEPS = 3

export interface NameFrame {
  ops: boolean
  joined: boolean
  word: boolean
}

/** What the slide shows after so many clicks: machine learning, operations, what joins them, the word for it. */
export function frame(step: number): NameFrame {
  return { ops: step >= 1, joined: step >= 2, word: step >= 3 }
}
