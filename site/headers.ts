/** What hosts send with the deck's files: `npm run serve` does, and others read it from the `_headers` file. */
import { createHash } from 'node:crypto'
import { playerOrigin } from './player.ts'

/**
 * What every page may load. Styles may stand in the page: slides place things by them. WebAssembly is for DuckDB, and
 * the video's player comes when somebody asks for it.
 *
 * @param scriptHashes of the scripts that stand in pages, as `sha256-…`
 */
export function contentSecurityPolicy(scriptHashes: readonly string[]): string {
  return Object.entries({
    'default-src': ['\'none\''],
    'script-src': ['\'self\'', '\'wasm-unsafe-eval\'', ...scriptHashes.map(hash => `'${hash}'`)],
    'worker-src': ['\'self\''],
    'connect-src': ['\'self\'', 'blob:'],
    'style-src': ['\'self\'', '\'unsafe-inline\''],
    'font-src': ['\'self\'', 'data:'],
    'img-src': ['\'self\'', 'data:', 'blob:'],
    'media-src': ['\'self\''],
    'manifest-src': ['\'self\''],
    'frame-src': [playerOrigin],
    'base-uri': ['\'none\''],
    'form-action': ['\'none\''],
    'frame-ancestors': ['\'none\''],
  }).map(([directive, sources]) => `${directive} ${sources.join(' ')}`).join('; ')
}

/** The scripts that stand in a page, as the security policy names them. */
export function inlineScriptHashes(html: string): string[] {
  return Array.from(html.matchAll(/<script>([\s\S]*?)<\/script>/g), ([, script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`)
}

/** The headers of every answer. */
export function securityHeaders(scriptHashes: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(scriptHashes),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  }
}

/** How long a browser may keep a file: for ever if its name changes with its content, else it asks each time. */
export function cacheControlOf(path: string): string {
  return path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

/** The `_headers` file that Netlify, Cloudflare Pages and others read. */
export function headersFile(base: string, scriptHashes: readonly string[]): string {
  const lines = (headers: Record<string, string>): string => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`).join('')
  return `${base}*\n${lines(securityHeaders(scriptHashes))}${base}assets/*\n${lines({ 'Cache-Control': cacheControlOf('assets/') })}`
}
