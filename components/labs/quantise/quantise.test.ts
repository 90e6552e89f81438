import type { ShrunkModel, StoredWeight } from './quantise.ts'
import { describe, expect, it } from 'vitest'
import { scriptedState } from '../frame/lab-definition.ts'
import { bitPosition, describeFormats, describeWeights, drawWeights, floatBits, knownSources, nameMachine, quantiseLab, shrinkFinding, stepBits } from './quantise.ts'
import still from './still.ts'

function digits(bits: readonly { value: number }[]): string {
  return bits.map(bit => bit.value).join('')
}

const shrunk = (kept: number, bytes: number, auc: number): ShrunkModel => ({ kept, bytes, auc, known: { value: 0.97, low: 0.96, high: 0.98 } })

const stored: StoredWeight[] = [
  { name: 'float32', bits: 32, stored: 0.731, scale: 1, threshold: 0.57, ways: { both: shrunk(1000, 980_000, 0.86) } },
  { name: 'int8', bits: 8, stored: 93, scale: 1 / 127, threshold: 0.61, ways: { both: shrunk(400, 105_400, 0.85), bits: shrunk(900, 200_000, 0.855), pruning: shrunk(400, 400_000, 0.856) } },
  { name: 'int4', bits: 4, stored: 5, scale: 1 / 7, threshold: 0.62, ways: { both: shrunk(100, 53_000, 0.84), bits: shrunk(800, 90_000, 0.84), pruning: shrunk(100, 80_000, 0.85) } },
  { name: '1bit', bits: 1, stored: -1, scale: 0.3, threshold: 0.58, ways: { both: shrunk(40, 4000, 0.83), bits: shrunk(1000, 35_000, 0.71), pruning: shrunk(40, 22_000, 0.84) } },
]

describe('the bits of a float', () => {
  it('are those of IEEE 754: 0.15625 is the textbook case', () => {
    expect(digits(floatBits(0.15625))).toBe('00111110001000000000000000000000')
  })

  it('are one sign, eight exponent and twenty-three fraction bits', () => {
    const roles = floatBits(-1.5).map(bit => bit.role)
    expect(roles.filter(role => role === 'sign')).toHaveLength(1)
    expect(roles.filter(role => role === 'exponent')).toHaveLength(8)
    expect(roles.filter(role => role === 'fraction')).toHaveLength(23)
    expect(floatBits(-1.5)[0]).toEqual({ value: 1, role: 'sign' })
  })
})

describe('the bits of a step', () => {
  it('are in two\'s complement', () => {
    expect(digits(stepBits(5, 4))).toBe('0101')
    expect(digits(stepBits(-1, 8))).toBe('11111111')
    expect(digits(stepBits(-1, 1))).toBe('1')
    expect(digits(stepBits(1, 8))).toBe('00000001')
  })
})

describe('a weight in four formats', () => {
  const drawn = drawWeights(stored)

  it('is a quarter, an eighth and a thirty-second of the size', () => {
    expect(drawn.map(weight => weight.smaller)).toEqual([1, 4, 8, 32])
  })

  it('draws as many bits as the format has', () => {
    expect(drawn.map(weight => weight.drawn.length)).toEqual([32, 8, 4, 1])
  })

  it('has only its sign left in one bit', () => {
    expect(drawn.at(-1)?.drawn).toEqual([{ value: 1, role: 'sign' }])
    const [plus] = drawWeights([{ name: '1bit', bits: 1, stored: 1, scale: 0.3, threshold: 0.5, ways: { both: shrunk(1, 1, 0.5) } }])
    expect(plus?.drawn).toEqual([{ value: 0, role: 'sign' }])
  })

  it('comes out as the stored number times its scale', () => {
    expect(drawn.map(weight => weight.held)).toEqual([0.731, 93 * (1 / 127), 5 * (1 / 7), -0.3])
  })

  it('is told in words, with size and quality', () => {
    expect(describeWeights('fool', drawn)).toContain('int8, 8 bits (one of 255 steps): the weight of "fool" comes out as 0.732; with these bits for all weights 200 kB and AUC 0.855; with 400 weights of 32 bits 400 kB and AUC 0.856; as it is shipped, with 400 weights, 105 kB and AUC 0.850, and its line at 61 of 100')
  })
})

