import { defineConfig } from 'vite'
import { slim } from './vite/slim.ts'

export default defineConfig({
  plugins: [slim()],
  slidev: {
    // The logic of a component stands beside it under nearly the same name, and is no component.
    components: { globsExclude: ['components/**/*.ts', 'theme/components/**/*.ts'] },
  },
})
