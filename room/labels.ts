/**
 * What the room says of comments: rude, fine or unsure. All label the same six alone, and again after they have talked;
 * then each gets some of the others'. Here are the frames, what follows from them, and what slides may know of it: counts,
 * and never who gave which.
 */
import * as v from 'valibot'
import { labelComments } from '../content/label-comments.ts'
import { count, key, share } from './fields.ts'
import { LeastTaken } from './least-taken.ts'

/** In this order everywhere. */
export const labelNames = ['rude', 'fine', 'unsure'] as const
export type LabelName = typeof labelNames[number]

/** All label the same alone, then together with their neighbours, then each some of the others'. */
export const rounds = ['alone', 'together', 'others'] as const
export type Round = typeof rounds[number]

const label = v.picklist(labelNames)
const round = v.picklist(rounds)

/** Comments of others that a participant gets. */
export const TASKS = 6
/** Comments of others that a window of the deck is sent, those with most labels. */
const MOST_SHOWN = 120
/** Every third participant's comments and labels are kept out of training. */
const KEPT_OUT = 3
/** Labels of one participant that have to be comparable with others' before it can count as contrary. */
const LEAST_COMPARED = 3

/** `comment` is the place among the six, or another participant's comment by its number. */
export const labelAct = v.strictObject({ kind: v.literal('label'), key, round, comment: count, label })
export const labelsTurn = v.strictObject({ kind: v.literal('labels'), round })

const task = v.strictObject({ comment: count, text: v.string() })
export type Task = v.InferOutput<typeof task>

/** What a participant has to label now, and what it has said. */
export const labelling = v.strictObject({ tasks: v.array(task), given: v.array(v.strictObject({ round, comment: count, label })) })
export type Labelling = v.InferOutput<typeof labelling>

/** Labels of one comment, counted. */
export const votes = v.strictObject({ rude: count, fine: count, unsure: count })
export type Votes = v.InferOutput<typeof votes>

/**
 * What a model may learn from, or be judged by. Learners and judges are different people, as writers and as labellers:
 * every third participant judges, and counts for nothing else. `calm` leaves out the tenth of all who are most contrary.
 */
const lesson = v.strictObject({
  /** The comment's number; the six have none. */
  comment: v.optional(count),
  /** Of a comment that is not shown, the presenter's view alone is sent it. */
  text: v.optional(v.string()),
  isShown: v.boolean(),
  part: v.picklist(['learn', 'judge']),
  all: votes,
  calm: votes,
  /** What the speaker has made of an appeal. The speaker is no participant: it counts in the part of the comment's author. */
  decided: v.optional(v.picklist(['rude', 'fine'])),
})
export type Lesson = v.InferOutput<typeof lesson>

const labelled = v.strictObject({
  id: count,
  /** Only while it is shown. */
  text: v.string(),
  score: share,
  removed: v.boolean(),
  votes,
})
export type Labelled = v.InferOutput<typeof labelled>

export const labelsView = v.strictObject({
  /** Participants who have labelled anything. */
  labellers: count,
  /** Labels in all rounds. */
  labels: count,
  /** Of the six, in their order. */
  alone: v.array(votes),
  together: v.array(votes),
  /** Comments of the room that are shown and have labels, most labels first. */
  others: v.array(labelled),
  lessons: v.array(lesson),
})
export type LabelsView = v.InferOutput<typeof labelsView>

/** A participant, and a comment, as far as labels need them. */
interface Labeller { readonly number: number }
export interface Labellable {
  readonly id: number
  readonly who: string
  readonly text: string
  readonly score: number
  readonly removed: boolean
  readonly isShown: boolean
  readonly isListed: boolean
}

type Given = Map<number, Map<string, LabelName>>

export const noVotes = (): Votes => ({ rude: 0, fine: 0, unsure: 0 })

export function votesIn({ rude, fine, unsure }: Votes): number {
  return rude + fine + unsure
}

function countVotes(given: Iterable<LabelName>): Votes {
  const votes = noVotes()
  for (const label of given)
    votes[label]++
  return votes
}

/** What more than half say; undefined where nothing has more than half, or most are unsure. */
export function majorityOf(votes: Votes): 'rude' | 'fine' | undefined {
  return (['rude', 'fine'] as const).find(label => votes[label] * 2 > votesIn(votes))
}

/** Whether a participant's comments and labels are kept out of training. */
export function isJudge({ number }: Labeller): boolean {
  return number % KEPT_OUT === 0
}

