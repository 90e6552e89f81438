import { defineConfig } from 'vite'
import { accessible } from './vite/accessible.ts'
import { channels } from './vite/channels.ts'
import { chunks } from './vite/chunks.ts'
import { marks } from './vite/marks.ts'
import { overview } from './vite/overview.ts'
import { places } from './vite/places.ts'
import { presenter } from './vite/presenter.ts'
import { shipped } from './vite/shipped.ts'
import { sideBySide } from './vite/side-by-side.ts'
import { slim } from './vite/slim.ts'
import { sprites } from './vite/sprites.ts'
import { turning } from './vite/turning.ts'

const { page, worker } = shipped()

export default defineConfig({
  plugins: [sideBySide(), slim(), marks(), sprites(), chunks(), accessible(), turning(), channels(), places(), presenter(), overview(), page],
  worker: { plugins: () => [worker] },
  build: {
    // Tells the static pages which chunks their slide needs (scripts/site/chunks.ts).
    manifest: true,
  },
  define: {
    // The page with every slide under each other, which the PDF is made from. Slidev leaves it out of a build.
    __SLIDEV_FEATURE_PRINT__: 'true',
  },
  slidev: {
    // The logic of a component stands beside it under nearly the same name, and so may what is to be read; neither is a component.
    components: { globsExclude: ['components/**/*.{ts,md}', 'theme/components/**/*.ts'] },
  },
})
