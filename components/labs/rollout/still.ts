import type { SampleRollout } from '../../../room/sample-rollout.ts'
import still from './still.json'

/** The sample room's roll-outs: `npm run stills` computes them from public/model/. */
export default still as SampleRollout
