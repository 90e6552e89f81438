import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { TIMER, widenNotes } from './presenter.ts'

it('the presenter\'s view of the installed version has one timer, where the deck puts its own', () => {
  const view = readFileSync('node_modules/@slidev/client/pages/presenter.vue', 'utf8')
  expect(view).toContain(`import TimerInlined from '${TIMER}'`)
  expect(view.match(/<TimerInlined \/>/g)).toHaveLength(1)
})

it('the notes of the installed version have more room, and it is said when they are kept otherwise', () => {
  const widened = widenNotes(readFileSync('node_modules/@slidev/client/pages/presenter.vue', 'utf8'))
  expect(widened).toContain('useLocalStorage(\'slidev-presenter-notes-width\', 480)')
  expect(widened).toContain('useLocalStorage(\'slidev-presenter-notes-row-size\', 380)')
  expect(() => widenNotes('const notesWidth = 360')).toThrow('presenter.vue is not as Slidev 53 writes it')
})
