/** The versions of the model that a room can be answered by. */
import type { RegisteredModel } from '../../room/registry.ts'
import type { VersionedModel } from '../shipped-model.ts'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { scoreWithReasons } from '../../moderation/explain.ts'
import { decodeModel } from '../../moderation/format.ts'
import { RECIPE } from '../../moderation/learn/recipe.ts'
import { Scorer } from '../../moderation/score.ts'
import { versionOf } from '../../worker/night.ts'
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

/**
 * A model that the gate has trained, from its file; it is named by the file's hash.
 *
 * @throws ModelFileError if it is none, is damaged, or is larger than what the gate trains
 */
export function trainedVersion(file: Uint8Array): Version {
  const scorer = new Scorer(decodeModel(file, RECIPE.bits))
  return versionOfModel({ scorer, version: versionOf('challenger', createHash('sha256').update(file).digest('hex')) })
}

/** What a room knows of models that were trained on what it says. */
export interface HasRegistered { readonly registered: readonly RegisteredModel[] }

/** All versions that a room can be answered by: the shipped one, what comes with the deck, and what the gate has trained. */
export class Versions {
  readonly champion: Version
  readonly #shipped: readonly Version[]
  readonly #room: HasRegistered
  /** Decoded once each; undefined for a file that this server cannot read, as one of an older layout. */
  readonly #trained = new Map<string, Version | undefined>()

  /**
   * @param champion the one that answers
   * @param shipped what comes with the deck: the real challenger, the broken one, and others
   * @param room follows the log
   */
  constructor(champion: Version, shipped: readonly Version[], room: HasRegistered) {
    this.champion = champion
    this.#shipped = shipped
    this.#room = room
  }

  /**
   * What can be rolled out. A trained model that the gate has let through comes first, where the clicker finds it; one that
   * it has not comes last, to be chosen by hand. The broken one is always second.
   */
  get challengers(): readonly Version[] {
    const trained = this.#room.registered.flatMap(({ version, gate, file }) => {
      const known = this.#read(version, file)
      return known ? [{ known, gate }] : []
    })
    const passed = trained.findLast(({ gate }) => gate === 'ship')?.known
    const others = trained.flatMap(({ known }) => known === passed ? [] : [known])
    const [real, ...rest] = this.#shipped
    return passed && real ? [passed, ...rest, real, ...others] : [...this.#shipped, ...others]
  }

  /** What the gate has said of those that it has trained. */
  get gates(): Record<string, RegisteredModel['gate']> {
    return Object.fromEntries(this.#room.registered.map(({ version, gate }) => [version, gate]))
  }

  /** The version of that name, if this server has it. */
  named(name: string | undefined): Version | undefined {
    if (name === undefined)
      return undefined
    return [this.champion, ...this.challengers].find(version => version.name === name)
  }

  #read(name: string, file: string): Version | undefined {
    if (!this.#trained.has(name))
      this.#trained.set(name, readTrained(file))
    return this.#trained.get(name)
  }
}

function readTrained(file: string): Version | undefined {
  try {
    return trainedVersion(Buffer.from(file, 'base64'))
  }
  catch {
    return undefined
  }
}
