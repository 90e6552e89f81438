import { defineShikiSetup } from '@slidev/types'

/** A highlighting theme whose every token has 7:1 on the light code ground. */
export default defineShikiSetup(() => ({
  themes: {
    dark: 'github-light-high-contrast',
    light: 'github-light-high-contrast',
  },
}))
