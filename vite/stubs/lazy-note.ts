import { shallowRef } from 'vue'

/**
 * A slide's notes, fetched when they are first read.
 *
 * @returns a function for use in a render: gives the empty text at first, and has it render again later
 */
export function createLazyNote(load: () => Promise<{ default: string }>): () => string {
  const html = shallowRef<string>()
  return () => {
    if (html.value === undefined) {
      html.value = ''
      void load().then((module) => {
        html.value = module.default
      })
    }
    return html.value
  }
}
