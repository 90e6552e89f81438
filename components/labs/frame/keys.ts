/** Who has the keys: the lab's controls, or the slides. */

/** The keys that a clicker sends whatever has the focus. */
export type ClickerMove = 'next' | 'prev'

/** What a clicker's key means; undefined for all other keys. */
export function clickerMove(key: string): ClickerMove | undefined {
  if (key === 'PageDown')
    return 'next'
  return key === 'PageUp' ? 'prev' : undefined
}

/** Whether a control goes on needing the keys after it was clicked: one that is typed into, or a list that has opened. */
export function keepsFocus(control: { tagName: string, type?: string }): boolean {
  if (control.tagName === 'INPUT')
    return !['button', 'checkbox', 'radio', 'range', 'submit'].includes(control.type ?? '')
  return control.tagName === 'TEXTAREA' || control.tagName === 'SELECT'
}

/** Whether a finger that starts here works the control, and so does not turn the slide. */
export const NO_SWIPE = 'input, textarea, select, .drag'
