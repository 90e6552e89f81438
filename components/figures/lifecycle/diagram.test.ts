import { describe, expect, it } from 'vitest'
import { bent, centre, defineDiagram } from './diagram.ts'

const box = { name: 'A box', x: 10, y: 0, width: 40, height: 20 }
const nodes = [{ id: 'idea', ...box }, { id: 'rocket', ...box }] as const

describe('defineDiagram', () => {
  it('finds a node by its id', () => {
    const { node } = defineDiagram({ nodes, edges: [{ from: 'idea', to: 'rocket' }], steps: [{ nodes: ['idea'] }] })
    expect(node('rocket').name).toBe('A box')
  })

  it('names the missing node of an edge', () => {
    expect(() => defineDiagram({
      nodes,
      // @ts-expect-error: the compiler knows that there is no such node
      edges: [{ from: 'idea', to: 'moon' }],
      steps: [],
    })).toThrow('The edge from "idea" to "moon" names the node "moon", but there is none; there are idea, rocket.')
  })

  it('names the missing node of a step', () => {
    expect(() => defineDiagram({
      nodes,
      edges: [],
      // @ts-expect-error: the compiler knows that there is no such node
      steps: [{ nodes: ['moon'] }],
    })).toThrow('Step 1 names the node "moon"')
  })

  it('refuses two nodes with one id', () => {
    expect(() => defineDiagram({ nodes: [...nodes, { id: 'idea', ...box }], edges: [], steps: [] }))
      .toThrow('two nodes with the id "idea"')
  })
})

describe('centre', () => {
  it('is half way along the width', () => {
    expect(centre(nodes[0])).toBe(30)
  })
})

describe('bent', () => {
  it('turns back to the side that it came from', () => {
    expect(bent({ x: 100, y: 50 }, 20, { x: 10, y: 50 })).toBe('M100 50V28Q100 20 92 20H18Q10 20 10 28V50')
  })

  it('goes on to the other side', () => {
    expect(bent({ x: 10, y: 0 }, 20, { x: 100, y: 50 })).toBe('M10 0V12Q10 20 18 20H92Q100 20 100 28V50')
  })
})
