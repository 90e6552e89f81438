import { Script } from 'node:vm'
import { expect, it } from 'vitest'
import { squeezeGuard } from './guard.ts'

it('the guard is a short script that can stand in a page, nothing left to import or to give away', async () => {
  const guard = await squeezeGuard()
  expect(() => new Script(guard)).not.toThrow()
  expect(guard).not.toMatch(/<\/script|\b(?:import|export)\b/)
  expect(guard).toMatch(/^\(function\(\)\{.*\}\)\(\);?$/s)
  // Every slide's page has it.
  expect(guard.length).toBeLessThan(1250)
})