/** All labels of a room. What is told it of people and comments is the room's. */
export class Labels {
  readonly #given: Record<Round, Given> = { alone: new Map(), together: new Map(), others: new Map() }
  /** Which of the others' comments a participant has to label. */
  readonly #tasks = new Map<string, readonly number[]>()
  /** Which comments a participant has labelled in any round: all phones ask for theirs at a time. */
  readonly #labelled = new Map<string, Set<number>>()
  /** What was counted since something has changed: windows look twenty times a second, and labels come less often. */
  #counted: LabelsView | undefined

  /** Has the next look count again: what is shown or decided has changed. */
  changed(): void {
    this.#counted = undefined
  }

  /** Notes a label; a later one for the same comment takes its place. */
  give(who: string, round: Round, comment: number, label: LabelName): void {
    const given = this.#given[round].get(comment) ?? new Map<string, LabelName>()
    given.set(who, label)
    this.#given[round].set(comment, given)
    const labelled = this.#labelled.get(who) ?? new Set()
    labelled.add(comment)
    this.#labelled.set(who, labelled)
    this.changed()
  }

  /** Gives each participant as many of the others' shown comments as it may have, those that fewest have first. */
  assign(people: ReadonlyMap<string, Labeller>, comments: readonly Labellable[]): void {
    const shown = comments.filter(({ isShown }) => isShown)
    const ids = new Set(shown.map(({ id }) => id))
    const load = new Map(shown.map(({ id }) => [id, 0]))
    for (const [who, tasks] of this.#tasks) {
      const still = tasks.filter(id => ids.has(id))
      this.#tasks.set(who, still)
      still.forEach(id => load.set(id, (load.get(id) ?? 0) + 1))
    }
    const byPart = { judge: new LeastTaken<Labellable>(), learn: new LeastTaken<Labellable>() }
    const partOf = (person: Labeller | undefined): keyof typeof byPart => person && isJudge(person) ? 'judge' : 'learn'
    shown.forEach(comment => byPart[partOf(people.get(comment.who))].add(comment, load.get(comment.id) ?? 0))
    for (const [who, person] of people) {
      const tasks = [...this.#tasks.get(who) ?? []]
      if (tasks.length >= TASKS)
        continue
      const fits = ({ id, who: author }: Labellable): boolean => author !== who && !tasks.includes(id)
      const own = partOf(person)
      // Those of the own part first: only their labels can be learned from, or judged by.
      for (const part of [own, own === 'judge' ? 'learn' : 'judge'] as const)
        tasks.push(...byPart[part].take(TASKS - tasks.length, fits).map(({ id }) => id))
      this.#tasks.set(who, tasks)
    }
  }

  /** Whether a participant was given a comment to label. */
  hasTask(who: string, comment: number): boolean {
    return this.#tasks.get(who)?.includes(comment) ?? false
  }

  /** What one participant has to label in a round, and what it has said; nobody else is sent it. */
  own(who: string, round: Round | undefined, commentOf: (id: number) => Labellable | undefined): Labelling | undefined {
    const given = rounds.flatMap(round => [...this.#labelled.get(who) ?? []].flatMap((comment) => {
      const label = this.#given[round].get(comment)?.get(who)
      return label ? [{ round, comment, label }] : []
    }))
    const tasks = round === undefined ? [] : round === 'others' ? this.#tasksOf(who, commentOf) : labelComments.map((text, comment) => ({ comment, text }))
    return tasks.length === 0 && given.length === 0 ? undefined : { tasks, given }
  }

