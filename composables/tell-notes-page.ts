import { sharedState, useNav } from '@slidev/client'
import { watch } from 'vue'

/** For the presenter's view: Slidev's page with the notes alone, `/notes`, shows those of the place that is shared here. */
export function tellNotesPage(): void {
  const { clicks, clicksTotal, currentSlideNo } = useNav()
  watch([currentSlideNo, clicks, clicksTotal], ([page, clicks, clicksTotal]) => {
    Object.assign(sharedState, { page, clicks, clicksTotal })
  }, { immediate: true })
}
