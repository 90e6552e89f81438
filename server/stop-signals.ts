/** When a server that was started from a terminal, by a supervisor or by npm is to stop. */
import process from 'node:process'

/** Under npm, it is looked so often, in ms, whether npm still lives. */
const LOOK = 500

/**
 * Stops gently at SIGINT or SIGTERM, and at once at the second one. Whoever ends `npm run` ends npm and its shell, which
 * do not tell the server: it then has another parent, and stops as well.
 *
 * @param stop ends what the process does; the process ends after it
 */
export function stopWhenTold(stop: () => Promise<unknown>): void {
  let isStopping = false
  function begin(): void {
    if (isStopping)
      process.exit(1)
    isStopping = true
    // What is still open, such as a log that nobody reads, must not keep the process.
    void stop().then(() => process.exit())
  }
  process.on('SIGINT', begin).on('SIGTERM', begin)

  const parent = process.ppid
  if (process.env.npm_lifecycle_event !== undefined) {
    const watch = setInterval(() => {
      if (process.ppid !== parent) {
        clearInterval(watch)
        begin()
      }
    }, LOOK)
    watch.unref()
  }
}
