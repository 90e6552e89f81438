/** The option of every command that shows, builds or prints the deck: which of its talks. */
import process from 'node:process'
import { planInWords } from '../../lib/plan.ts'
import { chosenName, chosenTalk } from '../../setup/chosen-talk.ts'
import { readSource } from './deck.ts'

/** For `parseArgs`. */
export const talkOption = { talk: { type: 'string' } } as const

/**
 * Takes a talk for this process and for those that it starts.
 *
 * @param name what `--talk` says, if it is there
 * @throws Error that says which talks there are
 */
export function takeTalk(name: string | undefined): void {
  if (name !== undefined)
    process.env.TALK = name
  chosenName()
}

/** The name of a file or folder that is made of the talk: as it is for the full one, else with the talk's name. */
export function ofTalk(name: string): string {
  const talk = chosenName()
  return talk === 'full' ? name : name.replace(/(?=\.\w+$|$)/, `-${talk}`)
}

/** The talk that is taken, in a line: `the talk "short": 25 slides, 21 minutes planned of 25`. */
export async function sayTalk(): Promise<string> {
  return `the talk "${chosenName()}": ${planInWords(await readSource(), chosenTalk().minutes)}`
}
