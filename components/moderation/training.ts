import type { Stills, TrainingEpoch } from './stills.ts'

/** The pass after which the loss on comments not trained on was least; the first of them if several tie. */
export function bestEpoch(epochs: readonly TrainingEpoch[]): TrainingEpoch | undefined {
  return epochs.reduce<TrainingEpoch | undefined>((best, epoch) => best && best.validation <= epoch.validation ? best : epoch, undefined)
}

/** The figure in words, finding first. */
export function describeTraining({ rows, validationRows, epochs }: Stills['training']): string {
  const best = bestEpoch(epochs)
  const last = epochs.at(-1)
  if (!best || !last)
    return 'Nothing has been trained.'
  return `The loss on the ${rows} comments it learns from falls with every pass, to ${last.train.toFixed(2)} after ${last.epoch}; `
    + `on ${validationRows} comments it has not seen it is least after pass ${best.epoch}, ${best.validation.toFixed(2)}, and ${last.validation.toFixed(2)} at the end.`
}
