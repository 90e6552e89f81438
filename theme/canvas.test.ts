import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { canvas, content } from './canvas.ts'

it('is as large in style sheets, and in what Slidev is told', () => {
  const tokens = readFileSync(new URL('styles/tokens.css', import.meta.url), 'utf8')
  expect(tokens).toContain(`--dr-slide-ratio: calc(${canvas.height} / ${canvas.width});`)
  expect(tokens).toContain(`--dr-content-width: ${content.width}px;`)
  const { slidev: { defaults } } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { slidev: { defaults: { canvasWidth: number, aspectRatio: string } } }
  const [wide = 0, high = 0] = defaults.aspectRatio.split('/').map(Number)
  expect(canvas.width).toBe(defaults.canvasWidth)
  expect(canvas.height).toBe(Math.ceil(canvas.width * high / wide))
})
