import type { RoomSight } from '../../../composables/use-room.ts'
import type { Interval } from '../../../moderation/judge/metrics.ts'
import type { Labelled, LabelsView, Votes } from '../../../room/labels.ts'
import type { LabDefinition } from '../frame/lab-definition.ts'
import { labelComments } from '../../../content/label-comments.ts'
import { isRecord } from '../../../lib/guards.ts'
import { countText, withInterval } from '../../../lib/numbers.ts'
import { alphaInterval, disagreement } from '../../../moderation/judge/agreement.ts'
import { wilson } from '../../../moderation/judge/metrics.ts'
import { labelNames, majorityOf, votesIn } from '../../../room/labels.ts'
import sample from '../../../room/sample-labels.json' with { type: 'json' }

/** What the lab shows: the six as labelled alone or after talking, the others' comments, the model beside the room. */
export const SHOWN = ['alone', 'together', 'others', 'model'] as const
export type Shown = typeof SHOWN[number]

export const shownTitle: Readonly<Record<Shown, string>> = { alone: 'Alone', together: 'After talking', others: 'Each other\'s', model: 'The model' }

export interface LabelsState { readonly show: Shown }

function readLabels(value: unknown): LabelsState | undefined {
  const show = isRecord(value) ? SHOWN.find(offer => offer === value.show) : undefined
  return show && { show }
}

/** A click a round, and then the model beside what most of the room say. */
export const labelsLab: LabDefinition<LabelsState> = {
  name: 'The room labels',
  sharedAs: 'the room labels',
  script: [{ show: 'alone' }, { show: 'together' }, { show: 'others' }, { show: 'model' }],
  read: readLabels,
}

/** As many comments as fit the slide. */
const ROWS = 6

/** The labels that a slide shows: the room's, or the sample room's where there is none. */
export function labelsOf(room: RoomSight): { labels: LabelsView, isSample: boolean } {
  return room.kind === 'live'
    ? { labels: room.view.labels, isSample: false }
    : { labels: sample as LabelsView, isSample: true }
}

/** By custom, alphas from which one may conclude, and below which not even tentatively (Krippendorff, Content Analysis, 2004, p. 241). */
export const RELIABLE = 0.8
export const TENTATIVE = 0.667

/** Votes in the order of {@link labelNames}. */
export function countsOf(votes: Votes): number[] {
  return labelNames.map(name => votes[name])
}

/** The rounds in which people label, in their order. */
const ROUNDS = ['alone', 'together', 'others'] as const
type Alphas = Readonly<Record<typeof ROUNDS[number], Interval>>

const worked = new WeakMap<LabelsView, Alphas>()

/** How much the room agrees in each round. Worked out once for a view, which never changes: figures and sentences ask for it. */
function alphasOf(labels: LabelsView): Alphas {
  const alphas = worked.get(labels) ?? workOut(labels)
  worked.set(labels, alphas)
  return alphas
}

function workOut({ alone, together, others }: LabelsView): Alphas {
  return {
    alone: alphaInterval(alone.map(countsOf)),
    together: alphaInterval(together.map(countsOf)),
    others: alphaInterval(others.map(({ votes }) => countsOf(votes))),
  }
}

/** An alpha with its interval: "0.18 (0.00 to 0.27)"; a dash where nothing can be compared. */
export function alphaText({ value, low, high }: Interval): string {
  return Number.isNaN(value) ? '–' : `${fixed(value)} (${fixed(low)} to ${fixed(high)})`
}

function fixed(value: number): string {
  const text = Math.abs(value).toFixed(2)
  return value < 0 && text !== '0.00' ? `−${text}` : text
}

/** What an alpha means, by the customary limits. */
export function alphaMeans({ value }: Interval): string {
  if (value >= RELIABLE)
    return 'enough to rely on'
  return value >= TENTATIVE ? 'enough for tentative conclusions' : 'too little to conclude anything from'
}

/** Comments of others that people disagree about most, of those with two labels or more. */
export function mostDisputed({ others }: LabelsView): Labelled[] {
  return others
    .filter(({ votes }) => votesIn(votes) > 1)
    .toSorted((a, b) => disagreement(countsOf(b.votes)) - disagreement(countsOf(a.votes)) || votesIn(b.votes) - votesIn(a.votes))
    .slice(0, ROWS)
}

/** What most of the room say, and what the model does: on how many comments they agree, and where they do not. */
export interface AgainstModel {
  /** Of the comments with a majority. */
  readonly agree: Interval
  readonly agreeing: number
  readonly decided: number
  /** Comments without a majority. */
  readonly undecided: number
  readonly contrary: readonly Labelled[]
}

export function againstModel({ others }: LabelsView): AgainstModel {
  const decided = others.filter(({ votes }) => votesIn(votes) > 1 && majorityOf(votes))
  const contrary = decided.filter(({ votes, removed }) => (majorityOf(votes) === 'rude') !== removed)
  const agreeing = decided.length - contrary.length
  return { agree: wilson(agreeing, decided.length), agreeing, decided: decided.length, undecided: others.length - decided.length, contrary: contrary.slice(0, ROWS) }
}

