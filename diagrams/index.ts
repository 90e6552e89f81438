// Written by `npm run diagrams` from the .mmd files in this folder.
import batchPieces from './batch-pieces.svg?raw'
import deploymentStrategy from './deployment-strategy.svg?raw'

export const diagrams = {
  'batch-pieces': batchPieces,
  'deployment-strategy': deploymentStrategy,
} as const

/** A flow chart that a slide can show. */
export type DiagramName = keyof typeof diagrams
