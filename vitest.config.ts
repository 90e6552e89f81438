import { configDefaults, defineConfig } from 'vitest/config'

// Unit tests stand beside their module as *.test.ts; tests/unit holds those that look at the whole project.
// Browser tests are *.spec.ts and run in Playwright.
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // Ample: a machine that is busy with something else is slow, not wrong.
    testTimeout: 60_000,
    exclude: [...configDefaults.exclude, 'dist/**', 'dist-export/**', 'data/**'],
  },
})
