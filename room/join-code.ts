/** What a QR code packs tightly, two characters in 11 bits (ISO/IEC 18004, 7.4.4): capitals, digits and some signs. */
const TIGHT = /^[0-9A-Z $%*+\-./:]+$/

/**
 * The text of the QR code of an address where phones join. In capitals it needs no more than letters that a QR code packs
 * tightly: 21 modules a side, not 33, which is read from further away. The phones' port takes both; a path before `/j`
 * is somebody else's, who may not, and where one character needs more room the capitals gain nothing.
 *
 * @param address such as `http://192.0.2.7:8081/j`
 */
export function joinCode(address: string): string {
  const capitals = address.toUpperCase()
  return TIGHT.test(capitals) && new URL(address).pathname === '/j' ? capitals : address
}
