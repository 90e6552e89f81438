import type { GateStill } from './gate.ts'
import still from './still.json'

/** What the still figure shows: `npm run stills` computes it from public/model/ and the sample room. */
export default still as GateStill
