import type { Locator, Page } from '@playwright/test'
import type { LabDefinition } from '../../components/labs/frame/lab-definition.ts'
import type { TrainStill } from '../../components/labs/train/train.ts'
import type { Evaluation } from '../../moderation/judge/reports.ts'
import { readFileSync } from 'node:fs'
import { answersLab } from '../../components/labs/answers/answers.ts'
import { appealsLab } from '../../components/labs/appeals/appeals.ts'
import { cascadeLab } from '../../components/labs/cascade/cascade.ts'
import { datasetLab } from '../../components/labs/dataset/dataset.ts'
import { driftLab } from '../../components/labs/drift/drift.ts'
import { gateLab } from '../../components/labs/gate/gate.ts'
import { labelsLab } from '../../components/labs/labels/labels.ts'
import { moderateLab } from '../../components/labs/moderate/moderate.ts'
import { nightLab } from '../../components/labs/night/night.ts'
import { quantiseLab } from '../../components/labs/quantise/quantise.ts'
import { rolloutLab } from '../../components/labs/rollout/rollout.ts'
import { scalingLab } from '../../components/labs/scaling/scaling.ts'
import { tailLab } from '../../components/labs/tail/tail.ts'
import { thresholdLab } from '../../components/labs/threshold/threshold.ts'
import { trainLab } from '../../components/labs/train/train.ts'
import { countText } from '../../lib/numbers.ts'
import { settle } from '../../scripts/deck/deck.ts'
import { slideWith } from './slides.ts'
import { expect } from './test.ts'

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, 'utf8')) as Content
}

/** The shipped threshold, as labs count. */
export const shippedLine = Math.round(100 * read<Evaluation>('public/model/evaluation.json').threshold)

/** The comments that the page trains on and tests with. */
const { counts } = read<TrainStill>('components/labs/train/still.json')
export const taught = countText(counts.train)

/** A lab, as every lab is tested. */
export interface LabUnderTest {
  /** As it stands in slides.md. */
  component: string
  definition: LabDefinition<object>
  /** Whether it runs on the worker with the model. */
  needsModel: boolean
  /** What its status says as scripted: before its first click, after it, and so on. */
  says: readonly RegExp[]
  /** What it says in the preview of a click that starts a run whose end nobody knows: by the number of the click. */
  saysAhead?: Readonly<Record<number, RegExp>>
  /** How many lists it has at the start. */
  lists: number
  /** A control that takes it over with a key, and what its status says then, in every window. */
  control: { role: 'button' | 'radio' | 'slider' | 'switch', name: RegExp | string }
  key: string
  /** What the mouse takes it over with, where that is another. */
  pointed?: LabUnderTest['control']
  saysTouched: RegExp
}

