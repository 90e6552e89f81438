/** What a process and its workers use, read from outside. Only where the system has /proc; else not a number. */
import { readFileSync } from 'node:fs'

/** Linux counts a process's time in hundredths of a second (USER_HZ). */
const TICKS = 100

function withWorkers(pid: number): number[] {
  return [pid, ...readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)]
}

function sumOf(pid: number, read: (pid: number) => number): number {
  try {
    return withWorkers(pid).reduce((sum, each) => sum + read(each), 0)
  }
  catch {
    return Number.NaN
  }
}

/** Seconds of the processor so far. */
export function processorSeconds(pid: number): number {
  return sumOf(pid, (each) => {
    // Behind the name in parentheses, which may hold anything, the 12th and 13th are the time of the user and the system.
    const fields = readFileSync(`/proc/${each}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS
  })
}

/** A line of a process's status that counts kB, in MB. */
function statusMegabytes(pid: number, line: string): number {
  return Number(new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

/** Resident memory in MB. */
export function megabytes(pid: number): number {
  return sumOf(pid, each => statusMegabytes(each, 'VmRSS'))
}

/** Its peak in MB: of each process by itself, so no less than that of all together. */
export function peakMegabytes(pid: number): number {
  return sumOf(pid, each => statusMegabytes(each, 'VmHWM'))
}
