import { cursorStyle, showPresenterCursor } from '@slidev/client/state/storage.ts'
import { defineShortcutsSetup } from '@slidev/types'
import { useBlack } from '../components/stage/black.ts'

/** What speakers know from other programs, and Slidev has no key for. */
export default defineShortcutsSetup(({ goFirst, goLast }, base) => {
  const { state: isBlack, change } = useBlack()
  const toggleBlack = (): void => change(!isBlack.value)

  /** The presenter's pointer as a red dot, in both windows, or as the arrow that it is by itself. */
  function toggleLaser(): void {
    const isLaser = cursorStyle.value === 'laser' && showPresenterCursor.value
    cursorStyle.value = isLaser ? 'cursor' : 'laser'
    showPresenterCursor.value = true
  }

  return [
    // One press is one step. Slidev takes a key for held whose end it hears of late, so a page that was busy for a second turned twice.
    ...base.map(shortcut => ({ ...shortcut, autoRepeat: false })),
    { name: 'black', key: 'b', fn: toggleBlack },
    { name: 'black_dot', key: '.', fn: toggleBlack },
    { name: 'first', key: 'home', fn: () => void goFirst() },
    { name: 'last', key: 'end', fn: () => void goLast() },
    { name: 'laser', key: 'l', fn: toggleLaser },
  ]
})
