/** Every sentence that was written to test the model, and so must not be trained on. */
import { RULE_NEIGHBOURS, RULE_TARGETS } from './beside-rules.ts'
import { MILD_SENTENCES, RUDE_SENTENCES } from './developers.ts'
import { DISGUISES, HARMLESS_PROSE, MILD_INSULTS } from './disguises.ts'
import { INNOCENT_SENTENCES } from './innocent.ts'
import { TURNED_PAIRS } from './turned-insults.ts'

export const TEST_SENTENCES: readonly string[] = [
  ...MILD_SENTENCES,
  ...RUDE_SENTENCES,
  ...Object.values(INNOCENT_SENTENCES).flat(),
  ...Object.values(TURNED_PAIRS).flat().flatMap(({ harmless, rude }) => [harmless, rude]),
  ...Object.values(RULE_TARGETS).flat(),
  ...RULE_NEIGHBOURS,
  ...MILD_INSULTS.map(({ sentence }) => sentence),
  ...Object.values(DISGUISES).flat().map(({ text }) => text),
  HARMLESS_PROSE.join(' '),
]
