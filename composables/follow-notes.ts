import { useMutationObserver } from '@vueuse/core'

/** What a note's paragraph has above it when it comes to the top: enough to see how it goes on from there; in px. */
const LEAD = 24

/** Brings the paragraph that is spoken to the top of the notes; before the first click that is their beginning. */
function follow(notes: Element): void {
  const spoken = notes.querySelector('.slidev-note-click-mark-active')?.parentElement
  notes.scrollTop += spoken ? spoken.getBoundingClientRect().top - notes.getBoundingClientRect().top - LEAD : -notes.scrollTop
}

/**
 * For the presenter's view: keeps what is being said in sight in the notes, whenever Slidev marks another paragraph.
 * Slidev scrolls notes only where they can be edited, which those of a built deck cannot.
 */
export function followNotes(): void {
  // The notes that can be edited follow by themselves.
  if (import.meta.hot)
    return
  const notes = document.querySelector('.slidev-note')
  if (notes)
    follow(notes)
  useMutationObserver(document.body, (records) => {
    const marked = records.find(({ target }) => target instanceof Element && target.matches('.slidev-note-click-mark'))?.target
    const notes = marked?.parentElement?.closest('.slidev-note')
    if (notes)
      follow(notes)
  }, { subtree: true, attributes: true, attributeFilter: ['class'] })
}
