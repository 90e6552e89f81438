import type { LogoName } from '../icons/logo-names.ts'
import type { Handles } from '../theme/components/handles.ts'
import { LOGO_NAMES } from '../icons/logo-names.ts'
import { isRecord } from '../lib/guards.ts'

/** A small picture: emoji as typed, or a tool's logo in its own colours. */
export type Mark = string | { logo: LogoName }

/** How a mark moves; not at all when the viewer asks for less motion, and not on paper. */
export type Movement = 'spin' | 'bounce'

/** One line about the speaker. */
export interface Fact {
  /** Stands before the text. */
  mark: Mark
  /** Plain text; may hold emoji. */
  text: string
  /** Stands after the text, and moves. */
  moving?: { mark: Mark, movement: Movement }
}

/** Everything in the deck that is about the person who gives it. */
export interface Speaker {
  name: string
  role: string
  company: string
  /** Picture in the public folder, by its path from `/`. */
  photo: string
  /** Text alternative of the picture. */
  photoAlt: string
  /** Where the speaker can be found, as the footer writes it; it has room for four. */
  handles: Handles
  /** The lines of the slide about the speaker, top to bottom. */
  facts: readonly Fact[]
  /** A recorded talk of the speaker: its id at YouTube, its title, its address. */
  talk: { id: string, title: string, url: string }
  /** Day of the talk, `2026-11-27`. */
  date: string
  /** Where this deck can be seen, for the QR code at the end. */
  deckUrl: string
}

/** Finds what is wrong with a value; `path` says where the value stands. */
type Check = (value: unknown, path: string) => string[]

const MOVEMENTS: readonly Movement[] = ['spin', 'bounce']

const text: Check = (value, path) =>
  typeof value === 'string' && value.trim() !== ''
    ? []
    : [`"${path}" must be a text that is not empty`]

function matching(pattern: RegExp, description: string): Check {
  return (value, path) =>
    typeof value === 'string' && pattern.test(value)
      ? []
      : [`"${path}" must be ${description}, not ${JSON.stringify(value)}`]
}

const address = matching(/^https:\/\/\S+$/, 'an address that begins with https://')

/** Date.parse takes 30 February for 2 March: a day that there is comes back as it went. */
function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === value
}

const day: Check = (value, path) =>
  typeof value === 'string' && isDay(value)
    ? []
    : [`"${path}" must be a day of the calendar, written like 2026-11-27, not ${JSON.stringify(value)}`]

function oneOf(allowed: readonly string[]): Check {
  return (value, path) => typeof value === 'string' && allowed.includes(value)
    ? []
    : [`"${path}" is ${JSON.stringify(value)}; allowed: ${allowed.join(', ')}`]
}

function listOf(check: Check): Check {
  return (value, path) => Array.isArray(value) && value.length > 0
    ? value.flatMap((item, index) => check(item, `${path}[${index}]`))
    : [`"${path}" must be a list that is not empty`]
}

function fieldsOf(fields: Record<string, Check>, optional: readonly string[] = []): Check {
  return (value, path) => {
    if (!isRecord(value))
      return [`"${path}" must have the fields ${Object.keys(fields).join(', ')}`]
    const below = (field: string): string => path === ''
      ? field
      : `${path}.${field}`
    const unknown = Object.keys(value)
      .filter(field => !Object.hasOwn(fields, field))
      .map(field => `unknown field "${below(field)}"; allowed: ${Object.keys(fields).join(', ')}`)
    const wrong = Object.entries(fields).flatMap(([field, check]) => {
      if (value[field] !== undefined)
        return check(value[field], below(field))
      return optional.includes(field)
        ? []
        : [`missing field "${below(field)}"`]
    })
    return [
      ...unknown,
      ...wrong,
    ]
  }
}

const handleFields = {
  github: text,
  twitter: text,
  linkedin: matching(/^in\/\S+$/, 'a name that begins with in/'),
  mastodon: matching(/^@[\w.-]+@[\w-]+(?:\.[\w-]+)+$/, 'a name with its server, like @name@example.social'),
  bluesky: matching(/^[\w-]+(?:\.[\w-]+)+$/, 'a domain, like name.bsky.social'),
  website: address,
} satisfies Record<keyof Handles, Check>

/** Handles that the footer has room for. */
const MOST_HANDLES = 4

const handles: Check = (value, path) => [
  ...fieldsOf(handleFields, Object.keys(handleFields))(value, path),
  ...isRecord(value) && Object.keys(value).length > MOST_HANDLES ? [`"${path}" has ${Object.keys(value).length} names; the footer has room for ${MOST_HANDLES}`] : [],
]

const mark: Check = (value, path) => typeof value === 'string'
  ? text(value, path)
  : fieldsOf({
      logo: oneOf(LOGO_NAMES),
    })(value, path)

const speakerFields = {
  name: text,
  role: text,
  company: text,
  photo: matching(/^\/\S+$/, 'a path that begins with /'),
  photoAlt: text,
  handles,
  facts: listOf(fieldsOf({
    mark,
    text,
    moving: fieldsOf({
      mark,
      movement: oneOf(MOVEMENTS),
    }),
  }, ['moving'])),
  talk: fieldsOf({
    id: matching(/^[\w-]{11}$/, 'the eleven characters of a YouTube id'),
    title: text,
    url: address,
  }),
  date: day,
  deckUrl: address,
} satisfies Record<keyof Speaker, Check>

const speakerCheck = fieldsOf(speakerFields)

/**
 * Takes the speaker's data. A field that is unknown, missing or wrong fails the type check; since Node runs
 * the file without one, it also stops the deck from starting and from being built.
 *
 * @throws naming every faulty field and what is allowed there
 */
export function defineSpeaker(speaker: Speaker): Speaker {
  const problems = speakerCheck(speaker, '')
  if (problems.length > 0)
    throw new Error(`The speaker's data (content/speaker.ts):\n- ${problems.join('\n- ')}`)
  return speaker
}
