/** A page of its own that the server hands out in one answer: script and style are in it. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { escapeHtml } from '../lib/html.ts'
import { noticesFor } from '../site/notices.ts'

export interface OwnPage {
  html: string
  headers: Record<string, string>
}

export interface BuiltPage extends OwnPage {
  /** The files of packages that its script is made of. */
  madeFrom: readonly string[]
}

const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * Builds a folder with `page.html`, `page.css` and `main.ts`, puts script and style into the page, the theme's tokens and
 * what all such pages begin with before its own, and names them in its policy. The page's title holds the talk's, and the
 * script may take it from there. Older Safari does not take `ws:` for `'self'`.
 *
 * @param folder below the project's, such as `room/phone`
 * @param talk what the talk is called
 */
export async function buildPage(folder: string, talk: string): Promise<BuiltPage> {
  const root = fileURLToPath(new URL(`../${folder}/`, import.meta.url))
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    // Without the checks that libraries bring for development, whatever NODE_ENV says.
    resolve: { conditions: ['browser', 'module'] },
    build: { write: false, modulePreload: false, target: 'es2020', lib: { entry: 'main.ts', formats: ['iife'], name: 'page' } },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output))
    throw new Error(`${folder}/main.ts: Vite has not built one script, as it was asked to`)
  const { code, moduleIds } = output.output[0]
  const script = code.replaceAll('</script', '<\\/script')
  const madeFrom = moduleIds.filter(id => id.includes('/node_modules/'))
  const notices = (await noticesFor(madeFrom)).map(({ name, version, text }) => `${name} ${version}\n\n${text}`).join('\n\n').replaceAll('--', '- -')
  const [frame, ...styles] = await Promise.all([`../${folder}/page.html`, '../theme/styles/tokens.css', 'page.css', `../${folder}/page.css`].map(file => readFile(new URL(file, import.meta.url), 'utf8'))) as [string, ...string[]]
  const style = styles.join('')
  // Functions, so that a "$" in the code is a "$".
  const html = frame.replaceAll('/* talk */', () => escapeHtml(talk)).replace('/* style */', () => style).replace('/* script */', () => script).replace('/* notices */', () => notices)
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
