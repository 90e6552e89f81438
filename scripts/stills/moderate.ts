import type { ModerationStill, ScoredComment } from '../../components/labs/moderate/moderate.ts'
import type { PreparedComment } from '../../components/labs/moderate/prepared.ts'
import type { Shelf } from './shelf.ts'
import { piecesOf } from '../../components/labs/moderate/moderate.ts'
import { LEAD, prepared } from '../../components/labs/moderate/prepared.ts'
import { explain } from '../../moderation/explain.ts'
import { rounded } from './rounded.ts'

/** One comment taken apart, and the verdicts on others. */
export function moderationStill({ scorer }: Pick<Shelf, 'scorer'>): ModerationStill {
  const judge = ({ text, rude }: PreparedComment): ScoredComment => {
    const { score, flagged, reasons } = explain(scorer, text)
    return { text, score: rounded(score), removed: flagged, right: flagged === rude, pieces: piecesOf(text, reasons).map(({ text, strength }) => ({ text, strength })) }
  }
  const { bias, words } = explain(scorer, LEAD.text)
  return {
    threshold: rounded(scorer.model.threshold),
    lead: {
      ...judge(LEAD),
      bias: rounded(bias),
      words: words.map(({ start, end, weight }) => ({ word: LEAD.text.slice(start, end), weight: rounded(weight) })),
    },
    others: prepared.filter(comment => comment.printed).map(judge),
  }
}
