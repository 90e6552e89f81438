/** A table as the README has it, to be pasted there. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `|${cells.map(cell => cell === '' ? ' |' : ` ${cell} |`).join('')}`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}
