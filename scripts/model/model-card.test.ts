import type { Evaluation, Manifest } from '../../moderation/judge/reports.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sha256 } from './sources.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const evaluation = JSON.parse(read('public/model/evaluation.json')) as Evaluation
const manifest = JSON.parse(read('public/model/manifest.json')) as Manifest
const three = (value: number): string => value.toFixed(3)

describe('the model card', () => {
  const card = read('docs/model-card.md')

  it('has the figures of the shipped files', () => {
    const figures = [evaluation.pooled, ...evaluation.sources].flatMap(({ auc }) => auc ? [auc] : [])
    figures.push(evaluation.spans.f1, evaluation.developers.auc, evaluation.wikipedia.auc, ...evaluation.leaveOneOut.sources.map(source => source.auc))
    for (const { value, low, high } of figures)
      expect(card).toContain(`${three(value)} [${three(low)}, ${three(high)}]`)
    for (const value of [evaluation.leaveOneOut.mean, evaluation.calibration.error, evaluation.threshold])
      expect(card).toContain(three(value))
    for (const { name, brotliBytes } of manifest.formats)
      expect(card).toContain(`| ${name} | ${(brotliBytes / 1000).toFixed(1)} kB |`)
  })
})

describe('the shipped files', () => {
  it('are those of the manifest', () => {
    for (const { file, sha256: expected } of manifest.formats)
      expect(sha256(readFileSync(new URL(`public/model/${file}`, root)))).toBe(expected)
  })

  it('meet the limits set for them', () => {
    expect(evaluation.leaveOneOut.mean).toBeGreaterThanOrEqual(0.85)
    expect(evaluation.calibration.error).toBeLessThanOrEqual(0.03)
    expect(evaluation.spans.f1.value).toBeGreaterThanOrEqual(0.63)
    expect(evaluation.developers.auc.value).toBeGreaterThanOrEqual(0.9)
    const sizes = Object.fromEntries(manifest.formats.map(format => [format.name, format.brotliBytes]))
    expect(sizes.int8).toBeLessThanOrEqual(110_000)
    expect(sizes.int4).toBeLessThanOrEqual(15_000)
    expect(manifest.sample.gzipBytes).toBeLessThanOrEqual(400_000)
    const best = Math.max(...manifest.formats.map(format => format.leaveOneOutAuc))
    expect(manifest.formats.find(format => format.name === 'int4')?.leaveOneOutAuc).toBeGreaterThan(best - 0.015)
  })
})
