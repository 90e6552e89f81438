/** The versions of the model that a room can be answered by. */
import type { VersionedModel } from '../shipped-model.ts'
import { scoreWithReasons } from '../../moderation/explain.ts'
import { modelOf } from '../shipped-model.ts'

/** What a version makes of a comment; `line` is the threshold from which it removes. */
export type Judge = (text: string) => { score: number, removed: boolean, reasons: [start: number, end: number][], line?: number }

export interface Version {
  /** Format and the beginning of the file's hash: `int4-f31f5ae0`. */
  readonly name: string
  readonly judge: Judge
}

/** The format of the version that can be rolled out: a smaller file of the same model. */
export const SMALLER = 'int4'

/** A model as a version. */
export function versionOfModel({ scorer, version }: VersionedModel): Version {
  const line = scorer.model.threshold
  return {
    name: version,
    judge(text) {
      const { score, flagged, reasons } = scoreWithReasons(scorer, text)
      return { score, removed: flagged, reasons: flagged ? reasons.map(({ start, end }) => [start, end]) : [], line }
    },
  }
}

/** The same version with a mistake of one sign: it removes what lies below its threshold. To see the alarm ring. */
export function brokenOf({ name, judge }: Version): Version {
  return {
    name: name.replace(/^[^-]+/, 'broken'),
    judge(text) {
      const verdict = judge(text)
      return { ...verdict, removed: !verdict.removed, reasons: [] }
    },
  }
}

/**
 * What a room can roll out against the shipped model: a smaller file of the same model, and one that is broken on purpose.
 *
 * @throws Error if a file is not the one that the manifest was written for
 */
export function challengersOf(champion: Version): Version[] {
  return [versionOfModel(modelOf(SMALLER)), brokenOf(champion)]
}
