import type { Rolldown } from 'vite'
import { expect, it } from 'vitest'
import { packageFiles } from './shipped.ts'

const chunk = (...moduleIds: string[]): unknown => ({ type: 'chunk', moduleIds })
const asset = (...originalFileNames: string[]): unknown => ({ type: 'asset', originalFileNames })
const filesOf = (...parts: unknown[]): string[] => packageFiles(Object.fromEntries(parts.entries()) as Rolldown.OutputBundle, '/deck')

it('modules and copied files of packages are listed, and our own are not', () => {
  expect(filesOf(
    chunk('/deck/node_modules/vue/index.js', '/deck/components/A.vue', '/deck/node_modules/.slidev/glob.ts', '/deck/node_modules/a/b.css?inline', '\0virtual:plan'),
    asset('node_modules/@fontsource/arvo/files/arvo.woff2', 'public/own.svg'),
  )).toEqual([
    '/deck/node_modules/vue/index.js',
    '/deck/node_modules/a/b.css',
    '/deck/node_modules/@fontsource/arvo/files/arvo.woff2',
  ])
})

it('a module without a file is of the package that wrote it', () => {
  expect(filesOf(chunk('\0vite/preload-helper.js', '\0rolldown/runtime.js', '\0plugin-vue:export-helper', '~icons/carbon/edit'))).toEqual([
    '/deck/node_modules/vite/package.json',
    '/deck/node_modules/rolldown/package.json',
    '/deck/node_modules/@vitejs/plugin-vue/package.json',
    '/deck/node_modules/@iconify-json/carbon/package.json',
  ])
})
