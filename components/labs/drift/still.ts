import type { DriftStill } from './drift.ts'
import still from './still.json'

/** What the still figure shows: `npm run stills` computes it from public/model/. */
export default still as DriftStill
