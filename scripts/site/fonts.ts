import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { LETTERS } from '../../site/names.ts'
import { root } from '../deck/deck.ts'

interface Face {
  /** The theme's variable that names the family on a slide. */
  variable: string
  file: string
  weights: string
  /** It was cut down beforehand, and goes into a page as it is. */
  isCut?: true
}

/**
 * The fonts of theme/styles/fonts.css, by the name that slides ask for. Arvo spaces pairs of letters by a `kern` table,
 * which subset-font drops; so its file here was cut once, to what a keyboard has, by fontTools, which keeps it:
 *
 *     pyftsubset arvo-latin-700-normal.woff2 --legacy-kern --flavor=woff2 --output-file=arvo-700.woff2
 *       --unicodes=U+20-7E,U+A0,U+D7,U+E9,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2026
 */
const faces: Record<string, Face> = {
  'Arvo': { variable: '--dr-font-heading', file: 'scripts/site/arvo-700.woff2', weights: '700', isCut: true },
  'Nunito Variable': { variable: '--dr-font-body', file: 'node_modules/@fontsource-variable/nunito/files/nunito-latin-wght-normal.woff2', weights: '200 1000' },
  'Fira Code Variable': { variable: '--dr-font-code', file: 'node_modules/@fontsource-variable/fira-code/files/fira-code-latin-wght-normal.woff2', weights: '300 700' },
}

/**
 * Letters from which some systems take the heights that all others are fitted to. Without them text would look a
 * little different from the same text in the whole font.
 */
const MEASURES = 'THEZOCQSLUfijkdbhuvxzoescnrpqgy'

const made = new Map<string, Promise<string>>()

async function make({ file, isCut }: Face, letters: string): Promise<string> {
  const font = await readFile(join(root, file))
  const cut = isCut ? font : await subsetFont(font, letters + MEASURES, { targetFormat: 'woff2', noLayoutClosure: true })
  return cut.toString('base64')
}

/** A face's font file in base64, made once for the same letters. */
function fontOf(face: Face, letters: string): Promise<string> {
  const key = `${face.file} ${letters}`
  const font = made.get(key) ?? make(face, letters)
  made.set(key, font)
  return font
}

/**
 * The letters of a still as fonts in its own page, so that its first paint waits for no other file. The deck's own slide
 * begins with them too, as long as the page says `data-letters` (site/hand-over.ts): any other letter makes the browser
 * fetch the whole font.
 *
 * @param letters for each family the letters in it; families that are not the theme's are left to the browser
 * @returns the rule that has the page use the fonts, and the rules that hold them
 */
export async function inlineFonts(letters: Record<string, string>): Promise<{ use: string, rules: string }> {
  let rules = ''
  let variables = ''
  for (const [family, face] of Object.entries(faces)) {
    const needed = letters[family]
    if (!needed?.trim())
      continue
    const name = `Still ${family}`
    rules += `@font-face{font-family:'${name}';font-weight:${face.weights};src:url(data:font/woff2;base64,${await fontOf(face, needed)}) format('woff2')}`
    variables += `${face.variable}:'${name}','${family}',sans-serif;`
  }
  return { use: `html[data-${LETTERS}]{${variables}}`, rules }
}
