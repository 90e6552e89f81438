import type { ComputedRef } from 'vue'
import { useNav } from '@slidev/client'
import { computed } from 'vue'

/**
 * The number of a slide, by its title: it stays right when slides are added or moved. Undefined where the talk goes
 * without that slide; a title that is nowhere stops the build (setup/check-slides.ts).
 *
 * @param title asked for anew when it changes
 */
export function useSlideNo(title: () => string): ComputedRef<number | undefined> {
  const { slides } = useNav()
  return computed(() => slides.value.find(route => route.meta.slide.title === title())?.no)
}
