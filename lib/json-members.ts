/** A JSON object taken apart as it was written: numbers keep all their digits, texts their escapes. */

/** A member of an object. */
export interface JsonMember {
  key: string
  /** Key and value as they were written. */
  source: string
}

/** What stands in an object, and how deep objects and lists are nested in it, itself included. */
export interface JsonMembers { members: JsonMember[], depth: number }

/**
 * The members of an object.
 *
 * @param json valid JSON that is an object; of other texts it says nothing sensible
 */
export function jsonMembers(json: string): JsonMembers {
  const members: JsonMember[] = []
  let level = 0
  let depth = 0
  let from = 0
  let keyEnd = 0
  const close = (to: number): void => {
    if (keyEnd > from)
      members.push({ key: JSON.parse(json.slice(from, keyEnd)) as string, source: json.slice(from, to).trimEnd() })
    from = keyEnd = 0
  }
  for (let at = 0; at < json.length; at++) {
    switch (json[at]) {
      case '"': {
        const start = at
        at = endOfText(json, at)
        if (level === 1 && keyEnd === 0) {
          from = start
          keyEnd = at + 1
        }
        break
      }
      case '{':
      case '[':
        depth = Math.max(depth, ++level)
        break
      case '}':
      case ']':
        if (level-- === 1)
          close(at)
        break
      case ',':
        if (level === 1)
          close(at)
    }
  }
  return { members, depth }
}

/** Where the quotation mark stands that ends the text which begins at `from`. */
function endOfText(json: string, from: number): number {
  for (let at = json.indexOf('"', from + 1); ; at = json.indexOf('"', at + 1)) {
    let backslashes = 0
    while (json[at - 1 - backslashes] === '\\')
      backslashes++
    if (backslashes % 2 === 0 || at === -1)
      return at === -1 ? json.length : at
  }
}
