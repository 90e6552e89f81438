/**
 * The text of the QR code of an address where phones join. In capitals it needs no more than letters that a QR code packs
 * tightly: 21 modules a side, not 33, which is read from further away. The phones' port takes both.
 *
 * @param address such as `http://192.0.2.7:8081/j`
 */
export function joinCode(address: string): string {
  return address.startsWith('http://') ? address.toUpperCase() : address
}
