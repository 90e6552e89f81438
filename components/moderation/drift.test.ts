import { describe, expect, it } from 'vitest'
import { ALARM, describeDrift, firstAlarm } from './drift.ts'
import stills from './stills.ts'
import { shortTitle } from './title.ts'

describe('the first alarm', () => {
  it('is the first window past the line', () => {
    expect(firstAlarm([0.1, ALARM, 0.3, 0.9].map(index => ({ index, changed: false })))).toBe(3)
    expect(firstAlarm([{ index: 0.1, changed: true }])).toBeUndefined()
  })
})

describe('the drift on the slide', () => {
  const { windows } = stills.drift

  it('stays below the line until the stream changes, and then does not', () => {
    for (const { index, changed } of windows)
      expect(index > ALARM).toBe(changed)
  })

  it('is told in words with both places', () => {
    expect(describeDrift(stills.drift)).toContain(`from ${stills.drift.before} to ${stills.drift.after} at window ${firstAlarm(windows)}`)
  })

  it('says so when the alarm stays silent', () => {
    expect(describeDrift({ ...stills.drift, windows: [{ index: 0, changed: true }] })).toContain('never crosses the line')
  })
})

describe('a short title', () => {
  it('leaves the data set out', () => {
    expect(shortTitle('News sites (Civil Comments)')).toBe('News sites')
    expect(shortTitle('ParaDetox pairs')).toBe('ParaDetox pairs')
  })
})
