/** A list of ticks and crosses: what a speaker reads an hour before the talk. */

/** What a check has found. */
export interface Finding {
  isGood: boolean
  /** Whether no program can tell: somebody has to look. It fails nothing. */
  isOpen?: boolean
  /** One line: what is so. */
  says: string
  /** For what is not good, or open: one line that says what to do. */
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
export const open = (says: string, todo: string): Finding => ({ isGood: true, isOpen: true, says, todo })

/** A finding as lines for a terminal. */
export function linesOf(name: string, { isGood, isOpen, says, todo }: Finding): string {
  const line = `${isOpen ? '?' : isGood ? '✓' : '✗'} ${name.padEnd(16)} ${says}\n`
  return todo === undefined ? line : `${line}${' '.repeat(19)}→ ${todo}\n`
}

/** A check of what may not be needed: what it would cross is a question. */
export function asQuestion({ name, look, todo }: Check): Check {
  return {
    name,
    todo,
    look: async () => {
      const finding = await attempt(look, todo)
      return finding.isGood ? finding : open(finding.says, finding.todo ?? todo)
    },
  }
}

/** What a check finds; what breaks it is a finding too. */
function attempt(look: Check['look'], todo: string): Promise<Finding> {
  return look().catch((error: unknown) => bad(error instanceof Error ? error.message.split('\n', 1)[0] ?? '' : String(error), todo))
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
    const finding = await attempt(look, todo)
    print(linesOf(name, finding))
    failed += Number(!finding.isGood)
  }
  return failed
}
