import type { StageView, WallItem } from '../../room/protocol.ts'
import { scoreOf100 } from '../../lib/numbers.ts'

/** How an attempt ended: what the room tried to do to the model worked, or it did not. */
export type Ending = 'got past' | 'was caught' | 'kept' | 'removed'

/** What became of a comment, seen from what its author tried. */
export function endingOf({ aim, removed }: Pick<WallItem, 'aim' | 'removed'>): Ending {
  if (aim === 'past')
    return removed ? 'removed' : 'got past'
  return removed ? 'was caught' : 'kept'
}

/** Both counts in words: "11 nasty ones got past and 12 innocent ones were caught, of 35." */
export function countsText({ all, past, caught }: StageView['comments']): string {
  return `${past} nasty ${past === 1 ? 'one' : 'ones'} got past and ${caught} innocent ${caught === 1 ? 'one was' : 'ones were'} caught, of ${all}.`
}

/** A row in words, for who does not see it. */
export function rowText(item: WallItem): string {
  const said = item.text ?? (item.state === 'listed' ? 'A comment that is not shown' : 'A comment that waits to be shown')
  return `${said}: score ${scoreOf100(item.score)}, meant as ${item.aim === 'past' ? 'nasty' : 'innocent'}, ${endingOf(item)}`
}
