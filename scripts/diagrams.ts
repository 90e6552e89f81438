import type { Buffer } from 'node:buffer'
import type { Page } from 'playwright-chromium'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-chromium'
import subsetFont from 'subset-font'
/**
 * Draws every `diagrams/*.mmd` to an SVG beside it, with the deck's fonts, and writes the list of them; and the picture
 * of docs/architecture.md, whose chart is read off the code. Mermaid needs a browser to measure text, so it runs in a
 * headless one, here and never in the talk.
 */
import { content } from '../theme/canvas.ts'
import { dataWay } from './art/data-way.ts'
import { indexModule, mermaidConfig, stampFor } from './art/diagram-stamp.ts'
import { readImports } from './art/imports.ts'
import { browserArguments, requireBrowser } from './deck/browser.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'diagrams')
const text = (...path: string[]): Promise<string> => readFile(join(root, ...path), 'utf8')

interface Drawing { svg: string, width: number, height: number }

const font = await readFile(join(root, 'node_modules/@fontsource-variable/nunito/files/nunito-latin-wght-normal.woff2'))

const fontFace = (file: Buffer): string => `@font-face { font-family: 'Nunito Variable'; font-weight: 200 1000; src: url(data:font/woff2;base64,${file.toString('base64')}) }`

/** A page that has mermaid, the deck's fonts and the charts' own style sheet. */
async function preparePage(page: Page, look: string): Promise<void> {
  await page.setContent(`<style>${fontFace(font)}${await text('theme/styles/tokens.css')}${look}</style><div id="stage" class="flow-chart"></div>`)
  await page.evaluate(() => Promise.all(['600 17px', '700 16px', '800 17px'].map(face => document.fonts.load(`${face} 'Nunito Variable'`))))
  await page.addScriptTag({ path: join(root, 'node_modules/mermaid/dist/mermaid.min.js') })
}

/** Lets mermaid lay the chart out, then keeps only what the deck shows: shapes, text, classes and the arrow heads in use. */
function draw(page: Page, source: string): Promise<Drawing> {
  return page.evaluate(async ({ source, config }) => {
    const stage = document.querySelector('#stage')
    if (!stage)
      throw new Error('the page has no stage')
    const { mermaid } = globalThis as unknown as { mermaid: typeof import('mermaid').default }
    mermaid.initialize(config)
    stage.innerHTML = (await mermaid.render('chart', source, stage)).svg
    const svg = stage.querySelector('svg')
    if (!svg)
      throw new Error('mermaid drew nothing')

    const { width, height } = svg.viewBox.baseVal
    svg.setAttribute('width', String(Math.ceil(width)))
    svg.setAttribute('height', String(Math.ceil(height)))
    for (const name of ['role', 'aria-roledescription', 'style', 'id'])
      svg.removeAttribute(name)

    const arrowHeads = new Set([...svg.querySelectorAll('[marker-end]')].map(edge => edge.getAttribute('marker-end')?.slice(5, -1)))
    svg.querySelectorAll('style, defs, script, linearGradient').forEach(part => part.remove())
    svg.querySelectorAll('marker').forEach((marker) => {
      if (!arrowHeads.has(marker.id))
        marker.remove()
    })
    // Mermaid sets every word on its own, which breaks a search for a phrase.
    for (const line of svg.querySelectorAll('.text-outer-tspan')) {
      if (line.querySelector('[font-weight="bold"]'))
        line.setAttribute('font-weight', 'bold')
      line.textContent = line.textContent
    }
    svg.querySelectorAll('rect:not([width])').forEach(part => part.remove())
    for (const part of svg.querySelectorAll('*')) {
      for (const { name } of [...part.attributes]) {
        if (name === 'style' || name.startsWith('data-') || (name === 'id' && part.tagName !== 'marker'))
          part.removeAttribute(name)
      }
      part.setAttribute('class', [...new Set(part.classList)].join(' '))
      if (part.getAttribute('class') === '')
        part.removeAttribute('class')
    }
    svg.querySelectorAll('g').forEach((group) => {
      if (group.childElementCount === 0)
        group.remove()
    })
    return { svg: new XMLSerializer().serializeToString(svg), width, height }
  }, { source, config: mermaidConfig })
}

/** One decimal is a tenth of a pixel: enough, and a small file. */
function rounded(svg: string): string {
  return svg.replace(/-?\d+\.\d{2,}/g, number => String(Number(Number(number).toFixed(1))))
}

/** A drawing that stands by itself, as a picture in a document: its look and its letters are in it, and its ground is white. */
async function standalone(svg: string, look: string): Promise<string> {
  const letters = await subsetFont(font, svg.replaceAll(/<[^>]*>/g, ''), { targetFormat: 'woff2' })
  return svg.replace(/<svg([^>]*)>/, `<svg$1 style="background:#fff"><style>${fontFace(letters)}${await text('theme/styles/tokens.css')}${look}</style>`).replace(/<svg([^>]*) class="/, '<svg$1 class="flow-chart ')
}

async function main(): Promise<void> {
  const names = (await readdir(folder)).filter(file => file.endsWith('.mmd')).map(file => file.slice(0, -4)).sort()
  const look = await text('diagrams', 'look.css')
  const { version } = JSON.parse(await text('node_modules', 'mermaid', 'package.json')) as { version: string }

  const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...browserArguments] })
  try {
    const page = await browser.newPage()
    await preparePage(page, look)
    for (const name of names) {
      const source = await text('diagrams', `${name}.mmd`)
      const { svg, width, height } = await draw(page, source)
      if (width > content.width || height > content.height)
        throw new Error(`diagrams/${name}.mmd: ${Math.ceil(width)} x ${Math.ceil(height)} px does not fit the slide's ${content.width} x ${content.height}; shorten its words or turn it`)
      const stamp = stampFor({ source, look, mermaid: version })
      await writeFile(join(folder, `${name}.svg`), `${rounded(svg).replace('<svg', `<svg data-drawn-from="${stamp}"`)}\n`)
      console.log(`diagrams/${name}.svg  ${Math.ceil(width)} x ${Math.ceil(height)}`)
    }
    const { scripts } = JSON.parse(await text('package.json')) as { scripts: Record<string, string> }
    const source = dataWay(readImports(root), scripts)
    const { svg } = await draw(page, source)
    await writeFile(join(root, 'docs/data-way.mmd'), source)
    await writeFile(join(root, 'docs/data-way.svg'), `${(await standalone(rounded(svg), look)).replace('<svg', `<svg data-drawn-from="${stampFor({ source, look, mermaid: version })}"`)}\n`)
    console.log('docs/data-way.svg')
  }
  finally {
    await browser.close()
  }
  await writeFile(join(folder, 'index.ts'), indexModule(names))
}

await main()
