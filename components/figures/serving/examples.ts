import type { SpriteName } from '../../art/sprites.ts'

export interface ExampleNode {
  name: readonly [string, string]
  sprite: SpriteName
}

export interface ExampleSystem {
  id: 'joke' | 'chip'
  title: string
  /** From left to right; each is reached from the one before. */
  nodes: readonly [ExampleNode, ExampleNode, ExampleNode]
  /** What stands on the arrow to the last node. */
  onward: string
  /** The nodes that answer, by index, with what they answer when. */
  answers: readonly { from: number, when: string }[]
  answer: string
  /** Why it was built so: size, time, cost. */
  reasons: readonly { about: string, says: string }[]
}

/** Two projects of the speaker that chose differently. */
export const systems: readonly [ExampleSystem, ExampleSystem] = [
  {
    id: 'joke',
    title: 'The joke completer',
    nodes: [
      { name: ['half a', 'joke'], sprite: 'joker-card' },
      { name: ['endpoint,', 'kept warm'], sprite: 'fire' },
      { name: ['large', 'model'], sprite: 'robot' },
    ],
    onward: '',
    answers: [{ from: 2, when: '' }],
    answer: 'the punch line',
    reasons: [
      { about: 'Size', says: 'too large to wake on demand' },
      { about: 'Time', says: 'typically seconds; people wait' },
      { about: 'Cost', says: 'runs while nobody laughs' },
    ],
  },
  {
    id: 'chip',
    title: 'The chip inspector',
    nodes: [
      { name: ['camera', 'at the belt'], sprite: 'camera' },
      { name: ['rules', 'first'], sprite: 'scales' },
      { name: ['neural', 'network'], sprite: 'brain' },
    ],
    onward: 'doubt',
    answers: [{ from: 1, when: 'clear' }, { from: 2, when: '' }],
    answer: 'good, or off the belt',
    reasons: [
      { about: 'Size', says: 'fits a box beside the belt' },
      { about: 'Time', says: 'typically milliseconds; the belt moves' },
      { about: 'Cost', says: 'the neural net sees only the doubts' },
    ],
  },
]

/** One system in words. */
export function describeSystem({ title, nodes, onward, answers, answer, reasons }: ExampleSystem): string {
  const path = nodes.map(node => node.name.join(' ')).join(', then ')
  const from = answers.map(({ from: index, when }) => `${nodes[index]?.name.join(' ') ?? ''}${when ? ` (when ${when})` : ''}`).join(' or ')
  return `${title}: ${path}${onward ? `, the last only in ${onward}` : ''}; ${from} gives ${answer}. ${reasons.map(({ about, says }) => `${about}: ${says}`).join('; ')}.`
}

/** The figure in words, finding first. */
export function describeExamples(): string {
  return `Two projects that chose differently: everything goes to the large model, or only what simple rules leave in doubt. ${systems.map(describeSystem).join(' ')}`
}
