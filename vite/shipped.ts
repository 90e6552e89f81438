/**
 * What the built deck is made of, besides its own files: modules of packages, and fonts, engines and icons that come
 * with them. The page with the licences is written from it (scripts/site/licences.ts). Vite's own `build.license` sees
 * neither workers nor fonts.
 */
import type { Plugin, Rolldown } from 'vite'
import { join, resolve } from 'node:path'

/** The file in the built deck that lists them, as absolute paths. */
export const SHIPPED_FILE = '.vite/shipped.json'

/** Modules without a file, with the package that wrote them. */
const WRITTEN: readonly (readonly [module: RegExp, name: string])[] = [
  [/^\0vite\//, 'vite'],
  [/^\0rolldown\//, 'rolldown'],
  [/^\0\/?plugin-vue/, '@vitejs/plugin-vue'],
  [/^(?:virtual:icons|~icons)\/([\w-]+)\//, '@iconify-json/$1'],
]

function writerOf(id: string): string | undefined {
  for (const [module, name] of WRITTEN) {
    const match = module.exec(id)
    if (match)
      return name.replace('$1', match[1] ?? '')
  }
}

/**
 * The files of packages that a bundle is made of; of a package that wrote a module, its package.json.
 *
 * @param bundle what a build is about to write
 * @param root the project's folder: Vite names the files that it copies from there
 */
export function packageFiles(bundle: Rolldown.OutputBundle, root: string): string[] {
  return Object.values(bundle)
    .flatMap(part => part.type === 'chunk' ? part.moduleIds : part.originalFileNames)
    .map((id) => {
      const writer = writerOf(id)
      return writer ? join(root, 'node_modules', writer, 'package.json') : resolve(root, id.replace(/^\0+/, '').replace(/\?.*$/, ''))
    })
    // What tools keep there, such as modules that Slidev writes, stands in folders with a dot.
    .filter(file => /\/node_modules\/(?!\.)/.test(file))
}

/** Vite plugins, for the page and for its workers, that list what both are made of. */
export function shipped(): { page: Plugin, worker: Plugin } {
  let root = ''
  const files = new Set<string>()
  const take = (bundle: Rolldown.OutputBundle): void => packageFiles(bundle, root).forEach(file => files.add(file))
  return {
    worker: {
      name: 'deck:shipped-worker',
      apply: 'build',
      generateBundle: (_, bundle) => take(bundle),
    },
    page: {
      name: 'deck:shipped',
      configResolved(config) {
        root = config.root
      },
      configureServer({ middlewares }) {
        middlewares.use((request, response, next) => {
          if (!/\/licences(?:\.html)?$/.test(request.url?.split('?')[0] ?? ''))
            return next()
          response.setHeader('Content-Type', 'text/plain; charset=utf-8')
          response.end('What the deck is made of is known when it is built: run `npm run build`, then open licences.html of the built deck.\n')
        })
      },
      // Workers are bundled before: the page's code has their names.
      generateBundle(_, bundle) {
        take(bundle)
        this.emitFile({ type: 'asset', fileName: SHIPPED_FILE, source: JSON.stringify([...files].sort()) })
      },
    },
  }
}
