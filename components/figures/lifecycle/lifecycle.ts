import type { SpriteName } from '../../art/sprites.ts'
import { bent, centre, defineDiagram } from './diagram.ts'

/** A stage of the project (upper row), or a stage of one turn of it (lower row). */
interface Stage {
  name: string
  /** The question that the stage answers, in lines. */
  question: readonly string[]
  /** Who owns the stage. */
  owner: string
  sprite: SpriteName
}

const journeyRow = { y: 0, height: 76 }
const turnRow = { y: 196, width: 146, height: 100 }

function journey<const Id extends string>(id: Id, x: number, width: number, stage: Stage) {
  return { id, ...stage, x, width, ...journeyRow }
}

function turn<const Id extends string>(id: Id, column: number, stage: Stage) {
  return { id, ...stage, x: 14 + column * (turnRow.width + 27.5), ...turnRow }
}

/**
 * The project from idea to iteration, and one turn of the iteration with its two ways back: from evaluation
 * when the model is not good enough, and from monitoring when the world has moved.
 */
export const lifecycle = defineDiagram({
  nodes: [
    journey('idea', 0, 156, { name: 'Idea', question: ['Worth trying?'], owner: 'the business', sprite: 'lightbulb' }),
    journey('proof', 178, 200, { name: 'Proof of concept', question: ['Can it work at all?'], owner: 'data scientist', sprite: 'robot' }),
    journey('mvp', 400, 268, { name: 'Minimum viable product', question: ['Does anybody use it?'], owner: 'ML engineer', sprite: 'bone' }),
    journey('iterate', 690, 178, { name: 'Iterate', question: ['What is next?'], owner: 'the whole team', sprite: 'rocket' }),
    turn('explore', 0, { name: 'Explore', question: ['What is', 'in the data?'], owner: 'data analyst', sprite: 'magnifier' }),
    turn('model', 1, { name: 'Model', question: ['What can', 'be learned?'], owner: 'data scientist', sprite: 'package' }),
    turn('evaluate', 2, { name: 'Evaluate', question: ['Is it good', 'enough?'], owner: 'scientist + business', sprite: 'scales' }),
    turn('deploy', 3, { name: 'Deploy', question: ['How does it', 'reach people?'], owner: 'MLOps engineer', sprite: 'crane' }),
    turn('monitor', 4, { name: 'Monitor', question: ['Is it still', 'right?'], owner: 'ML + cloud engineer', sprite: 'eyes' }),
  ],
  edges: [
    { from: 'idea', to: 'proof', kind: 'on' },
    { from: 'proof', to: 'mvp', kind: 'on' },
    { from: 'mvp', to: 'iterate', kind: 'on' },
    { from: 'explore', to: 'model', kind: 'on' },
    { from: 'model', to: 'evaluate', kind: 'on' },
    { from: 'evaluate', to: 'deploy', kind: 'on' },
    { from: 'deploy', to: 'monitor', kind: 'on' },
    { from: 'evaluate', to: 'model', kind: 'back', label: 'another model?' },
    { from: 'evaluate', to: 'explore', kind: 'back', label: 'other data?' },
    { from: 'monitor', to: 'explore', kind: 'again', label: 'the world has moved: train again' },
  ],
  steps: [
    { nodes: ['idea'] },
    { nodes: ['proof'] },
    { nodes: ['mvp'] },
    { nodes: ['iterate'] },
    { nodes: ['explore'] },
    { nodes: ['model'] },
    { nodes: ['evaluate'] },
    { nodes: ['deploy'] },
    { nodes: ['monitor'] },
  ],
})

type LifecycleNode = typeof lifecycle.nodes[number]
type LifecycleEdge = typeof lifecycle.edges[number]

/** One click a stage. */
export const STEPS = lifecycle.steps.length

export interface LifecycleFrame {
  nodes: readonly { node: LifecycleNode, reached: boolean, current: boolean }[]
  edges: readonly { edge: LifecycleEdge, reached: boolean }[]
  /** Whether "iterate" has been opened into its stages. */
  opened: boolean
}

/** What the diagram shows after so many clicks: every stage reached so far, with the latest singled out, and the arrows between them. */
export function frame(step: number): LifecycleFrame {
  const at = Math.min(Math.max(step, 0), STEPS)
  const reached = new Set<string>(lifecycle.steps.slice(0, at).flatMap(({ nodes }) => nodes))
  const current = new Set<string>(lifecycle.steps[at - 1]?.nodes ?? [])
  return {
    nodes: lifecycle.nodes.map(node => ({ node, reached: reached.has(node.id), current: current.has(node.id) })),
    edges: lifecycle.edges.map(edge => ({ edge, reached: reached.has(edge.from) && reached.has(edge.to) })),
    opened: reached.has('explore'),
  }
}

/** How far above or below the boxes the arrows that lead back run. */
const lanes = { explore: 152, model: 178, again: 350 } as const

/** The SVG path of an arrow, and where its label stands. */
export function route(edge: LifecycleEdge): { path: string, label?: { x: number, y: number } } {
  const from = lifecycle.node(edge.from)
  const to = lifecycle.node(edge.to)
  if (edge.kind === 'on') {
    const middle = from.y + from.height / 2
    return { path: `M${from.x + from.width} ${middle}H${to.x - 3}` }
  }
  if (edge.kind === 'again') {
    const bottom = from.y + from.height + 30
    return {
      path: bent({ x: centre(from), y: bottom }, lanes.again, { x: centre(to), y: bottom + 2 }),
      label: { x: (centre(from) + centre(to)) / 2, y: lanes.again - 8 },
    }
  }
  // Two arrows leave the evaluation upwards, side by side.
  const toModel = edge.to === 'model'
  const start = centre(from) + (toModel ? -12 : 12)
  const lane = toModel ? lanes.model : lanes.explore
  return {
    path: bent({ x: start, y: from.y }, lane, { x: centre(to) + (toModel ? 12 : 0), y: to.y - 3 }),
    label: toModel
      ? { x: (start + centre(to)) / 2, y: 170 }
      : { x: (centre(to) + centre(lifecycle.node('model'))) / 2, y: 172 },
  }
}

/** The diagram in words, after so many clicks. */
export function describe(step: number): string {
  const { nodes, edges } = frame(step)
  const reached = nodes.filter(({ reached }) => reached).map(({ node }) => node)
  const last = reached.at(-1)
  if (!last)
    return 'The life of a machine-learning project: idea, proof of concept, minimum viable product, iterate. Nothing has begun yet.'
  const back = edges.filter(({ edge, reached }) => reached && edge.kind !== 'on').map(({ edge }) =>
    `from ${edge.from} back to ${edge.to} (${'label' in edge ? edge.label : ''})`)
  return [
    `Now at "${last.name}", which asks "${last.question.join(' ')}" and whose owner is: ${last.owner}.`,
    `So far: ${reached.map(node => `${node.name} (${node.owner})`).join(', ')}.`,
    back.length > 0 ? `Ways back: ${back.join('; ')}.` : '',
  ].filter(Boolean).join(' ')
}
