import { describe, expect, it } from 'vitest'
import { LOGO_NAMES } from './logo-names.ts'
import { logoSvg } from './logo.ts'

describe('logoSvg', () => {
  it.each(LOGO_NAMES)('has a drawing of %s, with and without colours', (name) => {
    for (const colour of [false, true])
      expect(logoSvg(name, { colour, idPrefix: 'x' })).toMatch(/^<svg class="logo" role="img" aria-label="[^"]+" .*<\/svg>$/s)
  })
})
