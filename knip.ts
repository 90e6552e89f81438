import type { KnipConfig } from 'knip'
import { globSync } from 'node:fs'
import { basename, resolve } from 'node:path'

/** Components stand in a slide or another component by their name alone: Slidev imports them. */
const components = new Map(globSync('{components,theme/components}/**/*.vue').map(path => [basename(path, '.vue'), resolve(path)]))

/** The imports that Slidev adds for the components that a text names, as tags. */
function importsOf(text: string): string {
  const names = new Set(Array.from(text.matchAll(/<([A-Z]\w+)/g), ([, name = '']) => name))
  return Array.from(names, name => components.get(name)).filter(path => path !== undefined).map(path => `import '${path}'`).join('\n')
}

/** What a single-file component imports, by its scripts, by its tags, and in its template when it is shown. */
function vue(text: string): string {
  const scripts = Array.from(text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), ([, script = '']) => script)
  const later = Array.from(text.matchAll(/import\('(\.[^']+)'\)/g), ([, path = '']) => `import '${path}'`)
  return [...scripts, ...later, importsOf(text)].join('\n')
}

/** What a style sheet imports or takes a file from. */
function css(text: string): string {
  return Array.from(text.matchAll(/(?:@import\s+|url\()'([^':]+)'/g), ([, path = '']) => `import '${path}'`).join('\n')
}

/** Finds files that nothing imports, exports that nobody uses, and packages that package.json lacks or has for nothing. */
export default {
  compilers: { vue, md: importsOf, css },
  workspaces: {
    '.': {
      // What Slidev, Vite or a script find by its place rather than by an import.
      entry: [
        'slides.md',
        'content/*.md',
        'custom-nav-controls.vue',
        'global-bottom.vue',
        'setup/*.ts',
        'styles/index.ts',
        'vite/stubs/*',
        'worker/model-worker.ts',
        // The phones' page and the remote, which server/page.ts builds.
        '{room/phone,remote}/main.ts',
        '{room/phone,remote,server}/page.css',
        'site/guard.ts',
        'site/service-worker.ts',
        'scripts/*.ts',
        'scripts/bench/{bare-server,bare-room-server,plain-room-server,room-server,room-phones}.ts',
        'tests/claims/*.ts',
        // Forked by a test.
        'tests/support/plain-consumer.ts',
        'tests/unit/bad-input/*.ts',
        // Named in playwright.config.ts, by its path.
        'tests/support/without-page-numbers.css',
      ],
      project: ['**/*.{ts,vue,css}'],
    },
    'addon': {
      // What scripts/stage-addon.ts puts in its place is read there.
      entry: ['*.ts', 'example/slides.md'],
      project: ['*.ts', '*.css'],
      // What the staged components take something from; scripts/stage-addon.ts stops where one is missing.
      ignoreDependencies: [/./],
    },
    'theme': {
      entry: ['example/slides.md', 'layouts/*.vue', 'components/*.vue', 'setup/*.ts', 'styles/index.ts'],
      project: ['**/*.{ts,vue,css}'],
    },
  },
  ignoreExportsUsedInFile: true,
  // Programs of the system that a test does without, where they are not allowed.
  ignoreBinaries: ['mount', 'umount'],
  // Modules that Slidev makes when the deck is built.
  ignoreUnresolved: ['#slidev/.+'],
  ignoreDependencies: ['server-ref'],
} satisfies KnipConfig
