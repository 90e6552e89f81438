declare module 'virtual:speaker-facts' {
  import type { DrawnFact } from './speaker-facts.ts'

  const facts: readonly DrawnFact[]
  export default facts
}
