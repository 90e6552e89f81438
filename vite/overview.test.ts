import { readFileSync } from 'node:fs'
import { compile } from '@vue/compiler-dom'
import { expect, it } from 'vitest'
import { leaveUncountedOut } from './overview.ts'

it('the overview of the installed version counts words only where there are some, and it is said when it counts otherwise', () => {
  const view = leaveUncountedOut(readFileSync('node_modules/@slidev/client/pages/overview.vue', 'utf8'))
  expect(view).toMatch(/clicks\s*<template v-if="totalWords > 0"> · \{\{ totalWords \}\} words<\/template>/)
  expect(() => compile(view.slice(view.indexOf('<template>') + '<template>'.length, view.lastIndexOf('</template>')))).not.toThrow()
  expect(() => leaveUncountedOut('{{ totalWords }} letters')).toThrow('overview.vue is not as Slidev 53 writes it')
})
