import type { Weekend } from '../../components/figures/use-case.ts'
import type { Shelf } from './shelf.ts'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { CASE_IDS } from '../../components/figures/use-case.ts'
import { isRude } from '../../content/comment-kinds.ts'
import { COMMENTS } from './comments.ts'
import { rounded } from './rounded.ts'

/** The weekend's comments in numbers, and the three that its slide asks about. */
export async function weekend({ scorer }: Pick<Shelf, 'scorer'>): Promise<Weekend> {
  const comments = parse<{ id: string, reports: string, text: string }>(await readFile(COMMENTS, 'utf8'), { columns: true })
  return {
    comments: comments.length,
    reported: comments.filter(({ reports }) => Number(reports) > 0).length,
    cases: CASE_IDS.map((id) => {
      const comment = comments.find(one => Number(one.id) === id)
      if (!comment)
        throw new Error(`${COMMENTS} has no comment ${id}.`)
      const score = scorer.score(comment.text)
      return { text: comment.text, reports: Number(comment.reports), rude: isRude(comment.id), removed: scorer.isFlagged(comment.text), score: rounded(score) }
    }),
  }
}
