import type { Page } from 'playwright-chromium'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { root } from './deck.ts'

/** The theme's variable fonts, and the weights that CSS can ask of them. */
const variable = [
  { family: 'Nunito Variable', file: '@fontsource-variable/nunito/files/nunito-latin-wght-normal.woff2', weights: [200, 300, 400, 500, 600, 700, 800, 900] },
  { family: 'Fira Code Variable', file: '@fontsource-variable/fira-code/files/fira-code-latin-wght-normal.woff2', weights: [300, 400, 500, 600, 700] },
] as const

/** Every sign that a Latin font can have; the printer keeps only those that are used. */
const LATIN = Array.from({ length: 0x2C00 - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join('')

interface Face {
  family: string
  weight: string
  /** The font file in base64. */
  file: string
}

/** Fonts of one weight each, cut from the variable ones. */
async function staticFaces(): Promise<Face[]> {
  const faces = await Promise.all(variable.map(async ({ family, file, weights }) => {
    const font = await readFile(join(root, 'node_modules', file))
    return Promise.all(weights.map(async (weight) => {
      const cut = await subsetFont(font, LATIN, { targetFormat: 'truetype', variationAxes: { wght: weight } })
      return { family, weight: String(weight), file: cut.toString('base64') }
    }))
  }))
  return faces.flat()
}

/** Runs in the page: takes the new faces in and the variable ones out, which would match as well. */
async function swapFaces(faces: Face[]): Promise<void> {
  const loaded = await Promise.all(faces.map(({ family, weight, file }) =>
    new FontFace(family, `url(data:font/ttf;base64,${file})`, { weight }).load()))
  // At one go: text set in another font for a moment would move the marks that are drawn around words.
  for (const face of loaded)
    document.fonts.add(face)
  for (const sheet of document.styleSheets) {
    for (let at = sheet.cssRules.length - 1; at >= 0; at--) {
      const rule = sheet.cssRules[at]
      if (rule instanceof CSSFontFaceRule && rule.style.getPropertyValue('font-weight').includes(' '))
        sheet.deleteRule(at)
    }
  }
}

/**
 * Gives a page static fonts in place of the variable ones. A PDF cannot hold a variable font: the browser would write
 * its letters as drawings (Type 3), which readers show worse and take more room.
 *
 * @param page what will be printed, with its style sheets loaded
 */
export async function useStaticFonts(page: Page): Promise<void> {
  await page.evaluate(swapFaces, await staticFaces())
}
