import type { Claim } from '../support/claims.ts'
import { cascadeLab, rowOf, timeText } from '../../components/labs/cascade/cascade.ts'
import { scriptedState } from '../../components/labs/frame/lab-definition.ts'
import { percent } from '../../lib/numbers.ts'

const [alone, helped, person, both, erring] = [0, 1, 2, 3, 4].map(step => rowOf(scriptedState(cascadeLab, step)))
const without = rowOf({ steps: ['rules'], person: true, right: 1 })
const f1 = (row: { f1: { value: number } } | undefined): string => row?.f1.value.toFixed(3) ?? ''
const slide = 'Do you need the model?'

export const claims: Claim[] = [
  { slide, says: `The model alone takes ${timeText(alone?.time ?? 0).replace('µs', 'microseconds')} and comes to an F1 of ${f1(alone)}` },
  { slide, says: `It takes ${Math.round((helped?.time ?? 0) / (alone?.time ?? 1))} times as long` },
  { slide, says: `gains next to nothing: ${f1(helped)}` },
  { slide, says: `for the ${percent(person?.asked ?? 0)} that the model is unsure of: ${f1(person)}` },
  { slide, says: `fewer comments go to the person, ${percent(both?.asked ?? 0)}, and it is worse: ${f1(both)}` },
  { slide, says: `right ${percent(scriptedState(cascadeLab, 4).right)} of the time, it is ${f1(erring)}` },
  { slide, says: `somebody would read ${percent(without.asked)} of the comments` },
]
