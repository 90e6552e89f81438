import { defineQuiz } from './define-quiz.ts'

/**
 * The challenges of the pop quiz, in the order of the reveal. Where `arguable` stands, the audience will
 * argue, and should: the other answer counts as well. A challenge has room for 40 letters, a reason for 85.
 */
export const popQuiz = defineQuiz([
  {
    id: 'shift',
    challenge: 'Live data differs from training data',
    answer: 'ml',
    arguable: 'both',
    reason: 'The model only knows its sample, though Ops sees the live data first.',
  },
  {
    id: 'tracking',
    challenge: 'No log of which run made which model',
    answer: 'ops',
    reason: 'An experiment log and a model registry settle it, whatever the model is.',
  },
  {
    id: 'decay',
    challenge: 'The model gets worse month by month',
    answer: 'both',
    arguable: 'ml',
    reason: 'The world moves and the model ages; only monitoring tells you in time.',
  },
  {
    id: 'objectives',
    challenge: 'The business changes its mind',
    answer: 'both',
    arguable: 'ml',
    reason: 'Product moves the goal; ML picks a new metric, and Ops brings it out again.',
  },
  {
    id: 'monitoring',
    challenge: 'Watch the model, retrain when it slips',
    answer: 'both',
    arguable: 'ops',
    reason: 'Ops raises the alarm; ML decides what is alarming, and what cures it.',
  },
  {
    id: 'retraining',
    challenge: 'Train it again on fresh data',
    answer: 'both',
    arguable: 'ml',
    reason: 'Once by hand it is ML; every week, checked and unattended, it is Ops too.',
  },
  {
    id: 'data-quality',
    challenge: 'The data is wrong or half empty',
    answer: 'both',
    arguable: 'ml',
    reason: 'ML knows what good data looks like; Ops runs that test on every load.',
  },
  {
    id: 'structure',
    challenge: 'Every project is laid out differently',
    answer: 'ops',
    reason: 'Plain software engineering: one template, and every tool finds its way.',
  },
  {
    id: 'data-availability',
    challenge: 'The data you need is out of reach',
    answer: 'ml',
    arguable: 'both',
    reason: 'No data, no model; but data engineering and governance hold the key.',
  },
  {
    id: 'dependencies',
    challenge: 'Which code was it, and which packages?',
    answer: 'ops',
    reason: 'Version control and a lock file, as for any other software.',
  },
  {
    id: 'audit',
    challenge: 'Auditors ask: repeat it, explain it',
    answer: 'both',
    reason: 'Repeating the run is Ops; explaining the decision is ML.',
  },
  {
    id: 'assumptions',
    challenge: 'We solved the wrong problem',
    answer: 'ml',
    reason: 'The question was framed badly, and automation only repeats that faster.',
  },
  {
    id: 'one-off',
    challenge: 'Ship a system, not a one-off',
    answer: 'ops',
    reason: 'A notebook answers once; a pipeline answers every night.',
  },
])
