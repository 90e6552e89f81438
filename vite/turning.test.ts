import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { leaveTransitionsOut } from './turning.ts'

describe('the slides of the installed version', () => {
  it('are in a plain box, unless a transition is asked for', () => {
    const installed = readFileSync('node_modules/@slidev/client/internals/SlidesShow.vue', 'utf8')
    const quicker = leaveTransitionsOut(installed)
    expect(quicker).toMatch(/:is="\(!currentTransition \|\| hasViewTransition .*\) \? 'div' : TransitionGroup"/)
    expect(quicker).toContain('v-bind="(hmrSkipTransition || disableTransition || isPrintMode) ? {} : currentTransition"')
  })

  it('are said to have changed when they have', () => {
    expect(() => leaveTransitionsOut('<template><TransitionGroup /></template>')).toThrow('SlidesShow.vue is not as Slidev 53 writes it')
  })
})
