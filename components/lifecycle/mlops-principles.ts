/** What a principle is applied to: DevOps has the first, MLOps all three. */
export const objects = ['Code', 'Data', 'Model'] as const

export interface Principle {
  name: string
  /** What the principle comes to for code, data and model. */
  applied: readonly [code: string, data: string, model: string]
}

/**
 * The seven principles of ml-ops.org, in its order. They hold for DevOps as well; the cells, ours, say
 * what each becomes when data and model are looked after like code.
 */
export const principles: readonly Principle[] = [
  { name: 'Iterative development', applied: ['small releases', 'growing data sets', 'better with each turn'] },
  { name: 'Automation', applied: ['build and test', 'checks and features', 'training'] },
  { name: 'Continuous deployment', applied: ['ship each change', 'refresh the features', 'ship each good model'] },
  { name: 'Versioning', applied: ['commits', 'snapshots', 'a model registry'] },
  { name: 'Testing', applied: ['units, integration', 'schema and ranges', 'quality on unseen data'] },
  { name: 'Reproducibility', applied: ['pinned packages', 'the same rows', 'the same seed'] },
  { name: 'Monitoring', applied: ['errors and latency', 'drift of the inputs', 'quality on real labels'] },
]

/** One click for the data, one for the model, one for the example. */
export const STEPS = 3

export interface PrinciplesFrame {
  /** How many of the objects are shown, from the left. */
  objectsShown: number
  /** The principle that the example is about. */
  boxed: string | undefined
}

/** What the table shows after so many clicks. */
export function frame(step: number): PrinciplesFrame {
  return {
    objectsShown: Math.min(Math.max(step, 0), 2) + 1,
    boxed: step >= STEPS ? 'Reproducibility' : undefined,
  }
}

/** What the boxed row comes to. */
export const example = 'Same code, same rows, same seed: the same model, byte for byte.'

/** The table's finding in words, after so many clicks; the cells are read as a table. */
export function describe(step: number): string {
  const { objectsShown, boxed } = frame(step)
  if (objectsShown === 1)
    return 'Seven principles, applied to code: that is DevOps.'
  const shown = objects.slice(0, objectsShown).join(', ').toLowerCase()
  return boxed === undefined
    ? `The same seven principles, applied to ${shown}.`
    : `The same seven principles, applied to ${shown}. ${boxed} is boxed: ${example}`
}
