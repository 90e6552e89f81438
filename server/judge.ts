/** What the API makes of a request's comments, in steps that are short whatever the comments are. */
import type { Scorer } from '../moderation/score.ts'
import type { Reason } from '../moderation/weigh-words.ts'
import type { ModerationRequest, Verdict } from '../snippets/serve.ts'
import type { Work } from './turns.ts'
import { scoreWithReasons } from '../moderation/explain.ts'
import { moderate } from '../snippets/serve.ts'

/** A verdict with its reasons. */
export type Judged = Verdict & { reasons: Reason[] }

/** Comments of up to so many characters together are one step; a longer one is a step by itself. */
const STEP = 10_000

/** The comments in their order, as steps. */
function* stepsOf(comments: ModerationRequest['comments']): Generator<ModerationRequest['comments']> {
  let from = 0
  let characters = 0
  for (let at = 0; at < comments.length; at++) {
    characters += comments[at]?.text.length ?? 0
    if (characters > STEP && at > from) {
      yield comments.slice(from, at)
      from = at
      characters = comments[at]?.text.length ?? 0
    }
  }
  yield from === 0 ? comments : comments.slice(from)
}

/**
 * The verdicts on all comments.
 *
 * @param body the comments
 * @param scorer the model
 * @param isGone whether nobody waits for the answer any more: the rest is left undone
 */
export function* judge(body: ModerationRequest, scorer: Scorer, isGone: () => boolean): Work<Verdict[]> {
  let all: Verdict[] = []
  for (const comments of stepsOf(body.comments)) {
    if (isGone())
      break
    const verdicts = moderate({ comments }, scorer)
    all = all.length > 0 ? all.concat(verdicts) : verdicts
    yield
  }
  return all
}

/**
 * The verdicts on all comments with their reasons, each already written as JSON: reasons can be many times as long as the
 * comments, and writing them takes its time too.
 *
 * @param body the comments
 * @param scorer the model
 * @param write a verdict with reasons as JSON
 * @param isGone whether nobody waits for the answer any more: the rest is left undone
 */
export function* judgeWithReasons(body: ModerationRequest, scorer: Scorer, write: (result: Judged) => string, isGone: () => boolean): Work<{ verdicts: Verdict[], json: string }> {
  const verdicts: Verdict[] = []
  let json = ''
  for (const comments of stepsOf(body.comments)) {
    if (isGone())
      break
    for (const { id, text } of comments) {
      const { reasons, ...decision } = scoreWithReasons(scorer, text)
      const verdict = { id, ...decision }
      verdicts.push(verdict)
      json += `${json === '' ? '' : ','}${write({ ...verdict, reasons })}`
    }
    yield
  }
  return { verdicts, json }
}
