/** Which files of which public repositories the data is, to the byte. */

/** Files of one repository at one commit. */
export interface Pin {
  /** Folder it goes to. */
  id: string
  /** owner/name on GitHub. */
  repository: string
  commit: string
  files: PinnedFile[]
}

/** One file. */
export interface PinnedFile {
  /** Name in our folder. */
  file: string
  /** Path in the repository. */
  path: string
  bytes: number
  sha256: string
}

export const PINS: readonly Pin[] = [
  {
    id: 'davidson',
    repository: 't-davidson/hate-speech-and-offensive-language',
    commit: 'cb50f7e9eb855a99abc51423bf40df0e26d6fe30',
    files: [
      { file: 'labeled_data.csv', path: 'data/labeled_data.csv', bytes: 2546446, sha256: 'fcb8bc7c68120ae4af04a5b9acd58585513ede11e1548ebf36a5c2040b6f6281' },
      { file: 'LICENSE', path: 'LICENSE', bytes: 1069, sha256: '3ec8d318cf9e36fe40da3081f5a64ebe3d198ebf85a330cbebc84de90a047fb2' },
    ],
  },
  {
    id: 'paradetox',
    repository: 's-nlp/paradetox',
    commit: 'd97b17d0813539cf05c74f9cdb5e66372704ca57',
    files: [
      { file: 'paradetox.tsv', path: 'paradetox/paradetox.tsv', bytes: 1627340, sha256: '6e5e80def7deaf4a3410f7de6c638c13f100ce5ece09ee84a47f6f14ab69a0cd' },
      { file: 'LICENSE', path: 'LICENSE', bytes: 7048, sha256: 'a2010f343487d3f7618affe54f789f5487602331c0a8d03f49e9a7c547cf0499' },
    ],
  },
  {
    id: 'context-toxicity-wiki',
    repository: 'ipavlopoulos/context_toxicity',
    commit: '5df49c294e6a41f0ba351e65fda7c315aa4cc168',
    files: [
      { file: 'gc.csv', path: 'data/CAT_LARGE/gc.csv', bytes: 3697430, sha256: '7939002c35bfdaf4c406e8fb7e206dfe5a6801b24f60bf6faa51442a26701dea' },
      { file: 'gn.csv', path: 'data/CAT_LARGE/gn.csv', bytes: 1968511, sha256: 'def84ddcff46dfd628e3d37c9c81b9cb81d7cf35e82197212a5758c0d24fb667' },
      { file: 'LICENSE', path: 'LICENSE', bytes: 11357, sha256: 'c71d239df91726fc519c6eb72d318ec65820627232b2f796219e87dcf35d0ab4' },
    ],
  },
  {
    id: 'jigsaw-robtest',
    repository: 'thunlp/RobTest',
    commit: '5e9cd37d8a57746093f12b56a3d5e9190a5785ba',
    files: [
      { file: 'test.csv', path: 'datasets/jigsaw/test.csv', bytes: 3494934, sha256: 'ed555e1ce2cf67611afa7f624bc0679bf57b83fc39ece13f4cc54b21829cc9fc' },
      { file: 'LICENSE', path: 'LICENSE', bytes: 1063, sha256: '97455af89ae4ef9d0887bbd652579f3837913b646be4c8b61cb3ca4d7a8d4849' },
    ],
  },
  {
    id: 'civil-10000',
    repository: 'Houmamelte/Binary-classification-poisoning-',
    commit: '19b053be50ca85f010e741f52ef8e837fc3c8934',
    files: [
      { file: 'balanced_dataset.csv', path: 'data/balanced_dataset.csv', bytes: 2987941, sha256: '3be58d647c32ae4862bfee980a12a0760021b776b1fea89bc4b76a60cc9f62e4' },
    ],
  },
  {
    id: 'misogyny',
    repository: 'ellamguest/online-misogyny-eacl2021',
    commit: 'b3c04567452ed92b160c3692343a0f2d74a027b2',
    files: [
      { file: 'final_labels.csv', path: 'data/final_labels.csv', bytes: 3457112, sha256: '2db36c213237214a8dcf15861c89dd2b9ff7add1e6ce307fbaa432b000e18251' },
      { file: 'LICENSE.md', path: 'LICENSE.md', bytes: 1067, sha256: '50cedbffa0001f47904a35031550d12e3160142033bd17044e38d8629a54f8f6' },
    ],
  },
  {
    id: 'goemotions',
    repository: 'monologg/GoEmotions-pytorch',
    commit: 'b75f9d3a8b76bc1060687925b04ca98a1b8ea66b',
    files: [
      { file: 'train.tsv', path: 'data/original/train.tsv', bytes: 3519053, sha256: '1c254a142be5c00e80d819b9ae1bbd36d94b2eeb8f4b1271846508d57e57d9c5' },
      { file: 'dev.tsv', path: 'data/original/dev.tsv', bytes: 439059, sha256: '575489c079c9de1097062a01738f998590d6b7ead66dd1c9fd1d2ba01fd8bc62' },
      { file: 'test.tsv', path: 'data/original/test.tsv', bytes: 436706, sha256: '0587b2dd8b27b97352adbfc3fb083d46005c8946657fdc2b1ca8b1cc7f1f8be4' },
      { file: 'labels.txt', path: 'data/original/labels.txt', bytes: 248, sha256: '45c3ef86782d2a4d7fedcd6d8c111aa0d0e94720689bd164fac94fefb4495a89' },
      { file: 'LICENSE', path: 'LICENSE', bytes: 11357, sha256: 'c71d239df91726fc519c6eb72d318ec65820627232b2f796219e87dcf35d0ab4' },
    ],
  },
  {
    id: 'vcu-incivility',
    repository: 'vcu-swim-lab/incivility-dataset',
    commit: '5e76aa97b0f57a4cf58c021469c79d4d1e805885',
    files: [
      { file: 'annotated_comment_level.csv', path: 'dataset/annotated_comment_level.csv', bytes: 3437375, sha256: '8feaef255cb9a741626c3ce10835c69405a75fb070993c2f2f6619c00c5cd972' },
      { file: 'LICENSE', path: 'LICENSE', bytes: 1085, sha256: 'bf052c291c171be00f0d5521f8e4e89bb9ed7dc53aa216483e5b53f9a8f71c9c' },
    ],
  },
  {
    id: 'strudel-toxicity',
    repository: 'sophieball/toxicity-detector',
    commit: 'f41f1c9d2e27c78abe303b95229507c8b55f46dc',
    files: [
      { file: 'train_comments.csv', path: 'data/training/train_comments.csv', bytes: 998890, sha256: '15f95841ca301d7f3389302c390054859fd57a0982e128c1a35e4a0ec731a506' },
      { file: 'LICENSE', path: 'LICENSE', bytes: 1064, sha256: 'd2d37052f2be491daadeafb04c29d5987290160020f7c309abcf1600da6a7d55' },
    ],
  },
  {
    id: 'senti4sd',
    repository: 'collab-uniba/Senti4SD',
    commit: '8a3467e9e8dbaa0af9343862aadc83a56a4668bc',
    files: [
      { file: 'train3098itemPOLARITY.csv', path: 'Senti4SD_GoldStandard_and_DSM/Senti4SD_Train_Test_Partitions/train3098itemPOLARITY.csv', bytes: 568989, sha256: '67e52bb6f7cc2d23737412f196affbfc4b244e62781cb8dec0efe075940fe0cd' },
      { file: 'test1326itemPOLARITY.csv', path: 'Senti4SD_GoldStandard_and_DSM/Senti4SD_Train_Test_Partitions/test1326itemPOLARITY.csv', bytes: 245886, sha256: 'a828541a0d63ef61a35540e7ef88051edd712509a4a5acb54941fe1434a4cd75' },
      { file: 'LICENSE', path: 'LICENSE', bytes: 1088, sha256: 'eb1a4d9ecfd88ea0205f3036d31e08837385c9bf6ec1d99a2704d825ae025e66' },
    ],
  },
  {
    id: 'hatecheck',
    repository: 'paul-rottger/hatecheck-data',
    commit: 'd84302298ceeb34f4b0dde2d8a1f4932c2caa612',
    files: [
      { file: 'test_suite_cases.csv', path: 'test_suite_cases.csv', bytes: 664630, sha256: 'ecf0dc1e93fccc90b6f880e632b19e635c0f0a68b3157915a9e20b6938f121cf' },
      { file: 'LICENSE', path: 'LICENSE', bytes: 18656, sha256: '9e5f1b3c610b9c2da5c313bf81d577a7d1acec686bdb0384edefa6df0f90cd94' },
    ],
  },
  {
    id: 'unintended-bias',
    repository: 'conversationai/unintended-ml-bias-analysis',
    commit: '9c7d91aaa53406a362354661a93e07956d95e59a',
    files: [
      { file: 'en_sentence_templates.csv', path: 'sentence_templates/en_sentence_templates.csv', bytes: 3315280, sha256: '8ed7d07f61000a95a2e18747b8f1fbf43d75257cd342cddef1f3533254374633' },
      { file: 'toxicity_nonfuzzed_testset.csv', path: 'archive/unintended_ml_bias/eval_datasets/toxicity_nonfuzzed_testset.csv', bytes: 943090, sha256: 'c11caefa0c487cb7a7fc0726cb53358d4e5463bd071d65979398af59fa80f881' },
      { file: 'LICENSE', path: 'LICENSE', bytes: 11358, sha256: 'cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30' },
    ],
  },
  {
    id: 'toxic-spans',
    repository: 'ipavlopoulos/toxic_spans',
    commit: 'beaf170538df8275c3447b2e26070f2f82e55272',
    files: [
      { file: 'tsd_test.csv', path: 'SemEval2021/data/tsd_test.csv', bytes: 445951, sha256: '74f4dd086667fdad6198539ff9201d1f25f3a94c5169da1e7643a949974bf6b8' },
      { file: 'tsd_trial.csv', path: 'SemEval2021/data/tsd_trial.csv', bytes: 185506, sha256: '6bb8e9a16470c0269ac8727fd8bb77df68d8fb27955d9f5ff29ad724505622e8' },
      { file: 'LICENSE', path: 'LICENSE', bytes: 7048, sha256: 'a2010f343487d3f7618affe54f789f5487602331c0a8d03f49e9a7c547cf0499' },
    ],
  },
]
