import type { NightStill } from './night.ts'
import still from './still.json'

/** What the still figure shows: `npm run stills` computes it from public/model/. */
export default still as NightStill
