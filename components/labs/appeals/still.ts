import type { SampleAppeals } from '../../../room/sample-appeals.ts'
import still from './still.json'

/** The sample room's appeals: `npm run stills` computes them from public/model/. */
export default still as unknown as SampleAppeals
