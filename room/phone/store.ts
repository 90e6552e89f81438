/** What the phone keeps across reloads, as JSON by name. */
export interface Store {
  /** @returns undefined if there is nothing, or nothing that can be read */
  readonly read: (name: string) => unknown
  readonly write: (name: string, value: unknown) => void
}

/**
 * The browser's own store; where it is full, or turned off as in some private windows, the page goes on with what it
 * remembers until it is closed.
 *
 * @param storage asked for each time: merely naming it throws where it is turned off
 */
export function browserStore(storage: () => Storage = () => localStorage): Store {
  const remembered = new Map<string, string>()
  return {
    read(name) {
      try {
        const text = remembered.get(name) ?? storage().getItem(`room.${name}`)
        return text === null ? undefined : JSON.parse(text)
      }
      catch {
        return undefined
      }
    },
    write(name, value) {
      const text = JSON.stringify(value)
      remembered.set(name, text)
      try {
        storage().setItem(`room.${name}`, text)
      }
      catch {
        // Remembered above.
      }
    },
  }
}
