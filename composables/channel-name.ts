import { slidesTitle } from '@slidev/client'

/**
 * The name of something that the windows of this deck share, and no other deck's: another copy of it on the same origin,
 * such as a preview, has another base path (Slidev's own channels: vite/channels.ts).
 */
export function channelName(what: string): string {
  return `${slidesTitle} ${import.meta.env.BASE_URL} - ${what}`
}
