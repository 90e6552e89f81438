/**
 * Things by how often each was given away, so that the next one asked for is one that fewest have. A step up the stairs each
 * time: asking takes as long as there are things that don't fit, and not as long as sorting all of them would.
 */
export class LeastTaken<Thing> {
  /** By how often they were taken; in each, those that came first are first. */
  readonly #levels: Thing[][] = []

  /** Adds a thing that was taken so often. */
  add(thing: Thing, taken: number): void {
    while (this.#levels.length <= taken)
      this.#levels.push([])
    this.#levels[taken]?.push(thing)
  }

  /**
   * Takes up to so many different things that fit, those that were taken least first.
   *
   * @param most how many
   * @param fits whether a thing may be taken
   */
  take(most: number, fits: (thing: Thing) => boolean): Thing[] {
    const taken: [Thing, number][] = []
    for (const [level, things] of this.#levels.entries()) {
      for (let at = 0; at < things.length && taken.length < most;) {
        const thing = things[at] as Thing
        if (fits(thing)) {
          things.splice(at, 1)
          taken.push([thing, level])
        }
        else {
          at++
        }
      }
    }
    for (const [thing, level] of taken)
      this.add(thing, level + 1)
    return taken.map(([thing]) => thing)
  }
}
