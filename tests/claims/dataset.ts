import type { DatasetProfile } from '../../moderation/judge/reports.ts'
import type { Claim } from '../support/claims.ts'
import { readFileSync } from 'node:fs'
import { lengthExtremes } from '../../components/labs/dataset/dataset.ts'
import still from '../../components/labs/dataset/still.ts'
import { countText, percent, shareText } from '../../lib/numbers.ts'

const { sources, lengths } = still
const profile = JSON.parse(readFileSync(new URL('../../public/model/dataset-profile.json', import.meta.url), 'utf8')) as DatasetProfile
const toxic = sources.map(source => source.toxic / source.rows)
const [shorter, longer] = lengthExtremes(still)
const votes = sources.find(source => source.votes)?.votes
const slide = 'Exploratory data analysis'

export const claims: Claim[] = [
  { slide, says: `Ours comes from ${sources.length} sources` },
  { slide, says: `our longest comment has ${countText(Math.max(...profile.sources.map(({ length }) => length.longest)))} characters` },
  { slide, says: `from ${shareText(Math.min(...toxic), 1)} toxic to ${shareText(Math.max(...toxic), 1)}` },
  { slide, says: `in ${percent(lengths.auc.value)} of such pairs the toxic one is longer` },
  { slide, says: `In one source it is ${percent(shorter?.auc.value ?? 0)}, in another ${percent(longer?.auc.value ?? 0)}` },
  { slide, says: `${countText(sources.reduce((sum, { repeats }) => sum + repeats, 0))} rows are repeats` },
  { slide, says: `${percent(votes?.disputed ?? 0)} of the comments split them` },
  { slide: 'The room labels', says: `In our data ${percent(votes?.disputed ?? 0)} of the comments split people` },
  { slide, says: `agrees with only ${percent(1 - (votes?.minority ?? 0))} of single votes` },
]
