import type { OpenRoom, OpenRoomOptions } from './open.ts'
import { adviceOnRoom, openRoomFor } from './open.ts'

/**
 * Opens a room where it can be opened. Where it cannot, that is said with what to do, and what the room would have come
 * with goes on without one.
 */
export async function openRoomOrExplain(options: OpenRoomOptions, explain: (sentence: string) => void): Promise<OpenRoom | undefined> {
  try {
    return await openRoomFor(options)
  }
  catch (error) {
    explain(`There is no room: ${adviceOnRoom(error as NodeJS.ErrnoException)}\nAll else goes on without it; start again for a room.`)
    return undefined
  }
}
