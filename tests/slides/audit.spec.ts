import { expect, test } from '@playwright/test'
import { audit } from '../support/audit.ts'

const FOOTER = '<footer style="position: absolute; left: 20px; bottom: 10px; font-size: 13px"><span class="page">1 / 1</span></footer>'

/** A slide as Slidev draws it, with this in it. */
function slideWith(content: string): string {
  return `<!doctype html><body style="margin: 0; font: 20px sans-serif">
    <div data-slidev-no="1" style="position: relative; width: 980px; height: 552px">${content}${FOOTER}</div></body>`
}

const at = (left: number, top: number): string => `position: absolute; left: ${left}px; top: ${top}px; margin: 0`

const faults: [what: string, content: string, problem: RegExp][] = [
  ['small text', `<p style="${at(50, 50)}; font-size: 15px">small print</p>`, /text of 15\.0 px, at least 16 wanted: "small print"/],
  ['text made small by a transform', `<p style="${at(50, 50)}; transform: scale(0.7)">shrunk words</p>`, /text of 14\.0 px/],
  ['text in a figure that is shown smaller than it was drawn', '<svg viewBox="0 0 400 200" width="300" height="150"><text x="10" y="40" font-size="18">a label</text></svg>', /text of 13\.5 px, at least 16 wanted: "a label"/],
  ['small text in an element without a box', `<p style="${at(50, 50)}"><span style="display: contents; font-size: 15px">small print</span></p>`, /text of 15\.0 px/],
  ['small code', `<p style="${at(50, 50)}">See <code style="font-size: 13px">npm start</code></p>`, /text of 13\.0 px, at least 14 wanted/],
  ['a small field', '<input aria-label="comment" style="font-size: 12px">', /at least 16 wanted: "field comment"/],
  ['words outside the canvas', `<p style="${at(900, 50)}; white-space: nowrap">words that run off the edge</p>`, /outside the canvas: "words that run off/],
  ['a picture outside the canvas', `<p style="${at(50, 50)}">a picture</p><svg width="200" height="200" style="${at(850, 400)}" aria-label="chart"></svg>`, /outside the canvas: <svg> "chart"/],
  ['words that are cut off', `<div style="${at(50, 50)}; width: 80px; overflow: hidden; white-space: nowrap">more than fits in here</div>`, /cut off by its <div>: "more than fits in here"/],
  ['words on the footer', `<p style="${at(20, 520)}">one line too many</p>`, /on top of the footer: "one line too many"/],
  ['a broken picture', '<p>a picture</p><img src="data:image/png;base64,AAAA" alt="">', /broken picture/],
  ['a blank slide', '<p style="opacity: 0">nothing yet</p>', /nothing to read but the footer/],
]

for (const [what, content, problem] of faults) {
  test(`the walk finds ${what}`, async ({ page }) => {
    await page.setContent(slideWith(content))
    const { problems } = await audit(page, 1)
    expect(problems.join('\n')).toMatch(problem)
  })
}

test('the walk has nothing to say of a good slide', async ({ page }) => {
  await page.setContent(slideWith(`
    <h1 style="${at(50, 40)}">A heading</h1>
    <p style="${at(50, 110)}">Text, and <code style="font-size: 14px">code</code>.</p>
    <svg viewBox="0 0 400 200" width="400" height="200" style="${at(50, 200)}">
      <text x="20" y="40" font-size="16">a label</text><text class="axis" x="20" y="180" font-size="14">0</text>
    </svg>
    <span style="position: absolute; width: 1px; height: 1px; overflow: hidden; font-size: 4px">for screen readers</span>
    <p style="${at(50, 150)}; opacity: 0; font-size: 2px">not shown yet</p>
    <svg aria-hidden="true" width="300" height="300" style="${at(900, 450)}"></svg>`))
  const found = await audit(page, 1)
  expect(found.problems).toEqual([])
  expect(found.page).toBe('1 / 1')
  expect(found.text).not.toContain('not shown yet')
})
