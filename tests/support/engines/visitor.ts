import type { EngineWindow, KeyName } from './engine.ts'
import type { Found, Target } from './roles.ts'
import type { FirstPaint, Watch } from './watch-page.ts'
import { expect } from '@playwright/test'
import { find } from './roles.ts'

export interface Place { no: number, click: number }

/** Runs in the page: waits until the slide that the address names has been drawn, fonts, pictures and all that fades in. */
async function settleInPage(): Promise<void> {
  const nextFrame = (): Promise<unknown> => new Promise(resolve => requestAnimationFrame(resolve))
  const isThere = (): boolean => {
    const no = location.pathname.split('/').at(-1) || '1'
    return document.querySelector('#still') === null && document.querySelector(`[data-slidev-no="${no}"] .slidev-layout`)?.checkVisibility() === true
  }
  while (!isThere())
    await nextFrame()
  await nextFrame()
  // What fades in or out has its end state at once; what moves for ever goes on.
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().iterations !== Infinity)
      animation.finish()
  }
  await nextFrame()
  await document.fonts.ready
}

/** Who visits the deck with some engine, in one window. */
export class Visitor {
  readonly window: EngineWindow
  readonly url: string

  /**
   * @param window a window of any engine
   * @param url the deck's address
   */
  constructor(window: EngineWindow, url: string) {
    this.window = window
    this.url = url
  }

  /** Opens a place in the deck, such as `/12?clicks=3`, and waits until its slide is drawn. */
  async visit(path: string): Promise<void> {
    await this.window.goto(this.url + path)
    await this.settle()
  }

  async settle(): Promise<void> {
    await this.window.evaluate(settleInPage, undefined)
  }

  async place(): Promise<Place> {
    const [path, search] = await this.window.evaluate(() => [location.pathname, location.search] as const, undefined)
    return { no: Number(path.split('/').at(-1) || 1), click: Number(new URLSearchParams(search).get('clicks') ?? 0) }
  }

  async expectPlace(place: Place): Promise<void> {
    await expect.poll(() => this.place()).toEqual(place)
  }

  async press(...keys: KeyName[]): Promise<void> {
    for (const key of keys)
      await this.window.press(key)
  }

  async find(...path: Target[]): Promise<Found[]> {
    return find(this.window, path)
  }

  /** Presses the mouse on something, once it is there and nothing covers it. */
  async click(...path: Target[]): Promise<void> {
    await expect.poll(async () => (await this.find(...path))[0]?.isReachable, `a mouse meets ${JSON.stringify(path)}`).toBe(true)
    const [found] = await this.find(...path)
    await this.window.click(found?.x ?? 0, found?.y ?? 0)
  }

  async focus(...path: Target[]): Promise<void> {
    await expect.poll(async () => (await find(this.window, path, true))[0]?.isFocused, `${JSON.stringify(path)} takes the keys`).toBe(true)
  }

  /** Waits until the first of what is found says this. */
  async expectText(text: RegExp, path: Target[], timeout = 30_000): Promise<void> {
    await expect.poll(async () => (await this.find(...path))[0]?.text ?? '', { timeout }).toMatch(text)
  }

  /** What went wrong in this window since the last look. */
  async trouble(): Promise<string[]> {
    return this.window.evaluate(() => (globalThis as unknown as { watch?: Watch }).watch?.trouble ?? ['this page is not watched'], undefined)
  }

  async firstPaint(): Promise<FirstPaint> {
    return this.window.evaluate(() => (globalThis as unknown as { watch: Watch }).watch.firstPaint, undefined)
  }
}
