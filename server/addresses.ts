/** Where other machines find a server on this one. */
import type { NetworkInterfaceInfo } from 'node:os'
import { networkInterfaces } from 'node:os'

/**
 * Addresses of a server for other machines: those of this machine's networks, if it listens on all of them.
 *
 * @param host what the server was told to listen on
 * @param port the server's
 * @param networks this machine's
 */
export function reachableAddresses(host: string, port: string, networks: Record<string, NetworkInterfaceInfo[] | undefined> = networkInterfaces()): string[] {
  const own = ['0.0.0.0', '::'].includes(host)
    ? Object.values(networks)
        .flatMap(addresses => addresses ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4')
        .map(({ address }) => address)
    : [host]
  return own.map(address => `http://${address}:${port}`)
}
