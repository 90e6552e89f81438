/** A source's title without the data set's name: "News sites (Civil Comments)" gives "News sites". */
export function shortTitle(title: string): string {
  return title.replace(/ \(.*\)$/, '')
}
