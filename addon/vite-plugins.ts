import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { defineVitePluginsSetup } from '@slidev/types'

/** What the labs fetch while they run: the model, its samples, the comments of a night. */
const folder = join(import.meta.dirname, '../served')

/**
 * Puts these files where the labs ask for them, below the deck's base: `model/` and `data/`. Slidev itself would serve an
 * addon's public files in development only.
 */
export default defineVitePluginsSetup(() => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1).split(sep).join('/'))
  return [{
    name: 'mloops:served',
    configureServer({ config, middlewares }) {
      middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0]?.slice(config.base.length) ?? ''
        if (files.includes(path))
          response.end(readFileSync(join(folder, path)))
        else
          next()
      })
    },
    generateBundle() {
      for (const fileName of files)
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(folder, fileName)) })
    },
  }]
})
