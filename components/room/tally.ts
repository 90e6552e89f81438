import type { RoomSight } from '../../composables/use-room.ts'
import type { Answer } from '../../content/define-quiz.ts'
import type { Tally } from '../../room/protocol.ts'
import { answerName, answers } from '../../content/define-quiz.ts'
import { percent } from '../../lib/numbers.ts'
import { answeredOf, pairsAgreeing } from '../../room/agreement.ts'

/** The tallies that slides show: of a room with anybody in it, or the sample room's. */
export function talliesOf(room: RoomSight): Readonly<Record<string, Tally>> | undefined {
  return room.kind === 'none' || room.view.joined === 0 ? undefined : room.view.tallies
}

/** A bar of a tally; its length is a share of the longest that there can be, which is all answers. */
export interface TallyBar {
  readonly answer: Answer
  readonly count: number
  readonly share: number
}

export function barsOf(tally: Tally): TallyBar[] {
  const all = Math.max(1, answeredOf(tally))
  return answers.map(answer => ({ answer, count: tally[answer], share: tally[answer] / all }))
}

/** "58%", a dash where fewer than two have answered. */
export function agreementText(tally: Tally): string {
  return percent(pairsAgreeing(tally) ?? Number.NaN)
}

/** "ML 22, Ops 1, Both 13" */
export function countsOf(tally: Tally): string {
  return answers.map(answer => `${answerName[answer]} ${tally[answer]}`).join(', ')
}

/** The tally in words: "36 answered: ML 22, Ops 1, Both 13; 49% of pairs agree." */
export function tallyText(tally: Tally): string {
  return `${answeredOf(tally)} answered: ${countsOf(tally)}; ${agreementText(tally)} of pairs agree.`
}

/** What the sample room is, wherever it shows, */
export const SAMPLE_NOTE = 'Sample room: 40 participants drawn by a seeded generator, no people.'
/** and beside bars. */
export const SAMPLE_LABEL = 'sample room of 40, no people'
