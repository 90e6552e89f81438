import type { Stills } from './stills.ts'

/** The stability index from which an alarm is usual: a rule of thumb without a significance test behind it. */
export const ALARM = 0.25

/** The number of the first window past the alarm line, from 1; undefined when it never rings. */
export function firstAlarm(windows: Stills['drift']['windows']): number | undefined {
  const at = windows.findIndex(({ index }) => index > ALARM)
  return at < 0 ? undefined : at + 1
}

/** The figure in words, finding first. */
export function describeDrift({ before, after, referenceRows, windowRows, windows }: Stills['drift']): string {
  const change = windows.findIndex(window => window.changed) + 1
  const alarm = firstAlarm(windows)
  return `The alarm sees the change before any label has arrived: the stream moves from ${before} to ${after} at window ${change}, ${alarm === undefined ? 'and the index never crosses the line' : `and window ${alarm} is past the line at ${ALARM}`}. `
    + `The population stability index of the scores, ${windowRows} comments a window against ${referenceRows} of before: ${windows.map(({ index }) => index.toFixed(2)).join(', ')}.`
}
