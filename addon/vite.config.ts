import { join } from 'node:path'

// The logic of a component stands beside it under nearly the same name, and is no component.
export default {
  slidev: { components: { globsExclude: [join(import.meta.dirname, 'components/**/*.ts')] } },
}
