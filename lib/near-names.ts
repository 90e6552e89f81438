/** How many letters must be added, taken away or exchanged to make one word the other (Levenshtein's distance). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (a[i] === b[j]
        ? 0
        : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** How many slips are typed in a name: one in each of so many letters, and two in a short one. */
const LETTERS_A_SLIP = 3
const FEWEST_SLIPS = 2

/**
 * The names that a mistyped one may have meant, nearest first: a shared word counts as near, so do few typing slips.
 * None, if none is near.
 *
 * @param wrong what was typed
 * @param names what there is
 * @param count how many at most
 */
export function nearNames<Name extends string>(wrong: string, names: readonly Name[], count = 3): Name[] {
  const typed = wrong.toLowerCase()
  const words = typed.split(/[\s-]/).filter(word => word.length > 2)
  const slips = Math.max(FEWEST_SLIPS, Math.floor(typed.length / LETTERS_A_SLIP))
  return names
    .map((name) => {
      const meant = name.toLowerCase()
      const apart = editDistance(typed, meant)
      const isShared = words.some(word => meant.includes(word))
      return { name, isNear: isShared || apart <= slips, distance: apart - (isShared ? typed.length : 0) }
    })
    .filter(({ isNear }) => isNear)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ name }) => name)
}

/**
 * The end of an error about a name: what may have been meant. Empty, if no name is near.
 *
 * @param wrong what was typed
 * @param names what there is
 * @param count how many at most
 */
export function didYouMean(wrong: string, names: readonly string[], count = 3): string {
  const near = nearNames(wrong, names, count)
  return near.length > 0 ? ` Did you mean ${near.map(name => `"${name}"`).join(', ')}?` : ''
}