/** A row of the table: a comment with its labels, and what the model does with it if that is asked. */
export interface LabelRow { readonly text: string, readonly votes: Votes, readonly removed?: boolean }

export function rowsOf(show: Shown, labels: LabelsView): readonly LabelRow[] {
  switch (show) {
    case 'alone':
    case 'together':
      return labelComments.map((text, at) => ({ text, votes: labels[show][at] ?? { rude: 0, fine: 0, unsure: 0 } }))
    case 'others':
      return mostDisputed(labels).map(({ text, votes }) => ({ text, votes }))
    case 'model':
      return againstModel(labels).contrary
  }
}

/** What the rows are. */
export const rowsTitle: Readonly<Record<Shown, string>> = {
  alone: 'The same six comments, labelled alone',
  together: 'The same six comments, labelled again after talking',
  others: 'What the room wrote, most disputed first',
  model: 'What most of the room say, against the model',
}

const people = (count: number): string => count === 1 ? '1 person' : `${countText(count)} people`
const votesText = ({ rude, fine, unsure }: Votes): string => `${rude} rude, ${fine} fine, ${unsure} unsure`

/** The finding in words. */
export function findingOf(show: Shown, labels: LabelsView): string {
  const alphas = alphasOf(labels)
  const sum = (votes: readonly Votes[]): number => votes.reduce((all, one) => all + votesIn(one), 0)
  switch (show) {
    case 'alone':
      if (sum(labels.alone) === 0)
        return 'Nobody has labelled yet: six comments are on your phones.'
      return `${countText(sum(labels.alone))} labels by ${people(labels.labellers)}. ${Number.isNaN(alphas.alone.value) ? 'Too few to compare yet.' : `Alpha is ${alphaText(alphas.alone)}: ${alphaMeans(alphas.alone)}.`}`
    case 'together':
      if (sum(labels.together) === 0)
        return 'Talk to your neighbour, and label the six again.'
      return `After talking, alpha is ${alphaText(alphas.together)}; alone it was ${alphaText(alphas.alone)}. ${talkMeans(alphas.alone, alphas.together)}`
    case 'others': {
      const [top] = mostDisputed(labels)
      if (!top)
        return 'No comment of the room has two labels yet: what the speaker shows comes to your phones.'
      return `On ${labels.others.length} comments of the room, alpha is ${alphaText(alphas.others)}: ${alphaMeans(alphas.others)}. Most disputed: “${top.text}”, ${votesText(top.votes)}.`
    }
    case 'model': {
      const { agree, agreeing, decided, undecided } = againstModel(labels)
      if (decided === 0)
        return 'No comment of the room has a majority yet.'
      return `Majority and model agree on ${agreeing} of ${decided} comments: ${withInterval(agree)}. ${undecided === 0 ? 'All have a majority.' : `${undecided} more have no majority.`}`
    }
  }
}

/** What talking has done, by how the two intervals lie. */
function talkMeans(alone: Interval, together: Interval): string {
  if (Number.isNaN(alone.value) || Number.isNaN(together.value))
    return ''
  if (together.low > alone.high)
    return 'Talking has brought people together.'
  return together.high < alone.low ? 'Talking has driven people apart.' : 'By these intervals, talking has changed nothing that can be seen.'
}

/** The still figure in words, finding first. */
export function describeLabels(labels: LabelsView): string {
  return SHOWN.map(show => findingOf(show, labels)).join(' ')
}

/** A round and how much the room agreed in it. */
export interface AlphaRow {
  readonly shown: keyof Alphas
  readonly name: string
  readonly alpha: Interval
  readonly text: string
}

/** The rounds in their order. */
export function alphaRows(labels: LabelsView): readonly AlphaRow[] {
  const alphas = alphasOf(labels)
  return ROUNDS.map(shown => ({ shown, name: shownTitle[shown].toLowerCase(), alpha: alphas[shown], text: alphaText(alphas[shown]) }))
}

/** Where a scale of alphas begins: at chance, or at the tenth below the lowest end of an interval. */
export function lowestOf(rows: readonly AlphaRow[]): number {
  const lowest = Math.min(0, ...rows.map(({ alpha }) => alpha.low).filter(low => !Number.isNaN(low)))
  return Math.floor(10 * lowest) / 10
}

/** What the round allows in which people agreed most. */
export function bestOf(labels: LabelsView): string {
  const [best] = alphaRows(labels).filter(({ alpha }) => !Number.isNaN(alpha.value)).toSorted((a, b) => b.alpha.value - a.alpha.value)
  if (!best)
    return 'Too few labels to compare yet.'
  return `The highest alpha, ${best.name}, is ${best.text}: ${alphaMeans(best.alpha)}.`
}
