import { countText } from '../../../lib/numbers.ts'
/** What a principle is applied to: DevOps has the first, MLOps all three. */
export const objects = ['Code', 'Data', 'Model'] as const

export interface Principle {
  name: string
  /** What the principle comes to for code, data and model. */
  applied: readonly [code: string, data: string, model: string]
}

/**
 * The seven principles of ml-ops.org, in its order; the first is called iterative-incremental development there. They
 * hold for DevOps as well; the cells, ours, say what each becomes when data and model are looked after like code.
 */
export const principles: readonly Principle[] = [
  { name: 'Iterative development', applied: ['small releases', 'label in small batches', 'simple model first'] },
  { name: 'Automation', applied: ['build and test', 'ingest and check', 'train and evaluate'] },
  { name: 'Continuous deployment', applied: ['ship each change', 'refresh the features', 'ship each good model'] },
  { name: 'Versioning', applied: ['commits', 'dated snapshots', 'a model registry'] },
  { name: 'Testing', applied: ['unit and integration', 'schema and ranges', 'quality on unseen data'] },
  { name: 'Reproducibility', applied: ['packages by lock file', 'the same rows', 'the same seed'] },
  { name: 'Monitoring', applied: ['errors and latency', 'drift of the inputs', 'quality on real labels'] },
]

/** One click for the data, one for the model, one for the example. */
export const STEPS = 3

/** What the step shows, in a line below the table, and for the last one what it takes, in another. */
export interface Finding {
  claim: string
  needs?: string
}

/** One finding for each step. A seed alone does not carry over to other packages or another chip. */
function findingsWith(packages: number): readonly [Finding, Finding, Finding, Finding] {
  return [
    { claim: 'All seven, applied to code: that is DevOps.' },
    { claim: 'Data changes even when the code does not.' },
    { claim: 'The same seven, on all three: that is MLOps.' },
    {
      claim: 'Same code, same rows, same seed: the same model.',
      needs: `Needs the same chip and packages: our lock file names ${countText(packages)} packages, each with its version.`,
    },
  ]
}

export interface PrinciplesFrame {
  /** How many of the objects are shown, from the left. */
  objectsShown: number
  /** The principle that the last finding is about. */
  boxed: string | undefined
  finding: Finding
}

/**
 * What the figure shows after so many clicks; more clicks than there are show the last step.
 *
 * @param step clicks
 * @param packages how many the lock file names
 */
export function frame(step: number, packages: number): PrinciplesFrame {
  const findings = findingsWith(packages)
  return {
    objectsShown: Math.min(Math.max(step, 0), 2) + 1,
    boxed: step >= STEPS ? 'Reproducibility' : undefined,
    finding: findings[step] ?? findings[STEPS],
  }
}

/** The figure in words, after so many clicks; the cells are read as a table. */
export function describe(step: number, packages: number): string {
  const { objectsShown, boxed, finding } = frame(step, packages)
  const shown = objects.slice(0, objectsShown).join(', ').toLowerCase()
  const told = [finding.claim, finding.needs, `Seven principles, applied to ${shown}.`, boxed && `${boxed} is boxed.`]
  return told.filter(Boolean).join(' ')
}
