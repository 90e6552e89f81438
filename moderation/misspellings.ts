/**
 * How a word looks when fingers slip: two letters the other way round, one left out or one written twice. The first
 * letter is where it belongs; people seldom miss it.
 */

/** Shorter words have too many neighbours that mean something else. */
const SHORTEST = 4
const SHORTEST_DROPPED = 5

/** Words of their own that look like a slip, and names. */
const PLAIN_WORDS: ReadonlySet<string> = new Set('moon moons morn morns moro moros lose loses looser loosers clon clons lair lairs lira liras lirs crepe crepes cree crees creed duce duces dune dunes weird weirds bart barts toll tolls sake sakes garage garages tits twist twists dots dols boos bats bras bigos sobs arts dens tick inane filth sill rued nast veil chum bull cook chat frau fruad best beat beats bast chet cray ville clow lars dese dumm chea anima'.split(' '))

/** Misspelt words and what is meant by each. */
export function misspellingsOf(words: readonly string[]): Map<string, string> {
  const meant = new Map<string, string>()
  for (const word of words) {
    if (word.length < SHORTEST)
      continue
    for (let at = 1; at < word.length; at++) {
      const before = word.slice(0, at)
      const letter = word.charAt(at)
      const slips = [
        before + word.charAt(at + 1) + letter + word.slice(at + 2),
        before + letter + word.slice(at),
        ...(word.length < SHORTEST_DROPPED ? [] : [before + word.slice(at + 1)]),
      ]
      for (const slip of slips) {
        if (!PLAIN_WORDS.has(slip) && !/(.)\1\1/.test(slip))
          meant.set(slip, word)
      }
    }
  }
  for (const word of words)
    meant.delete(word)
  return meant
}
