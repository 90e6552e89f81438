import type { Talk } from '../content/define-talks.ts'
import process from 'node:process'
import { talks } from '../content/talks.ts'

export type TalkName = keyof typeof talks

export const talkNames = Object.keys(talks) as readonly TalkName[]

/**
 * The name of the talk that is built and given: what `--talk` says, handed on to the programs that are started in
 * TALK; `full` if nothing does.
 *
 * @throws Error that says which there are
 */
export function chosenName(): TalkName {
  const name = process.env.TALK ?? 'full'
  if (!Object.hasOwn(talks, name))
    throw new Error(`There is no talk "${name}": content/talks.ts has ${talkNames.join(', ')}.`)
  return name as TalkName
}

/** The talk that is built and given; see {@link chosenName}. */
export function chosenTalk(): Talk {
  return talks[chosenName()]
}
