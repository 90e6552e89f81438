import type { ComputedRef } from 'vue'
import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'

/**
 * Whether a component stands on a slide that somebody can work: the audience's or the presenter's, and neither a preview
 * nor print.
 */
export function useOnStage(): ComputedRef<boolean> {
  const { $renderContext } = useSlideContext()
  const { isPrintMode } = useNav()
  return computed(() => ['slide', 'presenter'].includes($renderContext.value) && !isPrintMode.value)
}
