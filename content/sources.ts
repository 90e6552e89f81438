/** Something that the talk leans on. */
export interface Source {
  /** Who wrote it, shortened, and when. */
  author: string
  title: string
  url: string
}

/** In the order in which the talk comes to them. */
export const sources: readonly Source[] = [
  {
    author: 'European Union, 2022',
    title: 'Digital Services Act',
    url: 'https://eur-lex.europa.eu/eli/reg/2022/2065/oj',
  },
  {
    author: 'Google Cloud',
    title: 'MLOps: delivery and automation pipelines',
    url: 'https://docs.cloud.google.com/architecture/mlops-continuous-delivery-and-automation-pipelines-in-machine-learning',
  },
  {
    author: 'ml-ops.org',
    title: 'MLOps Principles',
    url: 'https://ml-ops.org/content/mlops-principles',
  },
  {
    author: 'Kreuzberger, Kühl & Hirschl, 2023',
    title: 'Machine Learning Operations',
    url: 'https://arxiv.org/abs/2205.02302',
  },
  {
    author: 'Sculley et al., 2015',
    title: 'Hidden Technical Debt in ML Systems',
    url: 'https://papers.nips.cc/paper/5656-hidden-technical-debt-in-machine-learning-systems',
  },
  {
    author: 'Brewster, 1882',
    title: 'Theory and practice (Quote Investigator)',
    url: 'https://quoteinvestigator.com/2018/04/14/theory/',
  },
  {
    author: 'Breck et al., 2017',
    title: 'The ML Test Score',
    url: 'https://doi.org/10.1109/BigData.2017.8258038',
  },
  {
    author: 'Davidson, Bhattacharya & Weber, 2019',
    title: 'Racial Bias in Abusive Language Data',
    url: 'https://aclanthology.org/W19-3504/',
  },
  {
    author: 'Dixon et al., 2018',
    title: 'Unintended Bias in Text Classification',
    url: 'https://doi.org/10.1145/3278721.3278729',
  },
  {
    author: 'martin-ha',
    title: 'Model card of toxic-comment-model',
    url: 'https://huggingface.co/martin-ha/toxic-comment-model',
  },
  {
    author: 'Lakkaraju et al., 2017',
    title: 'The Selective Labels Problem',
    url: 'https://doi.org/10.1145/3097983.3098066',
  },
  {
    author: 'Yurdakul & Naranjo, 2020',
    title: 'Population Stability Index',
    url: 'https://ideas.repec.org/a/rsk/journ5/7725371.html',
  },
  {
    author: 'Dean & Barroso, 2013',
    title: 'The Tail at Scale',
    url: 'https://doi.org/10.1145/2408776.2408794',
  },
  {
    author: 'Little, 1961',
    title: 'A Proof for the Queuing Formula',
    url: 'https://doi.org/10.1287/opre.9.3.383',
  },
  {
    author: 'Jacob et al., 2018',
    title: 'Quantization for Integer-Only Inference',
    url: 'https://arxiv.org/abs/1712.05877',
  },
  {
    author: 'Han et al., 2015',
    title: 'Learning both Weights and Connections',
    url: 'https://arxiv.org/abs/1506.02626',
  },
  {
    author: 'Zinkevich',
    title: 'Rules of Machine Learning',
    url: 'https://developers.google.com/machine-learning/guides/rules-of-ml',
  },
]
