/**
 * What is wrong with the slides that a build would otherwise show, or leave out, without a word: names that are nowhere,
 * pictures that are missing, clicks that do not fit. Each fault says where it is.
 */
import type { SlidevMarkdown, SourceSlideInfo } from '@slidev/types'
import type { Quiz } from '../content/define-quiz.ts'
import type { Talk } from '../content/define-talks.ts'
import { relative, sep } from 'node:path'
import { sceneOf } from '../components/art/scenes.ts'
import { spriteOf } from '../components/art/sprite.ts'
import { quizRoom } from '../content/define-quiz.ts'
import { titlesIn } from '../content/define-talks.ts'
import { logoEntry } from '../icons/logo-names.ts'
import { didYouMean } from '../lib/near-names.ts'
import { clicksInNotes } from '../lib/plan.ts'
import { headingWords } from './outline.ts'

/** What of the project the slides lean on. */
export interface House {
  /** The project's folder: files are named from there. */
  root: string
  /** Names of components, as a slide may write them: `PopQuiz`. */
  components: ReadonlySet<string>
  /** Whether an icon such as `carbon-arrow-right` is one. */
  hasIcon: (name: string) => boolean
  /** Whether a file is in the public folder, by its path from `/`. */
  isPublic: (path: string) => boolean
  /** The picture of the speaker, by its path from `/`. */
  photo: string
  quiz: Quiz
  talks: Readonly<Record<string, Talk>>
  /** The text of a file of the project, to find the line of what is wrong in it. */
  read: (file: string) => string
}

const FENCED_CODE = /^```[\s\S]+?^```/gm
const COMMENT = /<!--[\s\S]*?-->/g
const OWN_CODE = /<(style|script)\b[\s\S]*?<\/\1>/g
const INLINE_CODE = /`[^`\n]*`/g
const TAG = /<([A-Z]\w*|[a-z]+(?:-[a-z0-9]+)+)((?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?)\/?>/g

const SPEAKER_FILE = 'content/speaker.ts'
const QUIZ_FILE = 'content/quiz.ts'
const TALKS_FILE = 'content/talks.ts'

/** A text with some of it blanked, so that the rest stays on its line. */
function blank(text: string, parts: readonly RegExp[]): string {
  return parts.reduce((rest, part) => rest.replaceAll(part, found => found.replaceAll(/[^\n]/g, ' ')), text)
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]
}

/** `v-clicks` as a component is called: `VClicks`. */
const pascal = (tag: string): string => tag.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The title by which links name a slide. */
function titleOf({ title, frontmatter, content }: SourceSlideInfo): string {
  return typeof frontmatter.title === 'string' ? frontmatter.title : headingWords(content) ?? title ?? ''
}

/** What an error says that a look-up throws; nothing if it does not. */
function refusal(look: () => unknown): string[] {
  try {
    look()
    return []
  }
  catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}

/** The faults of one tag, without their place. */
function faultsOfTag(tag: string, attributes: string, titles: readonly string[], house: House): string[] {
  const name = attribute(attributes, 'name')
  switch (tag) {
    case 'PixelArt':
    case 'PixelScene':
      return [
        ...name === undefined ? [] : refusal(() => tag === 'PixelArt' ? spriteOf(name) : sceneOf(name)),
        ...attribute(attributes, 'alt') === undefined ? [`<${tag} name="${name}"> has no alt; write alt="" if it only decorates`] : [],
      ]
    case 'Logo':
      return name === undefined ? [] : refusal(() => logoEntry(name))
    case 'SlideLink':
    case 'QuestionCard': {
      const to = attribute(attributes, tag === 'SlideLink' ? 'to' : 'slide')
      return to === undefined || titles.includes(to) ? [] : [`<${tag}> leads to the slide "${to}", which is nowhere.${didYouMean(to, titles, 1)}`]
    }
  }
  if (house.components.has(pascal(tag)) || house.hasIcon(tag))
    return []
  return [/^[A-Z]/.test(tag)
    ? `there is no component <${tag}>.${didYouMean(tag, [...house.components], 1)}`
    : `there is no component or icon <${tag}>.`]
}

/** What is wrong with a slide's clicks. */
function faultsOfClicks({ frontmatter, note = '' }: SourceSlideInfo, hasQuiz: boolean, quiz: Quiz): string[] {
  const clicks: unknown = frontmatter.clicks
  const inNotes = clicksInNotes(note)
  if (hasQuiz && clicks !== quiz.length + 1)
    return [`the quiz has ${quiz.length} challenges, and a click more gathers them: write "clicks: ${quiz.length + 1}" into the slide's frontmatter, not ${String(clicks ?? 'nothing')}`]
  // Slidev learns a slide's clicks only by drawing it: a press before that would turn past them.
  if (clicks === undefined && inNotes > 0)
    return [`its notes have ${inNotes} [click], and its frontmatter has none: write "clicks: ${inNotes}" into it, or who presses twice in a hurry turns past them`]
  return typeof clicks === 'number' && inNotes > 0 && inNotes !== clicks
    ? [`it has ${clicks} clicks, and its notes ${inNotes}: write as many [click] into them`]
    : []
}

