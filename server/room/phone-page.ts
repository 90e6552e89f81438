/** The page that phones get: one answer with all it needs, made from room/phone/ when the room opens. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

export interface PhonePage {
  html: string
  headers: Record<string, string>
}

const folder = fileURLToPath(new URL('../../room/phone/', import.meta.url))

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Puts script and style into the page, and names them in its policy. Older Safari does not take `ws:` for `'self'`. */
export async function buildPhonePage(): Promise<PhonePage> {
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    // Without the checks that libraries bring for development, whatever NODE_ENV says.
    resolve: { conditions: ['browser', 'module'] },
    build: { write: false, modulePreload: false, target: 'es2020', lib: { entry: 'main.ts', formats: ['iife'], name: 'room' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  const script = output && 'output' in output ? output.output[0].code.replaceAll('</script', '<\\/script') : ''
  const [frame, tokens, own] = await Promise.all(['page.html', '../../theme/styles/tokens.css', 'phone.css'].map(file => readFile(`${folder}${file}`, 'utf8'))) as [string, string, string]
  const style = tokens + own
  // Functions, so that a "$" in the code is a "$".
  const html = frame.replace('/* style */', () => style).replace('/* script */', () => script)
  return {
    html,
    headers: {
      'Content-Security-Policy': `default-src 'none'; script-src ${sourceOf(script)}; style-src ${sourceOf(style)}; img-src data:; connect-src 'self' ws: wss:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    },
  }
}
