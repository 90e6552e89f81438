import type { FunctionalComponent } from 'vue'
import type { LogoName } from '../icons/logo-names.ts'

declare module 'vue' {
  interface GlobalComponents {
    /** Replaced by a drawing when the deck is built (icons/draw.ts). */
    Logo: FunctionalComponent<{ name: LogoName, colour?: boolean, named?: boolean, decorative?: boolean }>
  }
}
