/** What tests do with a browser, whichever engine draws its pages. */

/** Keys by the names that `KeyboardEvent.key` and Playwright have for them; a letter is its own name. */
export type KeyName = 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'End' | 'Enter' | 'Escape' | 'Home' | 'PageDown' | 'PageUp' | 'Space' | 'Tab' | (string & {})

export interface EngineWindow {
  /** Loads an address, and waits until the page has loaded. */
  goto: (url: string) => Promise<void>
  /** Runs a function in the page: it holds everything it needs, and what goes in and comes out is JSON. */
  evaluate: <Given, Result>(run: (given: Given) => Promise<Result> | Result, given: Given) => Promise<Result>
  /** Runs a script in the page, whatever its policy says of scripts. */
  run: (script: string) => Promise<void>
  press: (key: KeyName) => Promise<void>
  /** Presses the mouse at a point of the page that is seen, in px. */
  click: (x: number, y: number) => Promise<void>
  /** Prints the page in colour, on the paper that it asks for, into a PDF; undefined where a driver has no such command. */
  print: (() => Promise<Uint8Array>) | undefined
  close: () => Promise<void>
}

export interface Engine {
  /** Such as "Firefox 140.12.0". */
  readonly version: string
  /** Opens a window that nothing of another covers, its page as large as the canvas. */
  readonly open: () => Promise<EngineWindow>
  readonly close: () => Promise<void>
}

/** How an engine is started. */
export interface EngineOptions {
  /** Whether its user has asked the system for less motion. */
  reducedMotion?: boolean
  /** Whether its windows are private ones. */
  isPrivate?: boolean
}

/** An engine of the system's, if it is there. */
export interface EngineSource {
  /** Why it is not; undefined where it is. */
  readonly absence: string | undefined
  readonly start: (options?: EngineOptions) => Promise<Engine>
}
