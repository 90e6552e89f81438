/** The text of the QR code with which a phone joins a Wi-Fi, as Android and iOS read it (Wi-Fi Alliance, WPA3 3.5, 7). */

/** Bytes of the longest name of a network (IEEE 802.11, 9.4.2.2). */
const NAME_BYTES = 32

/** A backslash before what would end a field. */
const escape = (text: string): string => text.replaceAll(/[\\;,":]/g, String.raw`\$&`)

/** Whether WPA takes it: 8 to 63 printable characters of ASCII, or 64 hexadecimal digits (IEEE 802.11, J.4.1). */
const isPassword = (password: string): boolean => /^[\x20-\x7E]{8,63}$/.test(password) || /^[\da-f]{64}$/i.test(password)

/**
 * Makes the text of the code.
 *
 * @param name of the network
 * @param password of a network with WPA; an open one has none
 * @throws Error that says what a name or a password must be
 */
export function wifiCode(name: string, password?: string): string {
  const bytes = new TextEncoder().encode(name).length
  if (bytes === 0 || bytes > NAME_BYTES)
    throw new Error(`The name of a Wi-Fi has 1 to ${NAME_BYTES} bytes, and not ${bytes}.`)
  if (password === undefined)
    return `WIFI:T:nopass;S:${escape(name)};;`
  if (!isPassword(password))
    throw new Error('The password of a Wi-Fi has 8 to 63 letters, digits, signs and spaces, without accents, or 64 hexadecimal digits. Leave it out for an open network.')
  return `WIFI:T:WPA;S:${escape(name)};P:${escape(password)};;`
}
