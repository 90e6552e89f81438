/** What the presenter's view tells remotes, from what it has. */
import type { Sight } from './protocol.ts'

/** A paragraph of notes, and after how many of the slide's clicks it is said. */
export interface Said {
  readonly clicks: number
  readonly text: string
}

/** Where Slidev has put a click into the HTML of notes, where a paragraph ends, an icon, and any other tag. */
const PIECE = /<span class="slidev-note-click-mark"[^>]*data-clicks="(\d+)"[^>]*><\/span>|(<\/(?:p|li|h\d|blockquote|pre)>)|<svg[\s\S]*?<\/svg>|<[^>]*>/g

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ' }

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name = '') => hex || decimal
    ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
    : ENTITIES[name] ?? all)
}

/** Lines of notes that nobody says. */
const UNSAID = /^(?:Time|Sources):/

/** The paragraphs of notes, as text. @param html as Slidev renders them */
export function saidIn(html: string): Said[] {
  const said: Said[] = []
  let clicks = 0
  let text = ''
  function end(): void {
    const words = decode(text).replaceAll(/\s+/g, ' ').trim()
    if (words !== '' && !UNSAID.test(words))
      said.push({ clicks, text: words })
    text = ''
  }
  let read = 0
  for (const { 0: piece, 1: click, 2: isEnd, index } of html.matchAll(PIECE)) {
    text += html.slice(read, index)
    read = index + piece.length
    if (click !== undefined || isEnd)
      end()
    if (click !== undefined)
      clicks = Number(click)
  }
  text += html.slice(read)
  end()
  return said
}

/** What is said at a step, and at the one after it. Where nothing is said at a click, what was said before it stays. */
export function stepOf(said: readonly Said[], clicks: number): Pick<Sight, 'spoken' | 'coming'> {
  const steps = said.map(({ clicks }) => clicks)
  const now = Math.max(...steps.filter(step => step <= clicks), Number.NEGATIVE_INFINITY)
  const next = Math.min(...steps.filter(step => step > clicks), Number.POSITIVE_INFINITY)
  const at = (step: number): string[] => said.filter(({ clicks }) => clicks === step).map(({ text }) => text)
  return { spoken: at(now), coming: at(next) }
}
