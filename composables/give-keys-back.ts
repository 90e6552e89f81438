/**
 * Gives Slidev its keys back: they rest while a button, a link or a field has the focus, and nobody tells Slidev when one
 * that has it goes away.
 */
export function giveKeysBack(): void {
  if (document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
}
