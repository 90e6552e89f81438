/** The page that phones get: one answer with all it needs, made from room/phone/ when the room opens. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { noticesFor } from '../../site/notices.ts'

export interface PhonePage {
  html: string
  headers: Record<string, string>
  /** The files that its script is made of. */
  madeFrom: readonly string[]
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
  if (!output || !('output' in output))
    throw new Error('room/phone/main.ts: Vite has not built one script, as it was asked to')
  const { code, moduleIds } = output.output[0]
  const script = code.replaceAll('</script', '<\\/script')
  const madeFrom = moduleIds.filter(id => id.includes('/node_modules/'))
  const [frame, style] = await Promise.all(['page.html', 'phone.css'].map(file => readFile(`${folder}${file}`, 'utf8'))) as [string, string]
  const notices = (await noticesFor(madeFrom)).map(({ name, version, text }) => `${name} ${version}\n\n${text}`).join('\n\n').replaceAll('--', '- -')
  // Functions, so that a "$" in the code is a "$".
  const html = frame.replace('/* style */', () => style).replace('/* script */', () => script).replace('/* notices */', () => notices)
  return {
    html,
    madeFrom,
    headers: {
      'Content-Security-Policy': `default-src 'none'; script-src ${sourceOf(script)}; style-src ${sourceOf(style)}; img-src data:; connect-src 'self' ws: wss:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    },
  }
}
