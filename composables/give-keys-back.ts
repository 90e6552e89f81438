/**
 * Gives Slidev its keys back: they rest while a button, a link or a field has the focus, and nobody tells Slidev when one
 * that has it goes away.
 */
export function giveKeysBack(): void {
  if (document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
}

/** The same for who has clicked: whoever pressed a key on a control wants the focus to stay there. */
export function giveKeysBackAfterClick({ detail }: MouseEvent): void {
  if (detail > 0)
    giveKeysBack()
}
