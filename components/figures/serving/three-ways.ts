/** What the three ways are compared by, top to bottom. */
export const aspects = {
  trigger: 'Starts with',
  waits: 'Who waits',
  latency: 'Typical latency',
  freshness: 'Freshness',
  idle: 'When idle',
  tools: 'Typical tools',
  example: 'At 10gag',
} as const

export type Aspect = keyof typeof aspects

export interface Way extends Record<Aspect, string> {
  id: 'batch' | 'streaming' | 'real-time'
  name: string
}

/**
 * Three ways to serve a model. When a job starts and whether anyone waits are different questions:
 * a batch may start with an event, and an event may be handled without anybody waiting for it.
 * Latencies are orders of magnitude, not measurements.
 */
export const ways: readonly Way[] = [
  {
    id: 'batch',
    name: 'Batch',
    trigger: 'a clock, or a full pile',
    waits: 'nobody',
    latency: 'minutes to hours',
    freshness: 'as old as the last run',
    idle: 'nothing runs, nothing costs',
    tools: 'Airflow, dbt, Spark, DuckDB',
    example: 'score the archive each night',
  },
  {
    id: 'streaming',
    name: 'Streaming',
    trigger: 'an event, taken off a queue',
    waits: 'the comment, not a person',
    latency: 'seconds',
    freshness: 'seconds behind the world',
    idle: 'a consumer stands by',
    tools: 'Kafka, Flink, Pub/Sub',
    example: 'hide what was just posted',
  },
  {
    id: 'real-time',
    name: 'Real time',
    trigger: 'a request',
    waits: 'the user, every time',
    latency: 'milliseconds',
    freshness: 'as of this moment',
    idle: 'servers up, day and night',
    tools: 'FastAPI, KServe, Triton',
    example: 'warn before it is posted',
  },
]

export interface Question {
  /** The way that a "yes" leads to, and for the last the only one left. */
  way: Way['id']
  lines: readonly [string, string]
  /** False for the last: nothing is asked any more. */
  asks: boolean
}

/** What decides, cheapest way first: take the first that will do. */
export const questions: readonly Question[] = [
  { way: 'batch', lines: ['Is last night’s answer', 'good enough?'], asks: true },
  { way: 'streaming', lines: ['Can the user go on', 'without the answer?'], asks: true },
  { way: 'real-time', lines: ['Somebody waits:', 'answer at once'], asks: false },
]

/** One click for each way, and one for the questions that decide. */
export const STEPS = ways.length + 1

export interface ThreeWaysFrame {
  columns: readonly { way: Way, shown: boolean, current: boolean }[]
  questionsShown: boolean
}

/**
 * What the figure shows after so many clicks: 0 is the three names alone, 1 to 3 open one way each,
 * 4 adds the deciding questions.
 */
export function frame(step: number): ThreeWaysFrame {
  return {
    columns: ways.map((way, index) => ({
      way,
      shown: step > index,
      current: step === index + 1,
    })),
    questionsShown: step >= STEPS,
  }
}

/** What a room's comments have come to as a stream, in a line. */
export function streamText(comments: number, waiting: number): string {
  return `Streaming, in this room: ${comments} ${comments === 1 ? 'comment' : 'comments'} so far, ${waiting} ${waiting === 1 ? 'waits' : 'wait'} for a consumer.`
}

/** The figure in words, after so many clicks. The table below it is a real one and speaks for itself. */
export function describe(step: number): string {
  const { columns, questionsShown } = frame(step)
  if (questionsShown)
    return 'Three ways to serve a model, and what decides: take batch if last night’s answer is good enough, streaming if the user can go on without the answer, and real time only if somebody waits.'
  const shown = columns.filter(column => column.shown).map(column => column.way.name.toLowerCase())
  if (shown.length === 0)
    return 'Three ways to serve a model: batch collects and runs once, streaming takes events one after another off a queue, real time answers a request while somebody waits.'
  return `Three ways to serve a model, compared by what starts them, who waits and what they cost. Shown so far: ${shown.join(', ')}.`
}
