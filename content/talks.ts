import { defineTalks } from './define-talks.ts'

/** What an exercise of the workshop takes. */
const EXERCISE = 180
/** One that is talked over, with nothing to try out. */
const SHORT_EXERCISE = 120

/**
 * The talks that this deck can give: `npm start -- --talk short`, and so with every other command that shows, builds or
 * prints it. A slide is named by its title.
 */
export const talks = defineTalks({
  /** What is given if none is named: all slides. */
  full: { minutes: 45 },

  /** One road through the deck: what goes wrong, what MLOps is, the quiz, and what is seen once it runs. */
  short: {
    minutes: 25,
    slides: [
      'MLOops to MLOps',
      'Agenda',
      'Join in',
      'About me',
      'Why am I here?',
      'Why MLOps?',
      'Use case: content moderation',
      'So you build a model',
      'Then everybody has a question',
      'What is MLOps?',
      'What\'s in the name?',
      'Pop quiz',
      'MLOps illustrated',
      'The ML lifecycle, simplified',
      'Evaluation',
      'Deployment',
      'Monitoring',
      'Getting value out of it',
      'Batch, streaming, real time',
      'Real time: who answers faster?',
      'Latency',
      'The tail at scale',
      'Your turn',
      'Shadow, canary, everybody',
      'Recap',
      'Sources',
      'Questions?',
    ],
    notes: {
      'Then everybody has a question': `
The model works. Then the questions come.

[click] Operations asks how long 100 comments take.

[click] An engineer asks what happens when we are on the evening news.

[click] Security wants to know which packages are in it.

[click] A user is angry: why does it keep removing his posts? In the European Union he has a right to know.

[click] A researcher asks which models we have tried already.

[click] And the auditor asks what data it was trained on.

[click] A better model alone answers none of these. MLOps makes such answers a matter of routine. Where a card names a slide, we get there today; for the others, open the deck later.

Time: 55 s
Sources: Regulation (EU) 2022/2065 (Digital Services Act), articles 14, 17 and 20
`,
    },
  },

  /** All slides, and every lab in the hands of those who are there. */
  workshop: {
    minutes: 90,
    exercises: {
      'So you build a model': {
        say: 'Now you. Open the deck on your own machine, and type what you would say yourselves. Find a comment that is judged wrongly, and save it: we need it at the end.',
        seconds: EXERCISE,
      },
      'Exploratory data analysis': {
        say: 'Your turn at the data. Go through the ways to look at it, and find one that would mislead whoever learns from it. Then open it source by source: do you still believe the first picture?',
        seconds: EXERCISE,
      },
      'Modelling': {
        say: 'Train it yourselves, and change one thing at a time: the learning rate, the count of features, the weight of a class. Whoever comes to the lowest loss on comments not seen opens the test set, once, and tells us.',
        seconds: EXERCISE,
      },
      'Evaluation': {
        say: 'Set your own price for a wrong removal, and your own share of toxic comments. Compare your line with your neighbour\'s: one of you runs a school, the other a newspaper.',
        seconds: EXERCISE,
      },
      'Monitoring': {
        say: 'Go window by window, and stop where you would wake somebody. Then choose: move the baseline, train anew, or both. What do you tell your manager?',
        seconds: EXERCISE,
      },
      'Batch: a night at 10gag': {
        say: 'Run the batch, and run it again: no row may be there twice. What would a moderator ask of these rows in the morning, and can SQL answer it?',
        seconds: EXERCISE,
      },
      'Real time: who answers faster?': {
        say: 'Race on your own machine, with other numbers of requests in flight. Where no server answers you, watch mine. Which part of the way would you shorten first?',
        seconds: EXERCISE,
      },
      'The tail at scale': {
        say: 'Move the calls until half of your pages are slow. Then find the cheapest way back.',
        seconds: EXERCISE,
      },
      'Scale up, scale out': {
        say: 'Take a load of your own, and find the fewest servers that bear it. Then buy a faster one instead, and compare what the user sees.',
        seconds: EXERCISE,
      },
      'Or shrink the model': {
        say: 'Type a comment near the threshold, and look where the formats part. Then measure on your own machine, and read out the number: a phone\'s is welcome.',
        seconds: EXERCISE,
      },
      'Do you need the model?': {
        say: 'Put the steps into your own order. Then give the person a bad day, and see which order is best. What would you pay a person for?',
        seconds: EXERCISE,
      },
      'Your turn': {
        say: 'Now there is time for it. From what you have saved, agree in pairs on one mistake and on one change: the data, the model, the threshold or the process. Each pair has one sentence for the room.',
        seconds: EXERCISE,
      },
      'The room labels': {
        say: 'Take the comment that splits you most, and write in pairs one sentence that would settle it for who labels next. Read it out: would the others label by it?',
        seconds: SHORT_EXERCISE,
      },
      'Would you ship it?': {
        say: 'You are the gate. Which limit would you move, and who would you have to ask? Then find the check that is missing.',
        seconds: SHORT_EXERCISE,
      },
      'Shadow, canary, everybody': {
        say: 'Agree in pairs on the limit for your own site: on how many comments may a new version differ before nobody has to be asked? Who is called when the alarm rings?',
        seconds: SHORT_EXERCISE,
      },
      'You were removed': {
        say: 'Decide the waiting appeals in pairs, each on paper first. Where you two differ, what would the next moderator need to know?',
        seconds: SHORT_EXERCISE,
      },
    },
  },
})
