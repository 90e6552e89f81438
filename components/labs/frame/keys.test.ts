import { describe, expect, it } from 'vitest'
import { clickerMove, keepsFocus } from './keys.ts'

describe('the keys in a lab', () => {
  it('turns the slides with the clicker, and with nothing else', () => {
    expect(['PageDown', 'PageUp', 'ArrowRight', ' ', 'toString'].map(clickerMove)).toEqual(['next', 'prev', undefined, undefined, undefined])
  })

  it.each([
    [{ tagName: 'BUTTON', type: 'button' }, false],
    [{ tagName: 'INPUT', type: 'range' }, false],
    [{ tagName: 'INPUT', type: 'checkbox' }, false],
    [{ tagName: 'INPUT', type: 'text' }, true],
    [{ tagName: 'INPUT', type: 'number' }, true],
    [{ tagName: 'TEXTAREA' }, true],
    [{ tagName: 'SELECT' }, true],
    [{ tagName: 'MARK' }, false],
  ])('lets %j keep the focus after a click: %s', (control, keeps) => {
    expect(keepsFocus(control)).toBe(keeps)
  })
})