  #tasksOf(who: string, commentOf: (id: number) => Labellable | undefined): Task[] {
    return (this.#tasks.get(who) ?? []).flatMap((id) => {
      const comment = commentOf(id)
      return comment?.isShown ? [{ comment: id, text: comment.text }] : []
    })
  }

  /** Takes back all that a participant has said. */
  erase(who: string): void {
    for (const given of Object.values(this.#given))
      given.forEach(by => by.delete(who))
    this.#tasks.delete(who)
    this.#labelled.delete(who)
    this.changed()
  }

  /** Drops the labels of comments that are gone. */
  keepOnly(comments: readonly Labellable[]): void {
    const ids = new Set(comments.map(({ id }) => id))
    for (const id of this.#given.others.keys()) {
      if (!ids.has(id))
        this.#given.others.delete(id)
    }
    this.changed()
  }

  clear(): void {
    Object.values(this.#given).forEach(given => given.clear())
    this.#tasks.clear()
    this.#labelled.clear()
    this.changed()
  }

  /**
   * What windows of the deck are sent; the same object until something has changed.
   *
   * @param people all participants
   * @param comments all comments
   * @param decisions what the speaker has made of appeals, by the comment's number: whether it was given back
   * @param mayAct whether it is the presenter's, who may read what is not shown
   */
  view(people: ReadonlyMap<string, Labeller>, comments: readonly Labellable[], decisions: ReadonlyMap<number, boolean>, mayAct: boolean): LabelsView {
    this.#counted ??= this.#count(people, comments, decisions)
    const { lessons } = this.#counted
    return mayAct || lessons.every(({ isShown }) => isShown)
      ? this.#counted
      : { ...this.#counted, lessons: lessons.map(({ text, ...lesson }) => lesson.isShown ? { ...lesson, text } : lesson) }
  }

  #count(people: ReadonlyMap<string, Labeller>, comments: readonly Labellable[], decisions: ReadonlyMap<number, boolean>): LabelsView {
    const all = Object.values(this.#given).flatMap(given => [...given.values()])
    const shown = comments.filter(({ isShown, id }) => isShown && this.#given.others.has(id))
    return {
      labellers: new Set(all.flatMap(by => [...by.keys()])).size,
      labels: all.reduce((sum, by) => sum + by.size, 0),
      alone: this.#sixIn('alone'),
      together: this.#sixIn('together'),
      others: shown
        .map(({ id, text, score, removed }) => ({ id, text, score, removed, votes: countVotes(this.#given.others.get(id)?.values() ?? []) }))
        .filter(({ votes }) => votesIn(votes) > 0)
        .sort((a, b) => votesIn(b.votes) - votesIn(a.votes))
        .slice(0, MOST_SHOWN),
      // What the word list has found something in, nobody is sent, and so nothing can learn from it.
      lessons: this.#lessons(people, comments.filter(({ id, isShown, isListed }) => isShown ? this.#given.others.has(id) || decisions.has(id) : decisions.has(id) && !isListed), decisions),
    }
  }

  #sixIn(round: Round): Votes[] {
    return labelComments.map((_, comment) => countVotes(this.#given[round].get(comment)?.values() ?? []))
  }

  /** What participants say in the end, by comment: of the six what they said last. */
  #finally(): Map<string, Map<string, LabelName>> {
    const six = labelComments.map((text, comment) => [text, new Map([...this.#given.alone.get(comment) ?? [], ...this.#given.together.get(comment) ?? []])] as const)
    return new Map([...six, ...Array.from(this.#given.others, ([id, by]) => [String(id), by] as const)])
  }

  #lessons(people: ReadonlyMap<string, Labeller>, comments: readonly Labellable[], decisions: ReadonlyMap<number, boolean>): Lesson[] {
    const last = this.#finally()
    const contrary = contraryTenth(last.values())
    const votesOf = (name: string, part: Lesson['part']): Pick<Lesson, 'part' | 'all' | 'calm'> => {
      const by = [...last.get(name) ?? []].filter(([who]) => isJudge(people.get(who) ?? { number: 0 }) === (part === 'judge'))
      return { part, all: countVotes(by.map(([, label]) => label)), calm: countVotes(by.filter(([who]) => !contrary.has(who)).map(([, label]) => label)) }
    }
    // The six are the learners': judges who label them count nowhere.
    return [
      ...labelComments.map(text => ({ text, isShown: true, ...votesOf(text, 'learn') })),
      ...comments.map(({ id, text, who, isShown }): Lesson => {
        const restored = decisions.get(id)
        return { comment: id, text, isShown, ...votesOf(String(id), isJudge(people.get(who) ?? { number: 1 }) ? 'judge' : 'learn'), ...(restored !== undefined && { decided: restored ? 'fine' : 'rude' }) }
      }),
    ].filter(({ all, decided }: Lesson) => votesIn(all) > 0 || decided !== undefined)
  }
}

/**
 * The tenth of the labellers that goes most often against what most of the others say, unsure left aside. Who has too
 * little in common with others cannot be in it.
 */
function contraryTenth(units: Iterable<ReadonlyMap<string, LabelName>>): Set<string> {
  const tallies = new Map<string, { compared: number, against: number }>()
  for (const by of units) {
    const votes = countVotes(by.values())
    for (const [who, label] of by) {
      if (label === 'unsure')
        continue
      const others = majorityOf({ ...votes, [label]: votes[label] - 1 })
      if (!others)
        continue
      const tally = tallies.get(who) ?? { compared: 0, against: 0 }
      tallies.set(who, { compared: tally.compared + 1, against: tally.against + (others === label ? 0 : 1) })
    }
  }
  // Among equals names decide, which are drawn by lot: the order in which labels came is not the same after a restart.
  const ranked = [...tallies].filter(([, { compared }]) => compared >= LEAST_COMPARED).sort(([one, a], [other, b]) => b.against / b.compared - a.against / a.compared || (one < other ? -1 : 1))
  return new Set(ranked.slice(0, Math.floor(ranked.length / 10)).map(([who]) => who))
}
