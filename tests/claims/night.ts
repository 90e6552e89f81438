import type { Claim } from '../support/claims.ts'
import { percent } from '../../components/charts/percent.ts'
import { worstDay } from '../../components/labs/night/night.ts'
import stills from '../../components/labs/stills.ts'

const { night, nightTruth } = stills
const worst = worstDay(night)
const weekday = new Date(`${worst?.day}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' })
const largest = night.removedByDay.find(({ removed_share }) => removed_share > (worst?.removed_share ?? 1))
const slide = 'Batch: a night at 10gag'

export const claims: Claim[] = [
  { slide, says: `${night.outcome.read} comments of three days` },
  { slide, says: `on ${weekday} ${worst?.taken} of ${worst?.posted} comments on ${worst?.board} were removed, and ${nightTruth.rudeOnWorstDay} were rude` },
  { slide, says: `${largest?.taken} of ${largest?.posted} on another board would stand first` },
  { slide, says: `only ${nightTruth.right} of ${nightTruth.removed} removals were right, and recall is ${percent(nightTruth.right / nightTruth.rude)}` },
]