describe('fewer bits and fewer weights', () => {
  const { weights } = still

  it('are told apart, for the shipped model too', () => {
    expect(shrinkFinding(stored)).toBe('Pruning goes further than bits: 40 of 1,000 weights keep an AUC of 0.84; one bit for all, 0.71.')
    expect(knownSources(stored)).toBe('On known ones: 0.970 (0.960 to 0.980), 0.970 (0.960 to 0.980) at 1 bit.')
  })

  it('of the shipped model are as the finding says: pruning alone is smaller and better than one bit alone', () => {
    const { bits, pruning } = weights.at(-1)?.ways ?? {}
    expect(pruning?.bytes).toBeLessThan(bits?.bytes ?? 0)
    expect(pruning?.known.low).toBeGreaterThan(bits?.known.high ?? 1)
    expect(pruning?.auc).toBeGreaterThan(bits?.auc ?? 1)
  })

  it('lose nothing at 8 bits that can be measured: the full model lies within the interval', () => {
    const [full, int8] = weights.map(({ ways }) => ways.bits ?? ways.both)
    expect(full?.known.value).toBeGreaterThan(int8?.known.low ?? 1)
    expect(full?.known.value).toBeLessThan(int8?.known.high ?? 0)
  })

  it('of each format were shipped with a threshold of its own', () => {
    expect(new Set(weights.map(({ threshold }) => threshold)).size).toBe(weights.length)
  })
})

describe('the drawing of the bits', () => {
  it('parts sign, exponent and fraction', () => {
    const [afterSign = 0, inside = 0, afterExponent = 0, further = 0] = [1, 2, 9, 10].map(index => bitPosition(index) - bitPosition(index - 1))
    expect(afterSign).toBeGreaterThan(inside)
    expect(afterExponent).toBeGreaterThan(further)
  })
})

const speeds = { 'float32': 100, 'int8': 200, 'int4': 300, '1bit': 400 }

describe('the lab', () => {
  it('is scripted: a comment, one near the line, the speeds; and another window may say the same', () => {
    const states = [0, 1, 2].map(step => scriptedState(quantiseLab, step))
    expect(states.map(state => state.measuring)).toEqual([false, false, true])
    expect(scriptedState(quantiseLab, 999)).toEqual(states[2])
    for (const state of [...states, { text: 'hello', measuring: false, measured: { speeds, machine: 'a machine' } }])
      expect(quantiseLab.read(structuredClone(state))).toEqual(state)
  })

  it.each([
    [null],
    [{ text: 'x'.repeat(1001), measuring: false, measured: null }],
    [{ text: 'x', measuring: 'yes', measured: null }],
    [{ text: 'x', measuring: false, measured: { speeds: { ...speeds, int4: -1 }, machine: 'a' } }],
    [{ text: 'x', measuring: false, measured: { speeds } }],
  ])('refuses what makes no sense: %#', (value) => {
    expect(quantiseLab.read(value)).toBeUndefined()
  })

  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', 'Chrome 140, Linux, 8 cores'],
    ['Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox 140, Windows, 8 cores'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Safari/605.1.15', 'Safari 19, Mac OS X, 8 cores'],
    ['unheard of', 'this browser, 8 cores'],
  ])('names the machine from %s', (userAgent, name) => {
    expect(nameMachine(userAgent, 8)).toBe(name)
  })

  it('says what a smaller format costs, and the speed only where it was measured', () => {
    const facts = [{ name: 'float32' as const, bytes: 1000, auc: 0.9, threshold: 0.5, agreement: 1 }, { name: '1bit' as const, bytes: 4, auc: 0.8, threshold: 0.6, agreement: 0.955 }]
    expect(describeFormats(facts, 600, null)).toBe('With fewer weights as well, 1 bit makes the file 250 times smaller and decides 96% of 600 comments as float32 does.')
    expect(describeFormats(facts, 600, { speeds, machine: 'a machine' })).toContain('median of five runs, a machine')
    expect(describeFormats([], 0, null)).toBe('')
  })
})