export const labs = {
  moderate: {
    component: 'ModerateLab',
    definition: moderateLab,
    needsModel: true,
    says: [/Removed/, /Kept/, /Removed/, /Removed/, /Kept/, /Kept/],
    lists: 0,
    control: { role: 'button', name: /^You absolute muppet/ },
    key: 'Enter',
    saysTouched: /Kept/,
  },
  dataset: {
    component: 'DatasetLab',
    definition: datasetLab,
    needsModel: false,
    says: [/comments from \d+ sources/, /toxic \(.*an AUC of/, /seems to give nothing away/, /the pool hides it/, /repeat an earlier one/, /split people/],
    lists: 0,
    control: { role: 'radio', name: 'Sources' },
    key: 'ArrowRight',
    pointed: { role: 'radio', name: 'Balance' },
    saysTouched: /toxic \(.*an AUC of/,
  },
  train: {
    component: 'TrainLab',
    definition: trainLab,
    needsModel: true,
    says: [new RegExp(`^\\s*${taught} comments to learn from`), /lowest after \d+ \(0\.\d+\); on those learned from/, /with rate 5\./, new RegExp(`Test set, ${counts.test} comments`)],
    lists: 3,
    control: { role: 'button', name: 'Train' },
    key: 'Enter',
    saysTouched: /Loss on comments not seen: 0\.\d+ after 40 passes/,
  },
  threshold: {
    component: 'ThresholdLab',
    definition: thresholdLab,
    needsModel: true,
    says: [new RegExp(`All sources at ${shippedLine}`), /at 30/, /at 90/, /3% toxic/, /On the validation part \d+ costs least/, /The name of a group still counts against it/],
    lists: 2,
    control: { role: 'slider', name: 'Threshold' },
    key: 'ArrowRight',
    saysTouched: new RegExp(`All sources at ${shippedLine + 1}`),
  },
  drift: {
    component: 'DriftLab',
    definition: driftLab,
    needsModel: true,
    says: [/^\s*Calm/, /No label/, /The labels of windows 8 to 9 agree/, /on paper/, /one comment in 3/, /Only the baseline moved/, /Only trained anew/, /Trained anew, baseline moved/],
    lists: 0,
    control: { role: 'button', name: 'Next window' },
    key: 'Enter',
    saysTouched: /Window 8 rings/,
  },
  night: {
    component: 'NightLab',
    definition: nightLab,
    needsModel: true,
    says: [/are waiting/, /624 scored/, /no row is there twice/],
    saysAhead: { 1: /^\s*The batch runs\.\s*$/, 2: /^\s*The batch runs\.\s*$/ },
    lists: 0,
    control: { role: 'button', name: 'Run the batch' },
    key: 'Enter',
    saysTouched: /624 scored/,
  },
  answers: {
    component: 'AnswersLab',
    definition: answersLab,
    needsModel: true,
    says: [/one in each request, to both/, /The worker in the page: p50/],
    saysAhead: { 1: /^\s*Racing…\s*$/ },
    lists: 1,
    control: { role: 'button', name: 'Race' },
    key: 'Enter',
    saysTouched: /The worker in the page: p50/,
  },
  tail: {
    component: 'TailLab',
    definition: tailLab,
    needsModel: false,
    says: [/makes one call/, /makes 100 calls and one call in 100 /, /one call in 1,000/, /asked twice at once/, /its p95, for 5% more calls/],
    lists: 2,
    control: { role: 'slider', name: 'Calls' },
    key: 'ArrowRight',
    saysTouched: /makes 2 calls/,
  },
  scaling: {
    component: 'ScalingLab',
    definition: scalingLab,
    needsModel: false,
    says: [/At 5 a second/, /At 8 a second/, /12 a second are too many/, /At 36 a second/],
    lists: 0,
    control: { role: 'slider', name: 'Arrivals a second' },
    key: 'ArrowRight',
    saysTouched: /At 6 a second/,
  },
  quantise: {
    component: 'QuantiseLab',
    definition: quantiseLab,
    needsModel: true,
    says: [/as float32 does\.$/, /as float32 does\.$/, /median of five runs/],
    saysAhead: { 2: /^\s*Measuring…\s*$/ },
    lists: 0,
    control: { role: 'button', name: 'Measure' },
    key: 'Enter',
    saysTouched: /median of five runs/,
  },
  cascade: {
    component: 'CascadeLab',
    definition: cascadeLab,
    needsModel: false,
    says: [/^\s*Model: /, /^\s*Rules, cache, model: /, /^\s*Model, person: .*right always/, /^\s*Rules, cache, model, person: /, /^\s*Model, person: .*right 90% of the time/],
    lists: 4,
    control: { role: 'switch', name: /a person/ },
    key: 'Space',
    saysTouched: /^\s*Model, person: /,
  },
  gate: {
    component: 'GateLab',
    definition: gateLab,
    needsModel: true,
    says: [/^\s*Of 41 comments with labels, 24 can be learned from/, new RegExp(`^\\s*A challenger is trained: ${taught} comments of the sample and 24 of the room`), /^\s*Not proven, so the champion stays\. Open: the worst source.* labels kept out/, /3 models in the registry/],
    lists: 0,
    control: { role: 'radio', name: 'Labels' },
    key: 'ArrowRight',
    pointed: { role: 'radio', name: 'Challenger' },
    saysTouched: /A challenger is trained/,
  },
  labels: {
    component: 'LabelsLab',
    definition: labelsLab,
    needsModel: false,
    says: [/^\s*240 labels by 40 people\. Alpha is 0\.18/, /After talking, alpha is 0\.15 .*alone it was 0\.18/, /On 35 comments of the room, alpha is 0\.12 .*Most disputed/, /agree on 20 of 28 comments: 71%/],
    lists: 0,
    control: { role: 'radio', name: 'Alone' },
    key: 'ArrowRight',
    pointed: { role: 'radio', name: 'After talking' },
    saysTouched: /After talking, alpha is/,
  },
  rollout: {
    component: 'RolloutLab',
    definition: rolloutLab,
    needsModel: false,
    says: [/nothing is being rolled out/, /of 40 comments.*answers nobody/, /of 80 comments.*a tenth of the phones/, /of 120 comments.*half of the phones/, /of 160 comments.*all phones/, /The alarm has taken broken-/],
    lists: 1,
    control: { role: 'button', name: 'Half' },
    key: 'Enter',
    saysTouched: /half of the phones/,
  },
  appeals: {
    component: 'AppealsLab',
    definition: appealsLab,
    needsModel: false,
    says: [/none is decided yet/, /in 1 of 1 appeals/, /in 2 of 2 appeals/, /in \d+ of \d+ appeals/],
    lists: 0,
    control: { role: 'button', name: 'Keep removed' },
    key: 'Enter',
    saysTouched: /in 0 of 1 appeals/,
  },
} as const satisfies Record<string, LabUnderTest>

/**
 * The number of the slide that a lab stands on, and how many of its clicks come before the lab's first. Where the deck is
 * without the lab, what asks is skipped.
 */
export function slideOf({ component }: Pick<LabUnderTest, 'component'>): { no: number, after: number } {
  const { no, content } = slideWith(component)
  return { no, after: Number(new RegExp(`<${component} :after="(\\d+)"`).exec(content)?.[1] ?? 0) }
}

/** The lab on a page that shows its slide. */
export function labOn(page: Page, { definition }: Pick<LabUnderTest, 'definition'>): Locator {
  return page.getByRole('region', { name: definition.name, exact: true }).first()
}

/** What takes a lab over with a key. */
export function controlOf(region: Locator, { control: { role, name } }: Pick<LabUnderTest, 'control'>): Locator {
  return region.getByRole(role, { name })
}

/** Opens the slide of a lab, and waits until the lab runs. */
export async function openLab(page: Page, lab: LabUnderTest): Promise<Locator> {
  const { no } = slideOf(lab)
  await page.goto(`/${no}`)
  await settle(page, no)
  const region = labOn(page, lab)
  await expect(region.getByRole('status')).toHaveText(lab.says[0] ?? /./)
  return region
}

/** Turns one bit of the shipped model on its way to a page: each time it is asked for, or so many times. */
export function damageModel(page: Page, options?: { times: number }): Promise<unknown> {
  return page.route('**/model/moderation-int8.bin', async (route) => {
    const answer = await route.fetch()
    const body = await answer.body()
    body[5000] = (body[5000] ?? 0) ^ 1
    await route.fulfill({ response: answer, body })
  }, options)
}
