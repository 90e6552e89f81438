import { scoreOf100 } from '../../lib/numbers.ts'

/** Comments of public/data/comments.csv, by id: an insult, praise that swears, and an insult without a rude word. */
export const CASE_IDS = [63, 281, 20] as const

/** One click for the verdicts. */
export const STEPS = 1

/** A comment of 10gag's weekend, with what a person and the model would do about it. */
export interface WeekendComment {
  text: string
  /** How many users have reported it. */
  reports: number
  /** Whether a person would remove it. */
  rude: boolean
  removed: boolean
  /** 0 to 1. */
  score: number
}

/** public/data/comments.csv: how many there are, how many of them were reported, and three. `npm run stills` counts them. */
export interface Weekend {
  comments: number
  reported: number
  cases: WeekendComment[]
}

/** What to do with a comment, as a word. */
export function verdict(removed: boolean): 'remove' | 'keep' {
  return removed ? 'remove' : 'keep'
}

/** How often users have reported a comment: "8 reports". */
export function reportsOf({ reports }: Pick<WeekendComment, 'reports'>): string {
  return reports === 0 ? 'nobody reported it' : `${reports} ${reports === 1 ? 'report' : 'reports'}`
}

/** How many of the three comments the model judges as a person would: "1 of 3". */
export function scoreboard(cases: readonly WeekendComment[]): string {
  return `${cases.filter(({ rude, removed }) => rude === removed).length} of ${cases.length}`
}

/** The slide in words, after so many clicks. */
export function describeUseCase({ cases }: Pick<Weekend, 'cases'>, step: number): string {
  const told = cases.map(({ text, rude, removed, score, ...rest }) =>
    `"${text}" (${reportsOf(rest)})${step >= STEPS ? `: a person would ${verdict(rude)} it, the model would ${verdict(removed)} it, score ${scoreOf100(score)}` : ''}`)
  return `${step >= STEPS ? `The model agrees with a person on ${scoreboard(cases)}.` : 'Three comments: which of them would you remove?'} ${told.join('; ')}.`
}
