import { describe, expect, it } from 'vitest'
import { driftLab, PRINTED_DRIFT, qualityOf, resized, rings } from '../../components/labs/drift/drift.ts'
import { scriptedState } from '../../components/labs/frame/lab-definition.ts'
import { WINDOW_SIZES } from '../../moderation/judge/drift-stream.ts'
import { openDrift } from '../../scripts/stills/drift.ts'
import { openShelf } from '../../scripts/stills/shelf.ts'

const { stream } = await openDrift(await openShelf(new URL('../../public/model/', import.meta.url)))
const since = PRINTED_DRIFT.retrainedAfter ?? 0

/** The lab's story, on the stream that is shipped. */
describe('an answer to the alarm', () => {
  const [onlyMoved, onlyTrained, both] = [5, 6, 7].map(step => stream.run(scriptedState(driftLab, step)).windows.slice(since))

  it('by the baseline alone ends the alarm and changes no decision', () => {
    expect(onlyMoved?.some(rings)).toBe(false)
    expect(onlyMoved?.map(({ decisions }) => decisions)).toEqual(both?.map(({ unchanged }) => unchanged))
  })

  it('by training alone mends the model as both do, and does not end the alarm', () => {
    expect(onlyTrained?.some(rings)).toBe(true)
    expect(onlyTrained?.map(({ decisions }) => decisions)).toEqual(both?.map(({ decisions }) => decisions))
  })

  it('by both is quiet', () => {
    expect(both?.some(rings)).toBe(false)
  })
})

describe('a model that learns where its own verdicts count as labels', () => {
  const wrong = (audit: boolean, acting = true): number => {
    const { removed, right } = qualityOf(stream.run({ ...PRINTED_DRIFT, acting, audit }).windows.slice(since))
    return removed - right
  }

  it('removes more that is innocent, and an audit of both sides with its weights does away with that', () => {
    expect(wrong(false)).toBeGreaterThan(2 * wrong(false, false))
    expect(wrong(true)).toBeLessThanOrEqual(wrong(false, false))
  })
})

describe('windows of another size', () => {
  it.each(WINDOW_SIZES)('of %d comments ring at once when the place changes, and before that no more than chance lets them', (size) => {
    const { windows } = stream.run(resized(scriptedState(driftLab, 0), size))
    const ringing = windows.map(rings)
    expect(ringing[windows.length / 2]).toBe(true)
    // Chance alone gets to the line in one window of 20: twice in ten is not unheard of, three times is.
    expect(ringing.slice(0, windows.length / 2).filter(Boolean).length).toBeLessThanOrEqual(2)
  })
})
