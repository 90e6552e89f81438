/** What Slidev registers for slides and components at run time, told to the type check. */
import type { ClicksContext, RawAtValue, SlideInfo } from '@slidev/types'
import type { FunctionalComponent, ObjectDirective, SVGAttributes } from 'vue'

/** A mark's own options, beside its click: see rough-notation. */
interface MarkOptions {
  at?: RawAtValue
  type?: 'underline' | 'box' | 'circle' | 'highlight' | 'strike-through' | 'crossed-off' | 'bracket'
  color?: string
  multiline?: boolean
  padding?: number | [number, number] | [number, number, number, number]
  strokeWidth?: number
  iterations?: number
}

interface ClicksProps { at?: RawAtValue, depth?: number | string, every?: number | string, hide?: boolean, fade?: boolean }

declare module 'vue' {
  interface GlobalComponents {
    Link: FunctionalComponent<{ to: number | string, title?: string }>
    VClick: FunctionalComponent<ClicksProps>
    VClicks: FunctionalComponent<ClicksProps>
    /** Icons by collection and name; a name that the collection lacks fails the build. */
    [icon: `carbon-${string}`]: FunctionalComponent<SVGAttributes>
  }
  interface ComponentCustomProperties {
    /** What stands at the head of a slide, in its own text. */
    $frontmatter: Record<string, unknown>
  }
  interface GlobalDirectives {
    vClick: ObjectDirective<Element, RawAtValue>
    vAfter: ObjectDirective<Element, RawAtValue>
    vMark: ObjectDirective<HTMLElement, RawAtValue | MarkOptions>
  }
}

declare module 'vue-router' {
  interface RouteMeta {
    slide: Omit<SlideInfo, 'source'> & { noteHTML: string, filepath: string, start: number, id: number, no: number }
    layout?: string
    clicks?: number
    preload?: boolean
    __clicksContext: null | ClicksContext
    __preloaded?: boolean
  }
}

declare module '#slidev/slides' {
  import type { SlideRoute } from '@slidev/types'
  import type { ShallowRef } from 'vue'

  export const slides: ShallowRef<SlideRoute[]>
}
