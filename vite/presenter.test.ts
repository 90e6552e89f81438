import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { TIMER } from './presenter.ts'

it('the presenter\'s view of the installed version has one timer, where the deck puts its own', () => {
  const view = readFileSync('node_modules/@slidev/client/pages/presenter.vue', 'utf8')
  expect(view).toContain(`import TimerInlined from '${TIMER}'`)
  expect(view.match(/<TimerInlined \/>/g)).toHaveLength(1)
})
