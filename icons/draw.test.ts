import { describe, expect, it } from 'vitest'
import { drawIcons } from './draw.ts'

/** The markup with every drawing cut down to its label. */
function outlineOf(source: string): string {
  const drawn = drawIcons(source, 'x')?.toString() ?? source
  return drawn.replaceAll(/<svg class="(?:emoji|logo)" (?:role="img" aria-label="([^"]*)"|aria-hidden="true").*?<\/svg>/gs, (_, label: string | undefined) => `(${label ?? ''})`)
}

describe('drawIcons', () => {
  it.each([
    ['<h1>Go 🚀</h1>', '<h1>Go (rocket)</h1>'],
    ['<li>👩‍🔬 and <b>👨‍🎓</b></li>', '<li>(woman scientist) and <b>(man student)</b></li>'],
    ['<template v-slot:left="slotProps"><p>🎉</p></template>', '<template v-slot:left="slotProps"><p>(party popper)</p></template>'],
  ])('draws emoji in text: %s', (source, expected) => {
    expect(outlineOf(source)).toBe(expected)
  })

  it.each([
    '<code>🎉</code>',
    '<pre><span>🎉</span></pre>',
    '<img alt="🎉" title=\'🎉\'>',
    '<Card :text="\'🎉\'" />',
    '<!-- 🎉 -->',
    '<script setup lang="ts">const party = \'🎉\'</script>',
    '<style>li::before { content: \'🎉\' }</style>',
    '<p>plain</p>',
  ])('leaves alone what is no text: %s', (source) => {
    expect(drawIcons(source, 'x')?.toString() ?? source).toBe(source)
  })

  it.each([
    ['<Logo name="python" />', '(Python)'],
    ['<Logo name="python" named />', '<span class="logo-named">() Python</span>'],
    ['<Logo name="wandb" named v-click="2" />', '<span class="logo-named" v-click="2">() Weights &amp; Biases</span>'],
    ['<Logo name="git" decorative /> Git', '() Git'],
    ['<Logo name="git"></Logo>', '(Git)'],
  ])('draws logos: %s', (source, expected) => {
    expect(outlineOf(source)).toBe(expected)
  })

  it('hands directives and classes on to the drawing', () => {
    expect(drawIcons('<Logo name="git" v-click="1" style="height: 40px" />', 'x')?.toString())
      .toMatch(/^<svg class="logo" .*v-click="1" style="height: 40px">/)
  })

  it('takes the brand\'s colours only when asked, and the text\'s colour where a brand has no drawing', () => {
    expect(drawIcons('<Logo name="python" />', 'x')?.toString()).toContain('currentColor')
    expect(drawIcons('<Logo name="python" colour />', 'x')?.toString()).not.toContain('currentColor')
    expect(drawIcons('<Logo name="duckdb" colour />', 'x')?.toString()).toContain('currentColor')
  })

  it.each([
    ['<p>🇽🇽</p>', 'no icon for the emoji 🇽🇽'],
    ['<svg><text>🎉</text></svg>', 'The emoji 🎉 stands in an SVG text'],
    ['<p>{{ \'🎉\' }}</p>', 'The emoji 🎉 stands in an expression'],
    ['<Logo name="pyton" />', 'There is no logo "pyton"; there are airflow, aws,'],
    ['<Logo :name="tool" />', 'needs its name as plain text: <Logo :name="tool" />'],
  ])('says what cannot be drawn: %s', (source, message) => {
    expect(() => drawIcons(source, 'x')).toThrow(message)
  })

  it('gives every drawing ids of its own', () => {
    const ids = Array.from(drawIcons('<p>🧑‍🎓🧑‍🎓</p>', 'x')?.toString().matchAll(/ id="([^"]+)"/g) ?? [], match => match[1])
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
