import type { Manifest } from './reports.ts'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { compareFormats, judgeByFormats, measureSpeed, openFormats } from './compare-formats.ts'

const manifest = JSON.parse(readFileSync('public/model/manifest.json', 'utf8')) as Manifest
const comments = ['What a lovely cat', 'You clown', 'Garbage collection is fast', 'You are an idoit', 'Kill the child process']

describe('the model in four formats', async () => {
  const formats = await openFormats(manifest, async file => new Uint8Array(await readFile(`public/model/${file}`)).buffer)

  it('is read from the files that the manifest lists', () => {
    expect(formats.map(({ name }) => name)).toEqual(['float32', 'int8', 'int4', '1bit'])
  })

  it('is compared with float32, which agrees with itself', () => {
    const facts = compareFormats(formats, comments)
    expect(facts[0]).toMatchObject({ name: 'float32', agreement: 1 })
    for (const { agreement } of facts)
      expect(agreement * comments.length).toBeCloseTo(Math.round(agreement * comments.length), 9)
    expect(() => compareFormats(formats.slice(1), comments)).toThrow('no float32')
  })

  it('judges a comment in each format by that format\'s own threshold', () => {
    for (const { name, score, removed } of judgeByFormats(formats, 'You clown')) {
      const scorer = formats.find(format => format.name === name)?.scorer
      expect(score).toBe(scorer?.score('You clown'))
      expect(removed).toBe(score >= (scorer?.model.threshold ?? 2))
    }
  })

  it('is timed by the median of several runs, the first left out', () => {
    const [int8] = formats.slice(1)
    if (!int8)
      throw new Error('no int8')
    // Every reading of the clock is 100 ms later: five comments in 100 ms are 50 a second.
    let time = 0
    expect(measureSpeed(int8.scorer, comments, () => time += 100)).toBe(50)
  })
})
