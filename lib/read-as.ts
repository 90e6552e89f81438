import * as v from 'valibot'
import { readJson } from './read-json.ts'

/** What a text says as JSON, if a schema takes it; undefined otherwise. */
export function readAs<Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema> | undefined {
  const parsed = v.safeParse(schema, readJson(text))
  return parsed.success ? parsed.output : undefined
}
