import { hashString } from './hash.ts'

/** Words with a number each, looked up by their hashes: for every word of every comment, so that it has to be quick. */
export class WordTable {
  private readonly numbers = new Map<number, number>()
  /** A first look by 16 bits of the hash: nearly every word is in no table. */
  private readonly listed = new Uint8Array(0x10000)

  /** Gives a word a number, in place of one that it has. */
  set(word: string, number: number): void {
    const hash = hashString(word)
    this.numbers.set(hash, number)
    this.listed[hash >>> 16] = 1
  }

  /** The number of a word, given by its hash; 0 if it has none. */
  of(wordHash: number): number {
    return this.listed[wordHash >>> 16] === 1 ? this.numbers.get(wordHash) ?? 0 : 0
  }
}
