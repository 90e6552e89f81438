/** Makes site/guard.ts a script that can stand in a page. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The guard without types, imports and anything else that a browser need not read. */
export async function squeezeGuard(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'esnext',
      rolldownOptions: {
        input: fileURLToPath(new URL('../../site/guard.ts', import.meta.url)),
        output: { format: 'iife' },
        // The names that page and deck share take no more room than if they stood in the code.
        optimization: { inlineConst: { mode: 'all' } },
      },
    },
  })
  if (!('output' in built))
    throw new Error('scripts/site/guard.ts: Vite has not built one script, as it was asked to')
  return built.output[0].code.trim()
}
