/** Figures as tables for a terminal. */
import type { Interval } from '../../moderation/judge/metrics.ts'
import type { Evaluation, Manifest } from '../../moderation/judge/reports.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { ratesOf } from '../../moderation/judge/metrics.ts'

const three = (value: number): string => value.toFixed(3)
const interval = (figure: Interval | null): string => figure ? `${three(figure.value)} [${three(figure.low)}, ${three(figure.high)}]` : '-'

/** Lays rows out in columns. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, column) => widths[column] = Math.max(widths[column] ?? 0, cell.length))
  return rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n')
}

/** Figures that follow from a scorer and the data. */
export function evaluationTables(evaluation: Omit<Evaluation, 'leaveOneOut' | 'learningCurve' | 'shrinking'>): string {
  const { pooled, developers, spans, innocent, turned, rules, disguises } = evaluation
  const rates = ratesOf(pooled.confusion)
  return [
    table([
      ['test part', 'rows', 'toxic', 'ROC AUC', 'average precision', 'recall', 'false positives'],
      ...[...evaluation.sources, pooled].map((source) => {
        const own = ratesOf(source.confusion)
        return [source.id, String(source.rows), String(source.toxic), interval(source.auc), interval(source.averagePrecision), three(own.recall), three(own.falsePositiveRate)]
      }),
    ]),
    '',
    `threshold ${three(evaluation.threshold)}: precision ${three(rates.precision)}, recall ${three(rates.recall)}, false-positive rate ${three(rates.falsePositiveRate)}`,
    `calibration error ${three(evaluation.calibration.error)} (15 bins), Brier score ${three(evaluation.calibration.brier)}`,
    `reasons against people's marks: F1 ${interval(spans.f1)} over ${spans.posts} posts`,
    `developers' sentences: AUC ${interval(developers.auc)}, mild flagged ${interval(developers.mildFlagged)}, rude flagged ${interval(developers.rudeFlagged)}`,
    `  half as many mild ones: threshold ${three(developers.halved.threshold)}, recall ${three(developers.halved.pooledRecallBefore)} -> ${three(developers.halved.pooledRecall)}`,
    `harmless sentences of ten kinds flagged: ${interval(innocent.overall)}`,
    ...innocent.kinds.map(({ kind, rows, flagged }) => `  ${kind}: ${flagged} of ${rows}`),
    `an insult turned and one meant, told apart: ${turned.kinds.map(({ kind, pairs, toldApart }) => `${kind} ${toldApart} of ${pairs}`).join(', ')}`,
    `caught by a rule: ${rules.targets.map(({ target, rows, byRule }) => `${target} ${byRule} of ${rows}`).join(', ')}; of their harmless neighbours ${rules.neighbours.byRule} of ${rules.neighbours.rows}`,
    `insults caught in disguise: ${disguises.map(({ rule, rows, caught }) => `${rule} ${caught} of ${rows}`).join(', ')}`,
    `Wikipedia comments never trained on: AUC ${interval(evaluation.wikipedia.auc)}`,
    `harmless identity templates flagged: ${interval(evaluation.identity.overall)}`,
    `HateCheck (its label is hate, not offence): accuracy ${three(evaluation.hateCheck.accuracy)}`,
  ].join('\n')
}

/** Prints the reports of a folder. */
export function printEvaluation(folder: string): void {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  const evaluation = read('evaluation.json') as Evaluation
  const manifest = read('manifest.json') as Manifest
  process.stdout.write(`${[
    evaluationTables(evaluation),
    '',
    table([
      ['left out', 'rows', 'ROC AUC of a model that never saw it', 'recall', 'false positives'],
      ...evaluation.leaveOneOut.sources.map((source) => {
        const own = ratesOf(source.confusion)
        return [source.id, String(source.rows), interval(source.auc), three(own.recall), three(own.falsePositiveRate)]
      }),
      ['mean', '', three(evaluation.leaveOneOut.mean), '', ''],
    ]),
    '',
    table([
      ['format', 'weights kept', 'bytes', 'brotli', 'threshold', 'test AUC', 'leave-one-out', 'calibration error'],
      ...manifest.formats.map(format => [format.name, String(format.keptWeights), String(format.bytes), String(format.brotliBytes), three(format.threshold), three(format.auc.value), three(format.leaveOneOutAuc), three(format.calibrationError)]),
    ]),
    `training sample: ${manifest.sample.rows} rows, ${manifest.sample.gzipBytes} bytes gzipped`,
  ].join('\n')}\n`)
}
