import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hideDeadFullScreen, unnestMenuButton } from './accessible.ts'

describe('what Slidev\'s own interface lacks', () => {
  it('is mended in the installed version: the menu button is no button in a button', () => {
    const installed = readFileSync('node_modules/@slidev/client/internals/MenuButton.vue', 'utf8')
    const mended = unnestMenuButton(installed)
    expect(mended).toContain('<div :class="{ disabled }" @click="value = !value">')
    expect(mended).not.toContain('<button')
  })

  it('is mended in the installed version: no button for full screen where there is none', () => {
    const installed = readFileSync('node_modules/@slidev/client/internals/NavControls.vue', 'utf8')
    const mended = hideDeadFullScreen(installed)
    expect(mended).toContain('isSupported: hasFullScreen')
    expect(mended).toContain('<IconButton v-if="hasFullScreen && !isEmbedded" :title="isFullscreen ')
    expect(mended).not.toContain('<IconButton v-if="!isEmbedded" :title="isFullscreen ')
  })

  it('is said to have changed when it has', () => {
    expect(() => hideDeadFullScreen('<template><IconButton title="Enter fullscreen" /></template>')).toThrow('NavControls.vue is not as Slidev 53 writes it')
    expect(() => unnestMenuButton('<template><button><slot name="button" /></button></template>')).toThrow('MenuButton.vue is not as Slidev 53 writes it')
  })
})
