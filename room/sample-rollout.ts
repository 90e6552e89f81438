/** The sample room as the traffic of roll-outs: its participants' comments go through the same reducer as those of a real room. */
import type { RolloutView, Stage } from './rollout.ts'
import type { SampleComment } from './sample.ts'
import { createRandom, shuffle } from '../moderation/random.ts'
import { placeOf } from './place.ts'
import { Room } from './room.ts'
import { APPEALS } from './sample-appeals.ts'
import { SAMPLE_PARTICIPANTS, SAMPLE_SEED } from './sample.ts'

/** A version of the model, by its name. */
export interface SampleVersion {
  readonly name: string
  readonly removes: (text: string) => boolean
}

/** What the slide shows of each challenger at the end of each stage. */
export interface SampleRollout {
  readonly champion: string
  /** In the order in which they are offered. */
  readonly challengers: readonly { readonly name: string, readonly views: Readonly<Record<Stage, RolloutView>> }[]
}

/** Comments in each stage: one a participant. */
const A_STAGE = SAMPLE_PARTICIPANTS

/**
 * Participants of whom each stage reaches its share, one in each fortieth: of forty names at random, none may be in the
 * first tenth, and the canary would answer nobody.
 *
 * @param rollout names it, as for `placeOf`
 */
function participantsOf(rollout: string): string[] {
  const participants = new Map<number, string>()
  for (let number = 1; participants.size < A_STAGE; number++) {
    const who = `sample-${number}`
    const fortieth = Math.floor(A_STAGE * placeOf(who, rollout))
    if (!participants.has(fortieth))
      participants.set(fortieth, who)
  }
  return [...participants.values()]
}

/** One challenger from the shadow to all; when the alarm has taken it back, the next stage begins it anew. */
function rollOut(champion: SampleVersion, challenger: SampleVersion, comments: readonly SampleComment[], names: readonly string[]): Record<Stage, RolloutView> {
  const random = createRandom(SAMPLE_SEED + 2)
  const room = new Room()
  const at = 0
  room.apply({ kind: 'turn', turn: { kind: 'comments' }, at })
  const participants = participantsOf(challenger.name)
  let id = 0
  const view = (stage: Stage): RolloutView => {
    room.apply({ kind: 'rollout', challenger: challenger.name, stage, at })
    for (const who of participants) {
      const { text, rude } = comments[id % comments.length] ?? { text: '', rude: false }
      const [first, second] = room.rollout.answering(who) === challenger.name ? [challenger, champion] : [champion, challenger]
      const removed = first.removes(text)
      room.apply({ kind: 'comment', id: ++id, who, key: `c${id}`, aim: rude ? 'past' : 'caught', text, score: 0, removed, reasons: [], isListed: false, version: first.name, at })
      room.apply({ kind: 'second', comment: id, version: second.name, removed: second.removes(text), took: 0, at })
      const { challenger: current, isAlarming } = room.rollout
      if (isAlarming && current !== undefined)
        room.apply({ kind: 'alarm', challenger: current, at })
      if (removed && random() < APPEALS[rude ? 'rude' : 'kind'].share)
        room.apply({ kind: 'appeal', who, key: `a${id}`, comment: id, sentence: '', isListed: false, at })
    }
    const { rollout } = room.stageView(false)
    // How long a version takes is measured in a room, and not drawn.
    const { p50: _, p95: __, ...old } = rollout.old
    const { p50: ___, p95: ____, ...fresh } = rollout.new
    return { ...rollout, old, new: fresh, champion: champion.name, challengers: [...names], waiting: 0 }
  }
  return { shadow: view('shadow'), tenth: view('tenth'), half: view('half'), all: view('all') }
}

/**
 * Rolls out each challenger in the sample room.
 *
 * @param comments those of the invented site; which of them come, and in what order, is drawn
 * @param champion the version that is shipped
 * @param challengers what is rolled out against it
 */
export function sampleRollout(comments: readonly SampleComment[], champion: SampleVersion, challengers: readonly SampleVersion[]): SampleRollout {
  const drawn = shuffle([...comments], createRandom(SAMPLE_SEED))
  const names = challengers.map(({ name }) => name)
  return { champion: champion.name, challengers: challengers.map(challenger => ({ name: challenger.name, views: rollOut(champion, challenger, drawn, names) })) }
}
