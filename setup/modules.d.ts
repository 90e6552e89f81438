declare module 'virtual:speaker-facts' {
  import type { DrawnFact } from './speaker-facts.ts'

  const facts: readonly DrawnFact[]
  export default facts
}

declare module 'virtual:plan' {
  import type { PlannedSlide } from '../lib/plan.ts'

  /** `drawnTitle` is HTML, with every icon drawn. */
  const plan: readonly (PlannedSlide & { drawnTitle: string })[]
  export default plan
}

declare module 'virtual:plan-seconds' {
  /** A slide each; undefined where the notes do not say. */
  const seconds: readonly (number | undefined)[]
  export default seconds
}

declare module 'virtual:cited' {
  import type { Source } from '../content/sources.ts'

  const sources: readonly Source[]
  export default sources
}

declare module 'virtual:lock-file' {
  /** How many packages package-lock.json holds to a version. */
  export const packages: number
}
