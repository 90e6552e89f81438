import type { Plugin, ViteDevServer } from 'vite'
import { drawIcons } from './draw.ts'

const SLIDE = /__slidev_(\d+)\.(md|frontmatter)$/
const TITLES = '/@slidev/title-renderer.md'
const COMPONENT = /\/components\/[^?]+\.vue$/
const NOTE_REQUEST = /^\/__slidev\/slides\/(\d+)\.json$/

// Slidev renders a note to HTML and hands it on as JSON, in the slide's module and over HTTP. A quote inside
// another string is escaped, so this can only be the property itself.
const NOTE = /"noteHTML":("(?:[^"\\]|\\.)*")/g

/** Says where an icon is missing. */
function at<T>(place: string, draw: () => T): T {
  try {
    return draw()
  }
  catch (error) {
    throw new Error(`${place}: ${error instanceof Error
      ? error.message
      : String(error)}`, { cause: error })
  }
}

function drawNote(html: string, slide: number | string): string {
  return at(`notes of slide ${slide}`, () => drawIcons(html, `note${slide}`)?.toString() ?? html)
}

/**
 * Draws the icons of the rendered notes in a piece of JSON, or of a module that holds some.
 *
 * @throws if there is no such icon; the message names it and the slide
 */
export function drawNotesInJson(json: string, slide: number | string): string {
  return json.replaceAll(NOTE, (_, literal: string) =>
    `"noteHTML":${JSON.stringify(drawNote(JSON.parse(literal) as string, slide))}`)
}

/**
 * While the deck is edited, notes also reach the browser by request and by hot update. They are drawn on
 * their way out; what Slidev keeps, and writes back to slides.md, stays as it was typed.
 */
function drawNotesOfServer(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    const slide = request.url?.match(NOTE_REQUEST)?.[1]
    if (slide !== undefined) {
      const write = response.write.bind(response) as (chunk: unknown) => boolean
      response.write = (chunk: unknown) => write(typeof chunk === 'string'
        ? drawOrReport(chunk, slide)
        : chunk)
    }
    next()
  })

  // A missing icon must not take the running server down in the middle of an edit.
  function drawOrReport(json: string, slide: string): string {
    try {
      return drawNotesInJson(json, slide)
    }
    catch (error) {
      server.config.logger.error(String(error))
      return json
    }
  }

  const { hot } = server.environments.client
  const send = hot.send.bind(hot) as (...args: unknown[]) => void
  hot.send = (...args: unknown[]) => {
    const [event, payload] = args
    if (event === 'slidev:update-note' || event === 'slidev:update-slide') {
      const { no } = payload as { no: number }
      send(event, JSON.parse(drawOrReport(JSON.stringify(payload), String(no))))
    }
    else {
      send(...args)
    }
  }
}

/**
 * Draws emoji and logos as inline SVG wherever the deck has written text: slides, the titles that the table
 * of contents shows, speaker notes and the templates of the deck's own components. A missing icon fails the
 * build with a message that names it and the slide.
 */
export function iconsPlugin(): Plugin {
  return {
    name: 'deck:icons',
    // After Slidev's own Markdown plugin, which is "pre" too and stands before, and before Vue's.
    enforce: 'pre',
    transform: {
      filter: {
        id: [SLIDE, COMPONENT, TITLES],
      },
      handler(code, id) {
        const [, slide, kind] = id.match(SLIDE) ?? []
        if (slide !== undefined && kind === 'frontmatter') {
          return {
            code: drawNotesInJson(code, slide),
            map: null,
          }
        }
        const place = slide === undefined
          ? id.replace(/^.*\/(?=components\/)/, '')
          : `slide ${slide}`
        const prefix = slide === undefined
          ? `icon-${place.replaceAll(/\W+/g, '-')}`
          : `slide${slide}`
        const drawn = at(place, () => drawIcons(code, prefix))
        return drawn && {
          code: drawn.toString(),
          map: drawn.generateMap({ hires: 'boundary' }),
        }
      },
    },
    configureServer: {
      order: 'pre', // the request must pass here before Slidev answers it
      handler: drawNotesOfServer,
    },
  }
}