/**
 * Finds what is wrong with the slides.
 *
 * @param files every file of slides, hidden slides included: a link to one of those is no fault
 * @returns a line for each fault: `slides.md:376, slide "Pop quiz": ...`
 */
export function faultsOf(files: readonly SlidevMarkdown[], house: House): string[] {
  const named = (file: string): string => relative(house.root, file).split(sep).join('/')
  const slides = files.flatMap(file => file.slides).filter(({ frontmatter }) => !frontmatter.src)
  const titles = slides.map(titleOf)
  const faults: string[] = []
  /** The line of what stands in another file of the project. */
  const lineIn = (file: string, words: string): string => {
    const lines = house.read(file).split('\n')
    const at = lines.findIndex(line => line.includes(words) || line.includes(words.replaceAll('\'', '\\\'')))
    return at < 0 ? file : `${file}:${at + 1}`
  }

  for (const file of files)
    faults.push(...(file.errors ?? []).map(({ row, message }) => `${named(file.filepath)}:${row + 1}: ${message}`))

  for (const slide of slides) {
    const title = titleOf(slide)
    const place = (line: number): string => `${named(slide.filepath)}:${slide.start + line + 1}, slide "${title}"`
    const shown = blank(slide.raw, [FENCED_CODE, COMMENT, OWN_CODE, INLINE_CODE])
    const lineAt = (index: number): number => shown.slice(0, index).split('\n').length - 1
    let hasQuiz = false
    for (const { 1: tag = '', 2: attributes = '', index } of shown.matchAll(TAG)) {
      hasQuiz ||= tag === 'PopQuiz'
      faults.push(...faultsOfTag(tag, attributes, titles, house).map(fault => `${place(lineAt(index))}: ${fault}`))
    }
    for (const { 1: path = '', index } of shown.matchAll(/(?:\ssrc="|!\[[^\]]*\]\()(\/[^")\s]+)/g)) {
      if (!house.isPublic(path))
        faults.push(`${place(lineAt(index))}: the picture ${path} is not in public/`)
    }
    for (const { 1: no = '', index } of shown.matchAll(/\]\(\/?(\d+)\)|<Link\s(?:[^>]*\s)?to="\/?\d+"/g))
      faults.push(`${place(lineAt(index))}: a link to a slide by its number${no && `, ${no},`} leads elsewhere as soon as slides are moved: write <SlideLink to="its title" />`)

    const photo: unknown = frontmatterPhoto(slide)
    if (typeof photo === 'string' && photo.startsWith('/') && !house.isPublic(photo))
      faults.push(`${place(0)}: the photo ${photo} is not in public/`)
    else if (slide.frontmatter.layout === 'presenter' && photo === undefined && !house.isPublic(house.photo))
      faults.push(`${lineIn(SPEAKER_FILE, house.photo)}, slide "${title}": the photo ${house.photo} is not in public/`)

    faults.push(...faultsOfClicks(slide, hasQuiz, house.quiz).map(fault => `${place(0)}: ${fault}`))
    if (hasQuiz)
      faults.push(...quizRoom(house.quiz).map(({ words, says }) => `${lineIn(QUIZ_FILE, words)}, slide "${title}": ${says}`))
  }

  for (const [name, talk] of Object.entries(house.talks)) {
    const missing = titlesIn(talk).filter(title => !titles.includes(title))
    faults.push(...missing.map(title => `${lineIn(TALKS_FILE, title)}: the talk "${name}" names the slide "${title}", which is nowhere.${didYouMean(title, titles, 1)}`))
  }
  return faults
}

/** The photo that a slide names itself; the speaker's, which is filled in when the deck is built, does not count. */
function frontmatterPhoto({ frontmatter, frontmatterRaw = '' }: SourceSlideInfo): unknown {
  return /^photo:/m.test(frontmatterRaw) ? frontmatter.photo : undefined
}
