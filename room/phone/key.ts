/** A random key for an act: 128 bits in hexadecimal. `crypto.randomUUID` is not there on plain HTTP. */
export function makeKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
}
