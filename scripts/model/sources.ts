/**
 * The labelled comments: how each public source is read, and which of its rows count. Nothing here prints a row.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** One labelled comment. */
export interface Comment {
  text: string
  /** 1 toxic, 0 not; between the two where a source only hints. */
  label: number
  /** Rows that say the same thing twice (a sentence and its rewrite) share a group, so that no split parts them. */
  group?: string
}

/** Read access to the files of one source. */
export type FileReader = (path: string) => string

/** A source of training comments. */
export interface Source {
  /** Folder name and identifier. */
  id: string
  /** How it is called on a slide. */
  title: string
  repository: string
  licence: string
  /** Where the words come from, and the one caveat to know. */
  caveat: string
  /** False where the labels only hint at toxicity (emotions, say). */
  direct: boolean
  read: (open: FileReader) => Comment[]
  /** How often annotators disagreed on toxic or not, over all rows, where the source has the votes. */
  disagreement?: (open: FileReader) => { mean: number, disputedRows: number }
}

type Row = Record<string, string | undefined>

function rows(text: string, delimiter = ','): Row[] {
  return parse(text, { columns: true, delimiter, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true })
}

function lists(text: string, delimiter: string, quote: string | false = '"'): string[][] {
  return parse(text, { delimiter, quote, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true })
}

function tabbed(text: string): string[][] {
  return text.split(/\r?\n/).filter(line => line !== '').map(line => line.split('\t'))
}

/** GoEmotions' emotions that hint at a nasty comment. */
const HARSH_EMOTIONS = new Set(['anger', 'annoyance', 'disgust'])

/** How sure a harsh emotion makes us that a comment is toxic. A weak label: emotions are not offences. */
const HARSH_LABEL = 0.6

/** The ten training sources, in the fixed order that every file and figure uses. */
export const SOURCES: Source[] = [
  {
    id: 'davidson',
    title: 'Twitter (Davidson et al.)',
    repository: 'github.com/t-davidson/hate-speech-and-offensive-language',
    licence: 'MIT',
    caveat: 'found by a word list, so the vocabulary is easy; documented bias against African-American English',
    direct: true,
    read: open => rows(open('labeled_data.csv')).flatMap((row) => {
      const annotators = Number(row.count)
      const harmless = Number(row.neither)
      // Only where all agree on toxic or not: the disputed rows made the model worse on other sources.
      if (!row.tweet || !(annotators > 0) || (harmless !== 0 && harmless !== annotators))
        return []
      return [{ text: row.tweet, label: harmless === 0 ? 1 : 0 }]
    }),
    disagreement: (open) => {
      const minorities = rows(open('labeled_data.csv')).map((row) => {
        const share = Number(row.neither) / Number(row.count)
        return Math.min(share, 1 - share)
      })
      const disputed = minorities.filter(minority => minority > 0).length
      return { mean: minorities.reduce((sum, minority) => sum + minority, 0) / minorities.length, disputedRows: disputed / minorities.length }
    },
  },
  {
    id: 'paradetox',
    title: 'ParaDetox pairs',
    repository: 'github.com/s-nlp/paradetox',
    licence: 'CC0-1.0',
    caveat: 'toxic sentences beside neutral rewrites by people; one sentence has up to three rewrites',
    direct: true,
    read: open => tabbed(open('paradetox.tsv')).slice(1).flatMap(([toxic, ...rewrites]) => {
      const group = toxic ?? ''
      const pair: Comment[] = [{ text: group, label: 1, group }]
      for (const rewrite of rewrites) {
        if (rewrite.trim() !== '')
          pair.push({ text: rewrite, label: 0, group })
      }
      return pair
    }),
  },
  {
    id: 'context-toxicity-wiki',
    title: 'Wikipedia talk pages',
    repository: 'github.com/ipavlopoulos/context_toxicity',
    licence: 'Apache-2.0; text CC BY-SA 3.0',
    caveat: 'about 1% toxic: the clean background',
    direct: true,
    read: open => ['gc.csv', 'gn.csv'].flatMap(file => rows(open(file)).flatMap(row =>
      row.text && (row.label === '0' || row.label === '1' || row.label === '0.0' || row.label === '1.0')
        ? [{ text: row.text, label: Number(row.label) }]
        : [])),
  },
  {
    id: 'jigsaw-robtest',
    title: 'Wikipedia talk pages (Jigsaw)',
    repository: 'github.com/thunlp/RobTest',
    licence: 'MIT; labels CC0, text CC BY-SA 3.0',
    caveat: 'balanced by its makers; reality is not',
    direct: true,
    read: open => lists(open('test.csv'), ',').flatMap(([text, label]) =>
      text && (label === '0' || label === '1') ? [{ text, label: Number(label) }] : []),
  },
  {
    id: 'civil-10000',
    title: 'News sites (Civil Comments)',
    repository: 'github.com/Houmamelte/Binary-classification-poisoning-',
    licence: 'CC0-1.0 (Civil Comments)',
    caveat: 'lower-cased and stripped of punctuation by the mirror',
    direct: true,
    // Rows whose id is not a number come from another data set.
    read: open => rows(open('balanced_dataset.csv')).flatMap(row =>
      row.comment_text && /^\d+$/.test(row.id ?? '') ? [{ text: row.comment_text, label: Number(row.target) }] : []),
  },
  {
    id: 'misogyny',
    title: 'Reddit (online misogyny)',
    repository: 'github.com/ellamguest/online-misogyny-eacl2021',
    licence: 'MIT',
    caveat: 'labels misogyny and personal attacks, not rudeness at large',
    direct: true,
    read: open => rows(open('final_labels.csv')).flatMap((row) => {
      const text = row.body ?? ''
      if (text === '' || text === '[deleted]' || text === '[removed]')
        return []
      const attack = (row.level_2 ?? '').toLowerCase().includes('attack')
      return [{ text, label: row.level_1 === 'Misogynistic' || attack ? 1 : 0 }]
    }),
  },
  {
    id: 'goemotions',
    title: 'Reddit (GoEmotions)',
    repository: 'github.com/monologg/GoEmotions-pytorch',
    licence: 'Apache-2.0',
    caveat: 'emotions, not toxicity: anger, annoyance and disgust count as a hint of 0.6',
    direct: false,
    read: (open) => {
      const names = open('labels.txt').split(/\r?\n/)
      return ['train.tsv', 'dev.tsv', 'test.tsv'].flatMap(file => tabbed(open(file)).map(([text, emotions]) => {
        const harsh = (emotions ?? '').split(',').some(id => HARSH_EMOTIONS.has(names[Number(id)] ?? ''))
        return { text: text ?? '', label: harsh ? HARSH_LABEL : 0 }
      }))
    },
  },
  {
    id: 'vcu-incivility',
    title: 'GitHub issues (incivility)',
    repository: 'github.com/vcu-swim-lab/incivility-dataset',
    licence: 'MIT',
    caveat: 'counts bitter frustration and impatience as incivility, not only insults',
    direct: true,
    read: open => rows(open('annotated_comment_level.csv')).flatMap(row =>
      row.comment_body && row.tbdf ? [{ text: row.comment_body, label: row.tbdf === 'None' ? 0 : 1 }] : []),
  },
  {
    id: 'strudel-toxicity',
    title: 'GitHub comments (STRUDEL)',
    repository: 'github.com/sophieball/toxicity-detector',
    licence: 'MIT',
    caveat: 'only about a hundred toxic comments',
    direct: true,
    read: open => rows(open('train_comments.csv')).flatMap(row =>
      row.text && row.toxicity ? [{ text: row.text, label: row.toxicity === 'y' ? 1 : 0 }] : []),
  },
  {
    id: 'senti4sd',
    title: 'Stack Overflow (Senti4SD)',
    repository: 'github.com/collab-uniba/Senti4SD',
    licence: 'MIT',
    caveat: 'neutral and positive posts only: one class, developers\' clean language',
    direct: true,
    read: open => ['train3098itemPOLARITY.csv', 'test1326itemPOLARITY.csv'].flatMap(file =>
      open(file).split(/\r?\n/).flatMap((line) => {
        const [, polarity, ...rest] = line.split(';')
        const text = rest.join(';').replace(/^"|"$/g, '').replaceAll('""', '"')
        return text !== '' && (polarity === 'neutral' || polarity === 'positive') ? [{ text, label: 0 }] : []
      })),
  },
]

