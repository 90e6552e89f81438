/** Reads everything that training and evaluation need from the data folder. */
import type { SourceComments } from './corpus.ts'
import type { Comment, HateCheckCase, MarkedPost, TemplateSentence } from './sources.ts'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { TEST_SENTENCES } from './sentences/all.ts'
import { readBiasComments, readerOf, readHateCheck, readMarkedPosts, readTemplates, SOURCES } from './sources.ts'
import { TEST_SETS } from './test-sets.ts'

/** The test-only sets. */
export interface TestSets {
  templates: TemplateSentence[]
  biasComments: Comment[]
  hateCheck: HateCheckCase[]
  markedTest: MarkedPost[]
  /** Used to choose the rule for reasons, never to judge it. */
  markedTrial: MarkedPost[]
}

/** The folder with the raw data: an option, else MODERATION_DATA, else data/. */
export function dataRoot(option?: string): string {
  return resolve(option ?? process.env.MODERATION_DATA ?? 'data')
}

/**
 * Checks that all folders are there.
 *
 * @throws Error that names the first missing folder and says how to get it
 */
export function requireData(root: string): void {
  for (const { id } of [...SOURCES, ...TEST_SETS]) {
    if (!existsSync(join(root, id)))
      throw new Error(`no data in ${join(root, id)}: run "npm run data" first, or name a folder with --data or MODERATION_DATA`)
  }
}

/** Reads the ten training sources. */
export function readSources(root: string): SourceComments[] {
  return SOURCES.map(({ id, title, repository, licence, caveat, direct, read, disagreement }) => ({
    id,
    title,
    repository,
    licence,
    caveat,
    direct,
    comments: read(readerOf(root, id)),
    disagreement: disagreement?.(readerOf(root, id)) ?? null,
  }))
}

/** Reads the test-only sets. */
export function readTestSets(root: string): TestSets {
  return {
    templates: readTemplates(root),
    biasComments: readBiasComments(root),
    hateCheck: readHateCheck(root),
    markedTest: readMarkedPosts(root, 'test'),
    markedTrial: readMarkedPosts(root, 'trial'),
  }
}

/** All texts that must not be trained on: the test-only sets and the sentences written for tests. */
export function textsOf(tests: TestSets): string[] {
  const sets = [tests.biasComments, tests.hateCheck, tests.markedTest, tests.markedTrial].flatMap(rows => rows.map(row => row.text))
  return [...sets, ...TEST_SENTENCES]
}

/** All texts that the model is judged by: those above and the sentence templates. No lesson may be like one. */
export function judgingTexts(tests: TestSets): string[] {
  return [...textsOf(tests), ...tests.templates.map(template => template.text)]
}
