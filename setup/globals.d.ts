import type { FunctionalComponent } from 'vue'
import type { LogoName } from '../icons/logo-names.ts'

declare module 'vue' {
  interface ComponentCustomProperties {
    /** Slidev gives it to every slide: what its frontmatter says, with what setup/introduce.ts adds. */
    $frontmatter: Record<string, unknown>
  }

  interface GlobalComponents {
    /** Replaced by a drawing when the deck is built (icons/draw.ts). */
    Logo: FunctionalComponent<{ name: LogoName, colour?: boolean, named?: boolean, decorative?: boolean }>
  }
}
