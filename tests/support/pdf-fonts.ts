import { PDFDict, PDFDocument, PDFName } from 'pdf-lib'

/** A font as a PDF names it. */
export interface PdfFont {
  /** `Type3` is no font: letters that were drawn one by one. */
  kind: string
  /** Six letters and a plus before a name say that only a part of the font is in the file. */
  name: string
  isEmbedded: boolean
}

/**
 * The fonts that a PDF uses.
 *
 * @param file its bytes
 */
export async function fontsOf(file: Uint8Array): Promise<PdfFont[]> {
  const { context } = await PDFDocument.load(file)
  const name = (dict: PDFDict, key: string): string => dict.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? ''
  return context.enumerateIndirectObjects()
    .flatMap(([, object]) => object instanceof PDFDict && name(object, 'Type') === 'Font' && name(object, 'Subtype') !== 'Type0' ? [object] : [])
    .map((font) => {
      const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
      return {
        kind: name(font, 'Subtype'),
        name: descriptor ? name(descriptor, 'FontName') : name(font, 'BaseFont'),
        isEmbedded: ['FontFile', 'FontFile2', 'FontFile3'].some(key => descriptor?.has(PDFName.of(key)) ?? false),
      }
    })
}

/** The families that the deck brings, as they are named in a PDF. */
export const FAMILIES = ['Nunito', 'FiraCode', 'Arvo']

/** A part of one of the deck's fonts, in the file itself: what every font of a PDF of ours is to be. */
export function isOurs({ kind, name, isEmbedded }: PdfFont): boolean {
  return kind !== 'Type3' && isEmbedded && FAMILIES.some(family => new RegExp(`^[A-Z]{6}\\+${family}`).test(name))
}
