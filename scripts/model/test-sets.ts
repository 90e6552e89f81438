/** A data set that the model is judged by and has never learned from. */
export interface TestSet {
  /** Folder name and identifier. */
  id: string
  title: string
  repository: string
  licence: string
}

export const TEST_SETS: readonly TestSet[] = [
  { id: 'unintended-bias', title: 'Sentence templates and Wikipedia comments (Jigsaw, unintended bias)', repository: 'github.com/conversationai/unintended-ml-bias-analysis', licence: 'Apache-2.0' },
  { id: 'hatecheck', title: 'HateCheck', repository: 'github.com/paul-rottger/hatecheck-data', licence: 'CC BY 4.0' },
  { id: 'toxic-spans', title: 'Toxic spans (SemEval-2021 task 5)', repository: 'github.com/ipavlopoulos/toxic_spans', licence: 'CC0-1.0' },
]
