import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { content } from '../../theme/canvas.ts'
import { indexModule, stampFor, stampIn } from './diagram-stamp.ts'

const root = resolve(import.meta.dirname, '../..')
const text = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8')
const names = readdirSync(join(root, 'diagrams')).filter(file => file.endsWith('.mmd')).map(file => file.slice(0, -4)).sort()
const look = text('diagrams', 'look.css')
const { version } = JSON.parse(text('node_modules', 'mermaid', 'package.json')) as { version: string }

describe('the drawn flow charts', () => {
  it.each(names)('diagrams/%s.svg is current', (name) => {
    const drawn = stampIn(text('diagrams', `${name}.svg`))
    const wanted = stampFor({ source: text('diagrams', `${name}.mmd`), look, mermaid: version })
    expect(drawn, `diagrams/${name}.svg was drawn from an older diagrams/${name}.mmd, look.css or mermaid: run \`npm run diagrams\` and commit what it writes`).toBe(wanted)
  })

  it.each(names)('diagrams/%s.svg fits below a slide\'s heading and carries no style of its own', (name) => {
    const svg = text('diagrams', `${name}.svg`)
    const [, width, height] = svg.match(/viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/) ?? []
    expect(Number(width)).toBeLessThanOrEqual(content.width)
    expect(Number(height)).toBeLessThanOrEqual(content.height)
    expect(svg).not.toMatch(/<style|<script|style=|<foreignObject|https?:\/\/(?!www\.w3\.org)/)
  })

  it('are all in the list that slides choose from', () => {
    expect(text('diagrams', 'index.ts'), 'the list is out of date: run `npm run diagrams`').toBe(indexModule(names))
  })
})

describe('a stamp', () => {
  const inputs = { source: 'flowchart LR\n  a --> b', look: 'text { font-size: 17px }', mermaid: '12.3.0' }

  it('stays the same for the same inputs', () => {
    expect(stampFor({ ...inputs })).toBe(stampFor(inputs))
  })

  it.each([
    ['the chart', { source: 'flowchart LR\n  a --> c' }],
    ['the look', { look: 'text { font-size: 18px }' }],
    ['mermaid', { mermaid: '12.3.1' }],
  ])('changes with %s', (_, change) => {
    expect(stampFor({ ...inputs, ...change })).not.toBe(stampFor(inputs))
  })

  it('is read back from the drawing, and is missing where there is none', () => {
    expect(stampIn(`<svg data-drawn-from="${stampFor(inputs)}">`)).toBe(stampFor(inputs))
    expect(stampIn('<svg>')).toBeUndefined()
  })
})
