/** What a lab is, apart from its looks: plain data and pure functions, which scripts and tests load without a page. */
export interface LabDefinition<S extends object> {
  /** Names the lab's region. */
  readonly name: string
  /** Names its state among windows. It stays as it is: a window that is open may have an older build. */
  readonly sharedAs: string
  /** What the lab shows before its first click, after it, and so on. The last stays. */
  readonly script: readonly [S, ...S[]]
  /** Checks what another window says of the state; undefined refuses it. */
  readonly read: (value: unknown) => S | undefined
}

/**
 * What a lab shows as scripted.
 *
 * @param definition the lab's
 * @param step how many clicks of the slide were the lab's; print asks for very many
 */
export function scriptedState<S extends object>(definition: LabDefinition<S>, step: number): S {
  const { script } = definition
  return script[Math.min(step, script.length - 1)] ?? script[0]
}
