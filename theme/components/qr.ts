import { encode } from 'uqr'

/** A QR code as a path: a run of dark modules in a row is one rectangle. */
export interface QrPath {
  /** Side of the square in modules, quiet zone included. */
  modules: number
  path: string
}

/** Modules of white that a scanner needs around the code (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4

/**
 * Encodes a text as a QR code with medium error correction.
 * @param text what the code holds, usually an absolute URL
 * @throws {Error} when the text is empty, since such a code leads nowhere
 */
export function qrPath(text: string): QrPath {
  if (text === '')
    throw new Error('A QR code needs a url: set `url` on the slide or the component.')
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  const runs = data.flatMap((row, y) => darkRuns(row).map(({ start, length }) => `M${start} ${y}h${length}v1h-${length}z`))
  return { modules: size, path: runs.join('') }
}

function darkRuns(row: readonly boolean[]): { start: number, length: number }[] {
  const runs: { start: number, length: number }[] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (dark && last && last.start + last.length === x)
      last.length += 1
    else if (dark)
      runs.push({ start: x, length: 1 })
  })
  return runs
}
