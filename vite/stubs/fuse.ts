/** In place of fuse.js in the dialog "go to slide": finds a number, or words as they stand. */
export default class Fuse<Item extends object> {
  readonly #items: readonly Item[]
  readonly #keys: readonly string[]

  constructor(items: readonly Item[], { keys }: { keys: readonly string[] }) {
    this.#items = items
    this.#keys = keys
  }

  /** Items in which a key holds the words; those that begin with them come first. */
  search(words: string): { item: Item }[] {
    const wanted = words.trim().toLowerCase()
    const rank = (item: Item): number => Math.min(...this.#keys.map((key) => {
      const at = String(Reflect.get(item, key) ?? '').toLowerCase().indexOf(wanted)
      return at < 0 ? Infinity : at
    }))
    return this.#items
      .map(item => ({ item, rank: rank(item) }))
      .filter(({ rank }) => rank < Infinity)
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => ({ item }))
  }
}
