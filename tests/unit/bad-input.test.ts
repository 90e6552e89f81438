import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../scripts/deck/deck.ts'

/** What the type check says about the files in bad-input/, a line a fault. */
let complaints = ''

beforeAll(() => {
  const run = (command: string, ...args: string[]) => spawnSync(command, args, { cwd: root, encoding: 'utf8', env: process.env })
  run('node', 'scripts/deck/component-types.ts')
  complaints = run('node', 'node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', 'tests/unit/bad-input').stdout
}, 180_000)

describe('the type check refuses, and names', () => {
  it.each([
    ['a field that the speaker does not have', 'speaker.ts', 'favouriteColour'],
    ['a quiz question without a reason', 'quiz.ts', 'without-reason'],
    ['a sprite that does not exist', 'slides.md', 'unicorn-on-a-unicycle'],
    ['a scene that does not exist', 'slides.md', 'picnic'],
    ['an edge to a missing node', 'diagram.ts', 'deployment-on-the-moon'],
  ])('%s', (_, file, name) => {
    const lines = complaints.split('\n').filter(line => line.startsWith(`tests/unit/bad-input/${file}(`))
    expect(lines.join('\n'), complaints).toContain(name)
  })
})
