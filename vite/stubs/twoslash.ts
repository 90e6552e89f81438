import type { Plugin } from 'vue'

/** In place of the pop-ups that explain types in code: `twoslash` is off, so there is nothing to show. */
const nothing: Plugin = { install: () => {} }

export default nothing
