/** The appeals of the sample room: its drawn authors', each decided by what a person would remove. */
import type { AppealCase } from './appeals.ts'
import type { Judge, SampleComment } from './sample.ts'
import { createRandom } from '../moderation/random.ts'
import { drawRoom, pick, SAMPLE_SEED } from './sample.ts'

export const APPEALS = {
  kind: { share: 0.9, sentences: ['Read the whole sentence, please.', 'Nobody is insulted here.', 'I meant it kindly.'] },
  rude: { share: 0.4, sentences: ['It was only a joke.', 'They started it.'] },
} as const

/** The appeals of the sample room, each decided by what a person would remove. */
export interface SampleAppeals {
  /** Comments that the model removed. */
  readonly removed: number
  readonly cases: readonly (AppealCase & { readonly restored: boolean })[]
}

/**
 * Draws the appeals of the sample room, oldest first.
 *
 * @param comments as for `sampleRoom`
 * @param judge the model
 */
export function sampleAppeals(comments: readonly SampleComment[], judge: Judge): SampleAppeals {
  const { room } = drawRoom(comments, judge)
  const random = createRandom(SAMPLE_SEED + 2)
  const removed = room.stageView(false).wall.filter(({ removed }) => removed).reverse()
  for (const { id, text } of removed) {
    const isRude = comments.some(comment => comment.text === text && comment.rude)
    const { share, sentences } = APPEALS[isRude ? 'rude' : 'kind']
    if (random() < share)
      room.apply({ kind: 'appeal', who: room.authorOf(id) ?? '', key: 'appeal', comment: id, sentence: pick(sentences, random), isListed: false, at: 0 })
  }
  const cases: SampleAppeals['cases'][number][] = []
  for (let next = room.stageView(false).appeals.next; next; next = room.stageView(false).appeals.next) {
    const { id, text } = next
    const restored = !comments.some(comment => comment.text === text && comment.rude)
    room.apply({ kind: 'decide', comment: id, restored, at: 0 })
    cases.push({ ...next, restored })
  }
  return { removed: removed.length, cases }
}
