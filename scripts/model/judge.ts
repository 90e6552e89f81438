import type { DeveloperResult, DisguiseResult, Evaluation, HateCheckResult, HeldOutScores, IdentityResult, InnocentResult, RulesResult, SourceResult, SpanResult, TurnedResult } from '../../moderation/judge/reports.ts'
import type { Part } from '../../moderation/learn/split.ts'
/** How good is a scorer? The figures of evaluation.json that need no training. */
import type { ReasonRule } from '../../moderation/model.ts'
import type { Scorer } from '../../moderation/score.ts'
import type { Corpus } from './corpus.ts'
import type { TestSets } from './raw-data.ts'
import type { HateCheckCase, MarkedPost, TemplateSentence } from './sources.ts'
import { explain, pickReasons, scoreWithReasons } from '../../moderation/explain.ts'
import { averagePrecision, bootstrap, bootstrapMean, brierScore, calibrationBins, characterF1, confusionAt, expectedCalibrationError, rocAuc, wilson } from '../../moderation/judge/metrics.ts'
import { SHIPPED_COSTS } from '../../moderation/judge/threshold.ts'
import { rowsWhere } from '../../moderation/learn/dataset.ts'
import { modelScore } from '../../moderation/score.ts'
import { RULE_NEIGHBOURS, RULE_TARGETS } from './sentences/beside-rules.ts'
import { MILD_SENTENCES, RUDE_SENTENCES } from './sentences/developers.ts'
import { DISGUISES } from './sentences/disguises.ts'
import { INNOCENT_KINDS, INNOCENT_SENTENCES } from './sentences/innocent.ts'
import { TURNED_PAIRS } from './sentences/turned-insults.ts'

const HISTOGRAM_BINS = 50

/** One for each threshold that a person can choose, 0 to 100. */
const FINE_BINS = 100

