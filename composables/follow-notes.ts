import { useNav } from '@slidev/client'
import { watchDebounced } from '@vueuse/core'
import { watch } from 'vue'

/** What a note's paragraph has above it when it comes to the top: enough to see how it goes on from there; in px. */
const LEAD = 24

/** The paragraph that is spoken after so many clicks; undefined at the start of a slide. */
function spokenParagraph(notes: Element, clicks: number): Element | undefined {
  const marks = Array.from(notes.querySelectorAll<HTMLElement>('.slidev-note-click-mark'))
  return marks.findLast(({ dataset }) => Number(dataset.clicks) <= clicks)?.parentElement ?? undefined
}

/** Notes come a moment after their slide; in ms. */
const REST = 200

function follow(clicks: number): void {
  const notes = document.querySelector('.slidev-note')
  if (!notes)
    return
  const spoken = spokenParagraph(notes, clicks)
  notes.scrollTop += spoken ? spoken.getBoundingClientRect().top - notes.getBoundingClientRect().top - LEAD : -notes.scrollTop
}

/**
 * Keeps what is being said in sight in the presenter's notes. Slidev scrolls notes only where they can be edited, which
 * those of a built deck cannot.
 */
export function followNotes(): void {
  // The notes that can be edited follow by themselves.
  if (import.meta.hot)
    return
  const { clicks, currentSlideNo, isPresenter } = useNav()
  const turn = (): void => {
    if (isPresenter.value)
      follow(clicks.value)
  }
  watch([currentSlideNo, clicks], turn, { flush: 'post' })
  watchDebounced([currentSlideNo, clicks], turn, { debounce: REST, immediate: true })
}
