import type { BrowserContextOptions } from '@playwright/test'
import { canvas } from '../../theme/canvas.ts'

/** The window that slides are tested in: the canvas at its own size, nothing in it moving. */
export const stageOptions = {
  viewport: canvas,
  deviceScaleFactor: 1,
  reducedMotion: 'reduce',
  colorScheme: 'light',
  locale: 'en-GB',
  timezoneId: 'UTC',
  // What is kept for offline use would answer instead of the build that is tested.
  serviceWorkers: 'block',
} as const satisfies BrowserContextOptions
