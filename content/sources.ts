/** Something that the talk leans on. */
export interface Source {
  /** How the notes cite it on their line of sources, followed by the year: a name that no other source has. */
  cite: string
  /** Who wrote it, shortened. */
  author: string
  /** When it came out; null for a page that is kept up to date. */
  year: number | null
  /** Shortened to a line of the slide. */
  title: string
  url: string
}

/** In the order in which the talk comes to them. */
export const sources: readonly Source[] = [
  {
    cite: 'Digital Services Act',
    author: 'European Union',
    year: 2022,
    title: 'Digital Services Act',
    url: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj',
  },
  {
    cite: 'Google Cloud',
    author: 'Google Cloud',
    year: null,
    title: 'MLOps: automation pipelines',
    url: 'https://docs.cloud.google.com/architecture/mlops-continuous-delivery-and-automation-pipelines-in-machine-learning',
  },
  {
    cite: 'ml-ops.org',
    author: 'ml-ops.org',
    year: null,
    title: 'MLOps Principles',
    url: 'https://ml-ops.org/content/mlops-principles',
  },
  {
    cite: 'Kreuzberger',
    author: 'Kreuzberger et al.',
    year: 2023,
    title: 'MLOps: an overview',
    url: 'https://arxiv.org/abs/2205.02302',
  },
  {
    cite: 'Sculley',
    author: 'Sculley et al.',
    year: 2015,
    title: 'Hidden Technical Debt in ML',
    url: 'https://papers.nips.cc/paper/5656-hidden-technical-debt-in-machine-learning-systems',
  },
  {
    cite: 'Brewster',
    author: 'Brewster',
    year: 1882,
    title: 'Theory and practice',
    url: 'https://quoteinvestigator.com/2018/04/14/theory/',
  },
  {
    cite: 'Breck',
    author: 'Breck et al.',
    year: 2017,
    title: 'The ML Test Score',
    url: 'https://doi.org/10.1109/BigData.2017.8258038',
  },
  {
    cite: 'Fleiss',
    author: 'Fleiss',
    year: 1971,
    title: 'Agreement among many raters',
    url: 'https://doi.org/10.1037/h0031619',
  },
  {
    cite: 'Davidson',
    author: 'Davidson et al.',
    year: 2019,
    title: 'Bias in Abusive Language',
    url: 'https://aclanthology.org/W19-3504/',
  },
  {
    cite: 'Dixon',
    author: 'Dixon et al.',
    year: 2018,
    title: 'Bias in Text Classification',
    url: 'https://doi.org/10.1145/3278721.3278729',
  },
  {
    cite: 'martin-ha',
    author: 'martin-ha',
    year: null,
    title: 'Model card of toxic-comment-model',
    url: 'https://huggingface.co/martin-ha/toxic-comment-model',
  },
  {
    cite: 'Lakkaraju',
    author: 'Lakkaraju et al.',
    year: 2017,
    title: 'The Selective Labels Problem',
    url: 'https://doi.org/10.1145/3097983.3098066',
  },
  {
    cite: 'Yurdakul',
    author: 'Yurdakul & Naranjo',
    year: 2020,
    title: 'Population Stability Index',
    url: 'https://ideas.repec.org/a/rsk/journ5/7725371.html',
  },
  {
    cite: 'Dean',
    author: 'Dean & Barroso',
    year: 2013,
    title: 'The Tail at Scale',
    url: 'https://doi.org/10.1145/2408776.2408794',
  },
  {
    cite: 'Little',
    author: 'Little',
    year: 1961,
    title: 'A Proof for the Queuing Formula',
    url: 'https://doi.org/10.1287/opre.9.3.383',
  },
  {
    cite: 'Jacob',
    author: 'Jacob et al.',
    year: 2018,
    title: 'Integer-Only Inference',
    url: 'https://arxiv.org/abs/1712.05877',
  },
  {
    cite: 'Han',
    author: 'Han et al.',
    year: 2015,
    title: 'Both Weights and Connections',
    url: 'https://arxiv.org/abs/1506.02626',
  },
  {
    cite: 'Zinkevich',
    author: 'Zinkevich',
    year: null,
    title: 'Rules of Machine Learning',
    url: 'https://developers.google.com/machine-learning/guides/rules-of-ml',
  },
  {
    cite: 'Krippendorff',
    author: 'Krippendorff',
    year: 2011,
    title: 'Computing alpha-reliability',
    url: 'https://repository.upenn.edu/asc_papers/43',
  },
  {
    cite: 'Zapf',
    author: 'Zapf et al.',
    year: 2016,
    title: 'Inter-rater reliability',
    url: 'https://doi.org/10.1186/s12874-016-0200-9',
  },
  {
    cite: 'Johari',
    author: 'Johari et al.',
    year: 2022,
    title: 'Always valid inference',
    url: 'https://doi.org/10.1287/opre.2021.2135',
  },
  {
    cite: 'Wilson',
    author: 'Wilson',
    year: 1927,
    title: 'Probable inference',
    url: 'https://doi.org/10.1080/01621459.1927.10502953',
  },
  {
    cite: 'Newcombe',
    author: 'Newcombe',
    year: 1998,
    title: 'Intervals for paired proportions',
    url: 'https://pubmed.ncbi.nlm.nih.gov/9839354/',
  },
]

/** The sources that a text cites: "Dean and Barroso 2013". */
export function citedIn(text: string): Source[] {
  return sources.filter(({ cite }) => new RegExp(`(?<![\\w-])${cite.replaceAll('.', '\\.')}(?![\\w-])`).test(text))
}

/** What some notes cite on their lines of sources, in the order of the list. */
export function citedInNotes(notes: readonly string[]): Source[] {
  const lines = notes.flatMap(note => Array.from(note.matchAll(/^Sources: (.+)$/gm), ([, line = '']) => line))
  return citedIn(lines.join('\n'))
}
