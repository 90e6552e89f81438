import type { Claim } from '../support/claims.ts'
import { worstDay } from '../../components/labs/night/night.ts'
import still from '../../components/labs/night/still.ts'
import { percent } from '../../lib/numbers.ts'

const { night, truth } = still
const worst = worstDay(night)
const weekday = new Date(`${worst?.day}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' })
const largest = night.removedByDay.find(({ removed_share }) => removed_share > (worst?.removed_share ?? 1))
const slide = 'Batch: a night at 10gag'

export const claims: Claim[] = [
  { slide, says: `${night.outcome.read} comments of three days` },
  { slide, says: `on ${weekday} ${worst?.taken} of ${worst?.posted} comments on ${worst?.board} were removed. Of those ${worst?.posted}, ${truth.rudeOnWorstDay} were rude` },
  ...largest ? [{ slide, says: `${largest.taken} of ${largest.posted} on another board would stand first` }] : [],
  { slide, says: `only ${truth.right} of ${truth.removed} removals were right, and of the rude comments it found ${percent(truth.right / truth.rude)}` },
]
