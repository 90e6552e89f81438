/** The numbers behind a chart, as text: one row for each thing, its name first. */
export interface DataTable {
  caption: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}
