/**
 * What the model worker does for the labs. One worker serves them all, so that the model is in memory once and the
 * page stays free while it works. A lab's own logic stands in a module beside this; here it gets its name.
 */
import type { Scorer } from '../moderation/score.ts'
import type { ModelFiles } from './files.ts'
import type { Account } from './moderation.ts'
import { loadScorer } from '../moderation/score.ts'
import { openFolder } from './files.ts'
import { accountFor } from './moderation.ts'

/** What the worker has in memory once it is open. */
export interface Workshop {
  readonly files: ModelFiles
  /** The shipped model. */
  readonly scorer: Scorer
}

let opened: Workshop | undefined

function workshop(): Workshop {
  if (!opened)
    throw new Error('The model is not open yet.')
  return opened
}

export const service = {
  /**
   * Loads the shipped model; to be called before anything else.
   *
   * @param folder absolute address of the model's folder
   * @returns the threshold that the model ships with, 0 to 1
   * @throws Error when a file is missing or damaged
   */
  async open(folder: string): Promise<{ threshold: number }> {
    const files = openFolder(folder)
    const { shipped, formats } = await files.manifest()
    const format = formats.find(({ name }) => name === shipped)
    if (!format)
      throw new Error('the manifest does not list the model that it ships')
    const scorer = loadScorer(await files.read(format.file))
    opened = { files, scorer }
    return { threshold: scorer.model.threshold }
  },

  /** The score of a comment, and the reasons for it. */
  account(text: string): Account {
    return accountFor(workshop().scorer, text)
  },

  /** The scores of many comments, 0 to 1 each. */
  scoreAll(texts: readonly string[]): number[] {
    const { scorer } = workshop()
    return texts.map(text => scorer.score(text))
  },
}

export type ModelService = typeof service