/** How many scores fall into each of so many bins of equal width from 0 to 1. */
function countScores(scores: readonly number[], bins: number): number[] {
  const counts = Array.from<number>({ length: bins }).fill(0)
  for (const score of scores) {
    const bin = Math.min(bins - 1, Math.floor(score * bins))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}

/** Scores and labels of some rows: the model's own scores, as the product reads comments, and no rule's. */
export function scoreRows(scorer: Scorer, { data, texts }: Corpus, rows: Uint32Array): { scores: number[], labels: number[] } {
  if (texts.length < data.labels.length)
    throw new Error('a corpus is judged by its texts: build it with keepTexts')
  return {
    scores: Array.from(rows, row => modelScore(scorer.logit(texts[row] ?? ''))),
    labels: Array.from(rows, row => (data.labels[row] ?? 0) > 0 ? 1 : 0),
  }
}

/**
 * The scores of the test part by source, and of harmless sentences by identity term; and those of the validation part,
 * which a threshold is chosen on.
 */
export function heldOutScores(scorer: Scorer, corpus: Corpus, tests: TestSets): HeldOutScores {
  const { data, parts } = corpus
  const { terms, rows } = identityRows(scorer, tests.templates)
  return {
    schema: 1,
    bins: FINE_BINS,
    sources: corpus.profiles.map(({ id, title, direct }, source) => {
      const countsOf = (part: Part): { clean: number[], toxic: number[] } => {
        const { scores, labels } = scoreRows(scorer, corpus, rowsWhere(parts.length, row => parts[row] === part && data.sources[row] === source))
        return {
          clean: countScores(scores.filter((_, at) => !labels[at]), FINE_BINS),
          toxic: countScores(scores.filter((_, at) => labels[at]), FINE_BINS),
        }
      }
      return { id, title, direct, ...countsOf('test'), validation: countsOf('validation') }
    }),
    terms: terms.map(term => ({ term, harmless: countScores(rows.filter(row => row.term === term).map(row => row.score), FINE_BINS) })),
  }
}

/** The part of evaluation.json that follows from a scorer, the test part and the test-only sets. */
export function evaluateScorer(scorer: Scorer, corpus: Corpus, tests: TestSets): Omit<Evaluation, 'leaveOneOut' | 'learningCurve' | 'shrinking'> {
  const { data, parts } = corpus
  const { threshold } = scorer.model
  const scored = (rows: Uint32Array) => scoreRows(scorer, corpus, rows)
  const pooled = scored(rowsWhere(parts.length, row => parts[row] === 'test' && corpus.direct[data.sources[row] ?? 0] === true))
  const histogram = {
    clean: countScores(pooled.scores.filter((_, at) => !pooled.labels[at]), HISTOGRAM_BINS),
    toxic: countScores(pooled.scores.filter((_, at) => pooled.labels[at]), HISTOGRAM_BINS),
  }
  const wikipedia = {
    scores: tests.biasComments.map(comment => scorer.score(comment.text)),
    labels: tests.biasComments.map(comment => comment.label),
  }
  return {
    schema: 1,
    format: scorer.model.format,
    threshold,
    costs: SHIPPED_COSTS,
    rows: {
      train: parts.filter(part => part === 'train').length,
      validation: parts.filter(part => part === 'validation').length,
      test: parts.filter(part => part === 'test').length,
    },
    pooled: sourceResult('pooled', 'All sources', true, pooled.scores, pooled.labels, threshold),
    sources: corpus.profiles.map((profile, source) => {
      const rows = scored(rowsWhere(parts.length, row => parts[row] === 'test' && data.sources[row] === source))
      return sourceResult(profile.id, profile.title, profile.direct, rows.scores, rows.labels, threshold)
    }),
    thresholds: Array.from({ length: 101 }, (_, percent) => ({ threshold: percent / 100, ...confusionAt(pooled.scores, pooled.labels, percent / 100) })),
    histogram,
    calibration: {
      bins: calibrationBins(pooled.scores, pooled.labels),
      error: expectedCalibrationError(pooled.scores, pooled.labels),
      brier: brierScore(pooled.scores, pooled.labels),
    },
    identity: judgeIdentity(scorer, tests.templates),
    hateCheck: judgeHateCheck(scorer, tests.hateCheck),
    spans: judgeSpans(scorer, tests.markedTest),
    ...judgeSentences(scorer),
    developers: judgeDevelopers(scorer, pooled.scores, pooled.labels),
    wikipedia: {
      rows: wikipedia.labels.length,
      toxic: wikipedia.labels.filter(label => label > 0).length,
      auc: bootstrap('auc', wikipedia.scores, wikipedia.labels),
    },
  }
}

function sourceResult(id: string, title: string, direct: boolean, scores: number[], labels: number[], threshold: number): SourceResult {
  const known = Number.isFinite(rocAuc(scores, labels)) && Number.isFinite(averagePrecision(scores, labels))
  return {
    id,
    title,
    rows: scores.length,
    toxic: labels.reduce((total, label) => total + label, 0),
    direct,
    auc: known ? bootstrap('auc', scores, labels) : null,
    averagePrecision: known ? bootstrap('averagePrecision', scores, labels) : null,
    confusion: confusionAt(scores, labels, threshold),
  }
}

/**
 * Harmless template sentences and the identity term that each names. The terms are read off the shortest templates
 * ("hug lesbian": a verb and a term); the sentences that only put a first name beside an adjective are left out.
 */
function identityRows(scorer: Scorer, templates: TemplateSentence[]): { terms: string[], rows: { term: string, score: number, flagged: boolean }[] } {
  const terms = [...new Set(templates.flatMap(sentence => /^hug (\S+)$/.exec(sentence.text)?.[1] ?? []))]
  const rows = templates.filter(sentence => !sentence.toxic).flatMap((sentence) => {
    const words = sentence.text.split(' ')
    const term = terms.find(candidate => words.includes(candidate))
    return term === undefined ? [] : [{ term, score: scorer.score(sentence.text), flagged: scorer.isFlagged(sentence.text) }]
  })
  return { terms, rows }
}

/** False positives by identity term. */
function judgeIdentity(scorer: Scorer, templates: TemplateSentence[]): IdentityResult {
  const { terms, rows } = identityRows(scorer, templates)
  return {
    overall: wilson(rows.filter(row => row.flagged).length, rows.length),
    terms: terms.map((term) => {
      const own = rows.filter(row => row.term === term)
      const falsePositives = own.filter(row => row.flagged).length
      return {
        term,
        rows: own.length,
        falsePositives,
        falsePositiveRate: own.length === 0 ? 0 : falsePositives / own.length,
        meanScore: own.reduce((total, row) => total + row.score, 0) / Math.max(1, own.length),
      }
    }),
  }
}

function judgeHateCheck(scorer: Scorer, cases: HateCheckCase[]): HateCheckResult {
  const functions = new Map<string, HateCheckResult['functions'][number]>()
  let right = 0
  for (const example of cases) {
    const flagged = scorer.isFlagged(example.text)
    const key = `${example.functionality} ${example.hateful}`
    const entry = functions.get(key) ?? { functionality: example.functionality, hateful: example.hateful, rows: 0, flagged: 0, accuracy: 0 }
    entry.rows++
    entry.flagged += flagged ? 1 : 0
    right += flagged === example.hateful ? 1 : 0
    functions.set(key, entry)
  }
  for (const entry of functions.values())
    entry.accuracy = (entry.hateful ? entry.flagged : entry.rows - entry.flagged) / entry.rows
  return {
    remark: 'HateCheck labels hate against protected groups; this model was trained on offence. Where the two differ, a low figure here is no error of the model, and a high one no merit.',
    rows: cases.length,
    accuracy: right / Math.max(1, cases.length),
    functions: [...functions.values()],
  }
}

/** Characters covered by the reasons. */
function coveredBy(reasons: readonly { start: number, end: number }[]): Set<number> {
  const covered = new Set<number>()
  for (const { start, end } of reasons) {
    for (let at = start; at < end; at++)
      covered.add(at)
  }
  return covered
}

function judgeSpans(scorer: Scorer, posts: MarkedPost[]): SpanResult {
  const scores = posts.map(post => characterF1(coveredBy(pickReasons(explain(scorer, post.text).words, scorer.model.reasons)), post.marked))
  return { posts: posts.length, f1: bootstrapMean(scores) }
}

/** A rule whose F1 is this close to the best is as good. */
const AS_GOOD = 0.005

/**
 * The rule for reasons, chosen on posts that are used for nothing else: of all rules about as good as the best, the one
 * that asks for the most weight, so that a harmless word is seldom called a reason.
 */
export function chooseReasonRule(scorer: Scorer, posts: MarkedPost[]): ReasonRule {
  const explained = posts.map(post => ({ words: explain(scorer, post.text).words, marked: post.marked }))
  const tried: { rule: ReasonRule, f1: number }[] = []
  for (let least = 0; least <= 30; least++) {
    for (let share = 20; share <= 75; share += 5) {
      const rule = { atLeast: Math.fround(least / 10), share: Math.fround(share / 100) }
      const f1 = explained.reduce((sum, { words, marked }) => sum + characterF1(coveredBy(pickReasons(words, rule)), marked), 0) / Math.max(1, explained.length)
      tried.push({ rule, f1 })
    }
  }
  const best = Math.max(...tried.map(({ f1 }) => f1))
  return tried
    .filter(({ f1 }) => f1 >= best - AS_GOOD)
    .reduce((chosen, candidate) => candidate.rule.atLeast > chosen.rule.atLeast || (candidate.rule.atLeast === chosen.rule.atLeast && candidate.f1 > chosen.f1) ? candidate : chosen)
    .rule
}

/** The sentences written for this project, developers' own apart. */
export function judgeSentences(scorer: Scorer): { innocent: InnocentResult, turned: TurnedResult, rules: RulesResult, disguises: DisguiseResult[] } {
  const flagged = (sentences: readonly string[]): number => sentences.filter(text => scorer.isFlagged(text)).length
  const byRule = (sentences: readonly string[]): number => sentences.filter(text => scoreWithReasons(scorer, text).by === 'rule').length
  const kinds = Object.entries(INNOCENT_SENTENCES).map(([kind, sentences]) => ({ kind: INNOCENT_KINDS[kind as keyof typeof INNOCENT_KINDS], rows: sentences.length, flagged: flagged(sentences) }))
  return {
    innocent: {
      overall: wilson(kinds.reduce((sum, kind) => sum + kind.flagged, 0), kinds.reduce((sum, { rows }) => sum + rows, 0)),
      kinds,
    },
    turned: {
      kinds: Object.entries(TURNED_PAIRS).map(([kind, pairs]) => {
        const kept = pairs.filter(({ harmless }) => !scorer.isFlagged(harmless))
        return {
          kind,
          pairs: pairs.length,
          harmlessKept: kept.length,
          rudeFlagged: flagged(pairs.map(({ rude }) => rude)),
          toldApart: kept.filter(({ rude }) => scorer.isFlagged(rude)).length,
        }
      }),
    },
    rules: {
      targets: Object.entries(RULE_TARGETS).map(([target, sentences]) => ({ target, rows: sentences.length, byRule: byRule(sentences) })),
      neighbours: { rows: RULE_NEIGHBOURS.length, byRule: byRule(RULE_NEIGHBOURS), flagged: flagged(RULE_NEIGHBOURS) },
    },
    disguises: Object.entries(DISGUISES).map(([rule, rows]) => ({ rule, rows: rows.length, caught: flagged(rows.map(({ text }) => text)) })),
  }
}

function judgeDevelopers(scorer: Scorer, pooledScores: number[], pooledLabels: number[]): DeveloperResult {
  const { threshold } = scorer.model
  const mild = MILD_SENTENCES.map(text => scorer.score(text))
  const rude = RUDE_SENTENCES.map(text => scorer.score(text))
  const flaggedAt = (scores: number[], at: number): number => scores.filter(score => score >= at).length
  const recallAt = (at: number): number => {
    const { truePositives, falseNegatives } = confusionAt(pooledScores, pooledLabels, at)
    return truePositives / Math.max(1, truePositives + falseNegatives)
  }
  // The lowest threshold that flags at most half as many mild sentences.
  const allowed = Math.floor(flaggedAt(mild, threshold) / 2)
  const highest = [...mild].sort((a, b) => b - a)[allowed] ?? 0
  const halved = Math.max(threshold, Math.min(1, highest + 1e-6))
  return {
    mild: mild.length,
    rude: rude.length,
    auc: bootstrap('auc', [...mild, ...rude], [...mild.map(() => 0), ...rude.map(() => 1)], 1000),
    mildFlagged: wilson(flaggedAt(mild, threshold), mild.length),
    rudeFlagged: wilson(flaggedAt(rude, threshold), rude.length),
    halved: {
      threshold: halved,
      mildFlagged: flaggedAt(mild, halved) / mild.length,
      rudeFlagged: flaggedAt(rude, halved) / rude.length,
      pooledRecall: recallAt(halved),
      pooledRecallBefore: recallAt(threshold),
    },
  }
}
