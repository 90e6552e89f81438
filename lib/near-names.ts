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

/** The names that a mistyped one may have meant, nearest first: a shared word counts as near, so do few typing slips. */
export function nearNames<Name extends string>(wrong: string, names: readonly Name[], count = 3): Name[] {
  const distance = (name: string) => {
    const shared = wrong.split('-').some(word => word.length > 2 && name.includes(word))
    return editDistance(wrong, name) - (shared ? wrong.length : 0)
  }
  return [...names].sort((a, b) => distance(a) - distance(b)).slice(0, count)
}
