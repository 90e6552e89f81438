/** fontverter brings no types of its own. */
declare module 'fontverter' {
  import type { Buffer } from 'node:buffer'

  type FontFormat = 'truetype' | 'woff' | 'woff2'

  /** A font file in another format. Rejects if it is none. */
  export function convert(font: Buffer, to: FontFormat): Promise<Buffer>
}
