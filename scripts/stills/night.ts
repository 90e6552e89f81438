import type { NightStill } from '../../components/labs/night/night.ts'
import type { Shelf } from './shelf.ts'
import { JUDGED_ROWS, truthOf } from '../../components/labs/night/night-truth.ts'
import { pickShown, RUN, SHOWN_ROWS } from '../../components/labs/night/night.ts'
import { askDashboard, runBatch } from '../../snippets/batch.ts'
import { judgeComments, versionOf } from '../../worker/night.ts'
import { batchSql } from '../batch/batch-sql.ts'
import { openNodeDatabase } from '../batch/node-database.ts'
import { openSource } from '../batch/source.ts'
import { COMMENTS } from './comments.ts'
import { rounded } from './rounded.ts'

/** The nightly batch on the site's comments, as `npm run batch` and the page run it. */
export async function nightStill({ scorer, shipped: { name, sha256 } }: Pick<Shelf, 'scorer' | 'shipped'>): Promise<NightStill> {
  const db = await openNodeDatabase(':memory:')
  try {
    const outcome = await runBatch(db, {
      ...batchSql,
      name: RUN,
      now: '2026-11-23 02:00:00',
      model: versionOf(name, sha256),
      threshold: scorer.model.threshold,
      source: await openSource(COMMENTS),
      judge: comments => judgeComments(scorer, comments),
    })
    const { removedByDay, worstHour, scoresByBoard, reviewFirst } = await askDashboard(db)
    const night = {
      outcome,
      rows: pickShown(await db.rows(SHOWN_ROWS)).map(row => ({ ...row, score: rounded(row.score) })),
      removedByDay: removedByDay.map(row => ({ ...row, removed_share: rounded(row.removed_share) })),
      worstHour: worstHour && { ...worstHour, removed_share: rounded(worstHour.removed_share) },
      scoresByBoard: scoresByBoard.map(row => ({ ...row, removed_share: rounded(row.removed_share), mean_score: rounded(row.mean_score) })),
      reviewFirst: reviewFirst.map(row => ({ ...row, score: rounded(row.score) })),
    }
    return { night, truth: truthOf(await db.rows(JUDGED_ROWS), night) }
  }
  finally {
    db.close()
  }
}
