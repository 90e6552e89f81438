/** What a browser's PDF lacks: bookmarks with their spaces, and who wrote it. */
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'

/** Letters and digits alone: where a heading breaks into lines, its bookmark loses a space, and emoji are pictures. */
function bare(words: string): string {
  return words.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}

/**
 * Names a PDF and its bookmarks; its tags stay as they are.
 *
 * @param pdf what the browser printed
 * @param names what to write
 * @param names.title of the document, shown in the window's title
 * @param names.author of the document
 * @param names.headings as the slides have them; a bookmark of the same letters gets the heading's own writing
 */
export async function nameParts(pdf: Uint8Array, { title, author, headings }: { title: string, author: string, headings: readonly string[] }): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setAuthor(author)
  const written = new Map(headings.map(heading => [bare(heading), heading]))
  const Title = PDFName.of('Title')

  const rename = (parent: PDFDict): void => {
    let item = parent.lookupMaybe(PDFName.of('First'), PDFDict)
    while (item) {
      const found = item.lookupMaybe(Title, PDFString, PDFHexString)?.decodeText()
      const heading = found === undefined ? undefined : written.get(bare(found))
      if (heading !== undefined)
        item.set(Title, PDFHexString.fromText(heading))
      rename(item)
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
    }
  }
  const outlines = document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  if (outlines)
    rename(outlines)
  return document.save()
}
