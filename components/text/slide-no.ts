import type { ComputedRef } from 'vue'
import { useNav } from '@slidev/client'
import { computed } from 'vue'

/**
 * The number of a slide, by its title: it stays right when slides are added or moved.
 *
 * @param title asked for anew when it changes
 * @throws Error while it is read, if no slide has the title
 */
export function useSlideNo(title: () => string): ComputedRef<number> {
  const { slides } = useNav()
  return computed(() => {
    const found = slides.value.find(route => route.meta.slide.title === title())
    if (!found)
      throw new Error(`No slide has the title "${title()}".`)
    return found.no
  })
}
