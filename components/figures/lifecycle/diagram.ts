/** A point on the figure's canvas, in pixels. */
export interface Point { x: number, y: number }

/** A box of a diagram, in pixels on the figure's canvas. */
export interface DiagramNode {
  id: string
  name: string
  x: number
  y: number
  width: number
  height: number
}

/** An arrow from one box to another. */
export interface DiagramEdge<Id extends string> {
  from: Id
  to: Id
}

/** What a click lights up: boxes, and the arrows that lead on or back. */
export interface DiagramStep<Id extends string> {
  /** The boxes that the step is about. */
  nodes: readonly Id[]
}

export interface Diagram<Node extends DiagramNode, Edge, Step> {
  nodes: readonly Node[]
  edges: readonly Edge[]
  steps: readonly Step[]
  /** The box with this id. */
  node: (id: Node['id']) => Node
}

/**
 * Joins boxes, arrows and steps, and makes sure that they fit together. Ids are checked by the compiler where
 * the nodes are written as literals, and once more here, for data that comes from elsewhere.
 *
 * @throws {Error} that names the box if an id stands twice, or if an edge or a step names a box that is not there
 */
export function defineDiagram<
  const Node extends DiagramNode,
  const Edge extends DiagramEdge<NoInfer<Node['id']>>,
  const Step extends DiagramStep<NoInfer<Node['id']>>,
>({ nodes, edges, steps }: { nodes: readonly Node[], edges: readonly Edge[], steps: readonly Step[] }): Diagram<Node, Edge, Step> {
  const byId = new Map<string, Node>()
  for (const node of nodes) {
    if (byId.has(node.id))
      throw new Error(`The diagram has two nodes with the id "${node.id}".`)
    byId.set(node.id, node)
  }

  function node(id: string, namedBy = 'The diagram'): Node {
    const found = byId.get(id)
    if (!found)
      throw new Error(`${namedBy} names the node "${id}", but there is none; there are ${[...byId.keys()].join(', ')}.`)
    return found
  }

  for (const { from, to } of edges) {
    node(from, `The edge from "${from}" to "${to}"`)
    node(to, `The edge from "${from}" to "${to}"`)
  }
  steps.forEach((step, index) => step.nodes.forEach(id => node(id, `Step ${index + 1}`)))

  return { nodes, edges, steps, node: id => node(id) }
}

/** Half way along a box's width. */
export function centre(node: DiagramNode): number {
  return node.x + node.width / 2
}

/** The SVG path up or down from a point to a lane at this height, along it, and up or down to the end, with round corners. */
export function bent(from: Point, lane: number, to: Point): string {
  const radius = 8
  const beforeLane = lane + (lane > from.y ? -radius : radius)
  const afterLane = lane + (to.y > lane ? radius : -radius)
  const along = to.x > from.x ? radius : -radius
  return `M${from.x} ${from.y}V${beforeLane}Q${from.x} ${lane} ${from.x + along} ${lane}`
    + `H${to.x - along}Q${to.x} ${lane} ${to.x} ${afterLane}V${to.y}`
}
