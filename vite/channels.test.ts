import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nameByBase } from './channels.ts'

describe('the channels between windows', () => {
  it('have the base path in their names, in the installed version', () => {
    const named = nameByBase(readFileSync('node_modules/@slidev/client/setup/root.ts', 'utf8'))
    for (const part of ['shared', 'drawings'])
      expect(named).toContain(`\`\${slidesTitle} \${import.meta.env.BASE_URL} - ${part}\``)
  })

  it('are said to have changed when they have', () => {
    expect(() => nameByBase('initSharedState(slidesTitle)')).toThrow('setup/root.ts is not as Slidev 53 writes it')
  })
})
