/** What bundler and loaders take for the end of a path, or for a query, wherever it stands in one. */
const ODD = /[#?|']/

/**
 * Refuses a folder that the deck does not build in, before the build fails somewhere else.
 *
 * @throws Error that says which character is in the way
 */
export function checkPath(folder: string): void {
  const [character] = ODD.exec(folder) ?? []
  if (character !== undefined)
    throw new Error(`The deck does not build in ${folder}: the character ${character} is in the way. Move it to a folder without any of # ? | '`)
}
