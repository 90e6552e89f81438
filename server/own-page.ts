import type { FastifyRequest } from 'fastify'

/**
 * Whether a page of this server opened a socket, or no page at all: a page of somebody else's would act for whoever looks
 * at it, with their cookie.
 *
 * @param request the upgrade
 * @param publicAddress under which a proxy hands requests on, if one does
 */
export function isFromOwnPage(request: FastifyRequest, publicAddress?: string): boolean {
  const { origin, host } = request.headers
  if (origin === undefined)
    return true
  const from = URL.canParse(origin) ? new URL(origin).host : ''
  return from === host || (publicAddress !== undefined && from === new URL(publicAddress).host)
}