/** Reads files of one source from `<root>/<id>/`, as UTF-8. */
export function readerOf(root: string, id: string): FileReader {
  return path => readFileSync(join(root, id, path), 'utf8')
}

/** A sentence template with an identity term in it, and whether the sentence is toxic. */
export interface TemplateSentence { text: string, toxic: boolean }

/** Test only: synthetic sentences around identity terms (Dixon et al., AIES 2018). */
export function readTemplates(root: string): TemplateSentence[] {
  return rows(readerOf(root, 'unintended-bias')('en_sentence_templates.csv')).flatMap(row =>
    row.phrase ? [{ text: row.phrase, toxic: row.toxicity === 'toxic' }] : [])
}

/** Test only: Wikipedia comments. */
export function readBiasComments(root: string): Comment[] {
  return rows(readerOf(root, 'unintended-bias')('toxicity_nonfuzzed_testset.csv')).flatMap(row =>
    row.comment ? [{ text: row.comment, label: row.toxic?.toLowerCase() === 'true' || row.toxic === '1' ? 1 : 0 }] : [])
}

/** One case of HateCheck (Röttger et al., ACL 2021). Its label is hate, not offence. */
export interface HateCheckCase { text: string, functionality: string, hateful: boolean }

/** Test only: the HateCheck suite. */
export function readHateCheck(root: string): HateCheckCase[] {
  return rows(readerOf(root, 'hatecheck')('test_suite_cases.csv')).flatMap(row =>
    row.test_case && row.functionality
      ? [{ text: row.test_case, functionality: row.functionality, hateful: row.label_gold === 'hateful' }]
      : [])
}

/** A toxic post and the characters that people marked in it, as offsets in code points turned into UTF-16 offsets. */
export interface MarkedPost { text: string, marked: Set<number> }

/** Test only: SemEval-2021 task 5 (Pavlopoulos et al.). */
export function readMarkedPosts(root: string, part: 'test' | 'trial'): MarkedPost[] {
  return rows(readerOf(root, 'toxic-spans')(`tsd_${part}.csv`)).flatMap((row) => {
    if (row.text === undefined || row.spans === undefined)
      return []
    const offsets: number[] = []
    let utf16 = 0
    for (const character of row.text) {
      offsets.push(utf16)
      utf16 += character.length
    }
    const marked = new Set<number>()
    for (const index of row.spans.match(/\d+/g) ?? []) {
      const offset = offsets[Number(index)]
      if (offset !== undefined)
        marked.add(offset)
    }
    return [{ text: row.text, marked }]
  })
}

/** sha256 of a file's bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
