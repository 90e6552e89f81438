import { createHash } from 'node:crypto'

/** Everything that decides what a drawn flow chart looks like. */
export interface DiagramInputs {
  /** The text of the .mmd file. */
  source: string
  /** The text of diagrams/look.css: fonts and sizes decide how wide a box is. */
  look: string
  /** The version of mermaid that draws it. */
  mermaid: string
}

/** How mermaid lays a chart out. Text as SVG text: HTML labels would be lost outside a browser. */
export const mermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  theme: 'base',
  look: 'classic',
  layout: 'dagre',
  htmlLabels: false,
  deterministicIds: true,
  fontFamily: 'Nunito Variable',
  fontSize: 17,
  flowchart: {
    curve: 'basis',
    diagramPadding: 4,
    minNodeWidth: 40,
    nodeSpacing: 28,
    padding: 11,
    rankSpacing: 22,
    wrappingWidth: 320,
  },
} as const

/** A short hash of all that a drawn chart depends on; it stands in the SVG, so that no browser is needed to tell whether it is current. */
export function stampFor(inputs: DiagramInputs): string {
  const parts = [inputs.source, inputs.look, inputs.mermaid, JSON.stringify(mermaidConfig)]
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16)
}

/** The stamp that a drawn chart carries, or undefined if it has none. */
export function stampIn(svg: string): string | undefined {
  return svg.match(/data-drawn-from="([0-9a-f]{16})"/)?.[1]
}

/**
 * The module that lists the charts by name: what `<Diagram name>` accepts.
 * @param names names of the .mmd files without their ending, kebab-case
 */
export function indexModule(names: readonly string[]): string {
  const sorted = [...names].sort()
  const variable = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return [
    '// Written by `npm run diagrams` from the .mmd files in this folder.',
    ...sorted.map(name => `import ${variable(name)} from './${name}.svg?raw'`),
    '',
    'export const diagrams = {',
    ...sorted.map(name => `  '${name}': ${variable(name)},`),
    '} as const',
    '',
    '/** A flow chart that a slide can show. */',
    'export type DiagramName = keyof typeof diagrams',
    '',
  ].join('\n')
}
