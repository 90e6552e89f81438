import type { FunctionalComponent } from 'vue'
import type { LogoName } from './icons/logo-names.ts'

declare module 'vue' {
  interface GlobalComponents {
    /** Slidev's link to a slide. */
    Link: typeof import('@slidev/client/builtin/Link.vue')['default']
    /** Replaced by a drawing when the deck is built (setup/icons/draw.ts). */
    Logo: FunctionalComponent<{ name: LogoName, colour?: boolean, named?: boolean, decorative?: boolean }>
  }
}
