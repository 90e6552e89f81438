import { defineDiagram } from '../../../components/figures/lifecycle/diagram.ts'

const box = { x: 0, y: 0, width: 100, height: 40 }

export const diagram = defineDiagram({
  nodes: [{ id: 'explore', name: 'Explore', ...box }, { id: 'model', name: 'Model', ...box }],
  edges: [{ from: 'explore', to: 'deployment-on-the-moon' }],
  steps: [{ nodes: ['explore'] }],
})
