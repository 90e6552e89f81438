import type { BenchReport, Evaluation, Manifest } from '../../moderation/judge/reports.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sha256 } from './sources.ts'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const evaluation = JSON.parse(read('public/model/evaluation.json')) as Evaluation
const manifest = JSON.parse(read('public/model/manifest.json')) as Manifest
const bench = JSON.parse(read('public/model/bench.json')) as BenchReport
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

describe('what the model card says of the speed', () => {
  it('is what the bench measured, and on which machine', () => {
    const [model] = bench.results
    expect(model?.name).toBe('this model, int8')
    const cpu = bench.machine.cpu.replaceAll('(R)', '')
    expect(read('docs/model-card.md')).toContain(`| speed | ${Math.round((model?.commentsPerSecond ?? 0) / 1000)},000 comments a second on one core of ${cpu},`)
  })
})

/** As one line: the card breaks its lines where it likes. */
const asOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

describe('what the model card says of its threshold', () => {
  it('compares with one that is chosen on the other sources', () => {
    const { costByValidation, costByOthers, byAll } = evaluation.leaveOneOut.thresholds
    expect(asOneLine(read('docs/model-card.md'))).toContain(`Chosen on all sources when each was left out, it would be ${byAll.toFixed(2)}. But in a place left out, what the other places choose so costs ${three(costByOthers)} a comment, and what their validation part chooses ${three(costByValidation)}`)
    expect(costByValidation).toBeLessThan(costByOthers)
  })
})

describe('where the model card says that the model fails', () => {
  const card = asOneLine(read('docs/model-card.md'))
  const percent = (share: number, digits = 0): string => `${(100 * share).toFixed(digits)}%`

  it('names every identity term that is flagged in 1% of its harmless sentences or more', () => {
    expect(card).toContain(`of the harmless template sentences ${percent(evaluation.identity.overall.value, 1)} are flagged`)
    for (const { term, falsePositiveRate } of evaluation.identity.terms)
      expect(card.includes(`"${term}" ${percent(falsePositiveRate)}`), term).toBe(falsePositiveRate >= 0.01)
  })

  it('has the figures of the sentences written for it', () => {
    const { innocent, turned, rules, disguises, developers } = evaluation
    expect(card).toContain(`of 300 harmless sentences ${percent(innocent.overall.value, 1)} are flagged`)
    for (const { kind, flagged } of innocent.kinds)
      expect(card).toContain(`${kind} ${flagged}`)
    const [denied, reported, quoted, countered] = turned.kinds.map(({ toldApart }) => toldApart)
    expect(card).toContain(`rightly in ${denied} where it is denied, ${reported} where it is reported, ${quoted} where it is quoted and ${countered} where it is spoken against`)
    expect(card).toContain(`${disguises[0]?.rows} mild insults in ${disguises.length} disguises`)
    for (const { rule, rows, caught } of disguises) {
      expect(rows).toBe(disguises[0]?.rows)
      expect(card).toContain(`${rule} ${caught}`)
    }
    const [deathWishes, threats, emoji] = rules.targets.map(({ byRule }) => byRule)
    expect(card).toContain(`${deathWishes} death wishes, ${threats} threats and ${emoji} insults by emoji, and of 200 harmless neighbours ("this joke will kill you", "kill the process") ${rules.neighbours.byRule}`)
    expect(card).toContain(`${percent(developers.mildFlagged.value, 1)} are flagged, against ${percent(developers.rudeFlagged.value)} of 100 rude ones`)
  })

  it.each([
    ['Negation', 'negate_neg_nh'],
    ['Quoting and counter-speech', 'counter_quote_nh'],
    ['Friendly swearing', 'profanity_nh'],
    ['Reclaimed words', 'slur_reclaimed_nh'],
    ['Veiled contempt', 'derog_impl_h'],
  ])('has HateCheck\'s share for "%s"', (name, functionality) => {
    const [accuracy] = evaluation.hateCheck.functions.flatMap(entry => entry.functionality === functionality ? [entry.accuracy] : [])
    expect(card).toMatch(new RegExp(`\\*\\*${name}\\*\\* \\(${accuracy?.toFixed(2).replace('.', '\\.')}\\b`))
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
