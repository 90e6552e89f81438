import type { Plugin } from 'vite'
import type { Fact, Mark, Movement, Speaker } from '../content/define-speaker.ts'
import { drawText } from '../icons/draw.ts'
import { logoSvg } from '../icons/logo.ts'

/** A fact ready for the page: its parts are HTML with every icon drawn. */
export interface DrawnFact {
  mark: string
  text: string
  moving?: { mark: string, movement: Movement }
}

function drawMark(mark: Mark, idPrefix: string): string {
  return typeof mark === 'string'
    ? drawText(mark, idPrefix)
    : logoSvg(mark.logo, { colour: true, idPrefix })
}

/**
 * Draws the speaker's facts as HTML.
 *
 * @throws if there is no icon for an emoji; the message names it and the fact
 */
export function drawFacts(facts: readonly Fact[]): DrawnFact[] {
  return facts.map(({ mark, text, moving }, index) => {
    try {
      return {
        mark: drawMark(mark, `fact${index}-mark`),
        text: drawText(text, `fact${index}-text`),
        moving: moving && {
          mark: drawMark(moving.mark, `fact${index}-moving`),
          movement: moving.movement,
        },
      }
    }
    catch (error) {
      throw new Error(`Fact ${index + 1} of the speaker, "${text}": ${error instanceof Error
        ? error.message
        : String(error)}`, { cause: error })
    }
  })
}

const ID = 'virtual:speaker-facts'
const RESOLVED_ID = `\0${ID}`

/** Serves the drawn facts as a module, so that of all icons only these reach the page. */
export function speakerFactsPlugin(speaker: Speaker): Plugin {
  return {
    name: 'deck:speaker-facts',
    resolveId: {
      filter: { id: /^virtual:speaker-facts$/ },
      handler: () => RESOLVED_ID,
    },
    load: {
      filter: { id: /^\0virtual:speaker-facts$/ },
      handler: () => `export default ${JSON.stringify(drawFacts(speaker.facts))}`,
    },
  }
}
