/** A progress bar on standard error, for steps of more than a moment. */
import process from 'node:process'
import cliProgress from 'cli-progress'

/** Reports progress: how much is done, and of what. */
export type Progress = (done: number, all: number) => void

/** Runs a step under a bar that says what is going on. Without a terminal, one line when it is done. */
export async function withProgress<T>(title: string, step: (progress: Progress) => T | Promise<T>): Promise<T> {
  const began = performance.now()
  const bar = process.stderr.isTTY
    ? new cliProgress.SingleBar({ format: `${title.padEnd(34)} {bar} {percentage}%`, clearOnComplete: true, stream: process.stderr, hideCursor: true, fps: 8 }, cliProgress.Presets.shades_classic)
    : null
  bar?.start(1, 0)
  try {
    const result = await step((done, all) => {
      bar?.setTotal(Math.max(1, all))
      bar?.update(done)
    })
    bar?.stop()
    process.stderr.write(`${title.padEnd(34)} ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
    return result
  }
  catch (error) {
    bar?.stop()
    throw error
  }
}
