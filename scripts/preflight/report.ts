/** A list of ticks and crosses: what a speaker reads an hour before the talk. */

/** What a check has found. */
export interface Finding {
  isGood: boolean
  /** One line: what is so. */
  says: string
  /** For what is not good: one line that says what to do. */
  todo?: string
}

export interface Check {
  name: string
  /** Throws what it cannot explain; its message becomes the finding. */
  look: () => Promise<Finding>
  /** What is to be done if it throws. */
  todo: string
}

export const good = (says: string): Finding => ({ isGood: true, says })
export const bad = (says: string, todo: string): Finding => ({ isGood: false, says, todo })

/** A finding as lines for a terminal. */
export function linesOf(name: string, { isGood, says, todo }: Finding): string {
  const line = `${isGood ? '✓' : '✗'} ${name.padEnd(16)} ${says}\n`
  return isGood ? line : `${line}${' '.repeat(19)}→ ${todo}\n`
}

/**
 * Makes one check after the other; one that breaks stops no other.
 *
 * @param checks in the order of the list
 * @param print is given the lines of each check as soon as it is made
 * @returns how many have failed
 */
export async function runChecks(checks: readonly Check[], print: (lines: string) => void): Promise<number> {
  let failed = 0
  for (const { name, look, todo } of checks) {
    const finding = await look().catch((error: unknown) => bad(error instanceof Error ? error.message.split('\n', 1)[0] ?? '' : String(error), todo))
    print(linesOf(name, finding))
    failed += Number(!finding.isGood)
  }
  return failed
}
