import type { Aim } from './fields.ts'

/** Whether the author has won: the model was wrong by what they meant. */
export function isFooled({ aim, removed }: { readonly aim: Aim, readonly removed: boolean }): boolean {
  return (aim === 'caught') === removed
}
