/** What stopped a build, out of all that it has said. */
import { stripVTControlCharacters } from 'node:util'

/** As Vite names the module that Slidev makes of a slide. */
const SLIDE = /__slidev_(\d+)\.\w+/
const REASON = /^(?:\w*Error: )+(.+)$/m

/**
 * In one line which slide stops a build, where it is one, and why.
 *
 * @param log what the build said
 * @param titles of the slides, in order
 */
export function explainFailure(log: string, titles: readonly (string | undefined)[]): string {
  const plain = stripVTControlCharacters(log)
  // Before a failure there may be warnings.
  const failure = plain.slice(Math.max(0, plain.search(/Build failed with|^\w*Error: /m)))
  const reason = REASON.exec(failure)?.[1] ?? plain.trim().split('\n').at(-1) ?? ''
  const no = Number(SLIDE.exec(failure)?.[1])
  const title = titles[no - 1]
  return no ? `slide ${no}${title ? `, "${title}"` : ''}: ${reason}` : reason
}
