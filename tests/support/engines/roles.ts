/** Finds things by role and name in the pages of any engine, with the library that web developers do this with. */
import type { queryAllByRole } from '@testing-library/dom'
import type { EngineWindow } from './engine.ts'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Something that a slide shows, as who uses it would name it. */
export interface Target {
  role: string
  /** By default any. */
  name?: RegExp | string
}

/** What a window has of it. */
export interface Found {
  /** Its middle, in px of what is seen; that of its label where only that is drawn. */
  x: number
  y: number
  /** Whether a mouse at its middle would meet it. */
  isReachable: boolean
  text: string
  isFocused: boolean
}

/** What the page is asked: a regular expression is no JSON. */
interface Question {
  path: { role: string, name: string | undefined, pattern: [source: string, flags: string] | undefined }[]
  /** Whether the first is to have the keys. */
  focus: boolean
}

interface PageWithLibrary { TestingLibrary?: { queryAllByRole: typeof queryAllByRole } }

let library: Promise<string> | undefined

/** The library as a script that makes `TestingLibrary`. */
async function buildLibrary(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: fileURLToPath(import.meta.resolve('@testing-library/dom')), formats: ['iife'], name: 'TestingLibrary' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output))
    throw new Error('The library that finds roles could not be built.')
  // It asks what Node it runs in.
  return `(() => { const process = { env: {} }; ${output.output[0].code}; globalThis.TestingLibrary = TestingLibrary })()`
}

/** Runs in the page: looks for something in the slide that is shown, or in a page without slides, inside of what comes before it. */
function findInPage({ path, focus }: Question): Found[] | 'no library' {
  const { TestingLibrary } = globalThis as PageWithLibrary
  if (!TestingLibrary)
    return 'no library'
  let found: HTMLElement[] = [document.querySelector<HTMLElement>('#slideshow') ?? document.body]
  for (const { role, name, pattern } of path) {
    const wanted = pattern ? new RegExp(...pattern) : name
    found = found.slice(0, 1).flatMap(within => TestingLibrary.queryAllByRole(within, role, wanted === undefined ? {} : { name: wanted }))
  }
  if (focus)
    found[0]?.focus()
  return found.map((element) => {
    // What is drawn is the label where a field is for the keys and for screen readers alone.
    const label = element.offsetWidth > 1 ? null : element.closest('label')
    const { left, top, width, height } = (label ?? element).getBoundingClientRect()
    const [x, y] = [left + width / 2, top + height / 2]
    const met = document.elementFromPoint(x, y)
    return { x, y, isReachable: (label ?? element).contains(met), text: (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim(), isFocused: element === document.activeElement }
  })
}

/**
 * Finds something on the slide that a window shows.
 *
 * @param window with the deck
 * @param path what it is, after what it is in
 * @param focus whether the first that is found is to have the keys
 */
export async function find(window: EngineWindow, path: readonly Target[], focus = false): Promise<Found[]> {
  const question: Question = {
    path: path.map(({ role, name }) => ({
      role,
      name: typeof name === 'string' ? name : undefined,
      pattern: name instanceof RegExp ? [name.source, name.flags] : undefined,
    })),
    focus,
  }
  const found = await window.evaluate(findInPage, question)
  if (found !== 'no library')
    return found
  library ??= buildLibrary()
  await window.run(await library)
  return find(window, path, focus)
}
