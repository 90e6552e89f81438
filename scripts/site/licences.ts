/** The page with the licences of everything that the built deck is made of. */
import type { Notice } from '../../site/notices.ts'
import { escapeHtml } from '../../lib/html.ts'

/** Data that the model comes from. */
export interface DataCredit {
  title: string
  /** Where it is kept, without the protocol. */
  repository: string
  licence: string
}

export interface LicencesPage {
  /** The talk's title. */
  title: string
  lang: string
  /** The path of the deck, with a slash at both ends. */
  base: string
  /** The deck's own licence. */
  own: string
  notices: readonly Notice[]
  data: readonly DataCredit[]
}

/** Where packages stand on the page, by their names; the others are code. */
const GROUPS: readonly { title: string, about: string, holds: (name: string) => boolean }[] = [
  { title: 'Fonts', about: 'Unchanged as files; cut down to its letters in the page of each slide.', holds: name => name.startsWith('@fontsource') },
  { title: 'Icons, emoji and pictures', about: 'Emoji and logos are drawn into the slides; the pixel art was drawn after Fluent Emoji. Logos are marks of their owners, who have nothing to do with this talk.', holds: name => name.startsWith('@iconify-json/') },
  { title: 'Code', about: 'Bundled, cut down and minified.', holds: () => true },
]

/** More that is owed to somebody, by the package that it stands in. */
const REMARKS: Record<string, string> = {
  '@duckdb/duckdb-wasm': 'DuckDB brings libraries of others: github.com/duckdb/duckdb/tree/main/third_party',
}

const STYLE = `
body{max-width:60rem;margin:0 auto;padding:1.5rem;background:#fff;color:#1c2331;font:1rem/1.5 system-ui,sans-serif}
a{color:#445ba7}
table{width:100%;border-collapse:collapse}
th,td{padding:.25rem .75rem .25rem 0;border-bottom:1px solid #d6dbe4;text-align:left;vertical-align:top;overflow-wrap:anywhere}
pre{padding:.75rem;background:#f4f6f9;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.875rem}
`.replaceAll('\n', '')

const link = (address: string, words: string): string => `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: 'td' | 'th'): string => `<tr>${cells.map(cell => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${cell}</${tag}>`).join('')}</tr>`
  return `<table>\n<thead>${row(head, 'th')}</thead>\n<tbody>\n${rows.map(cells => row(cells, 'td')).join('\n')}\n</tbody>\n</table>`
}

/** The page: who made what, under which licence, and below that each licence's text once. */
export function renderLicences({ title, lang, base, own, notices, data }: LicencesPage): string {
  const texts = [...new Set(notices.map(({ text }) => text))]
  const left = new Set(notices)
  const groups = GROUPS.map(({ title, about, holds }) => {
    const members = [...left].filter(({ name }) => holds(name))
    members.forEach(member => left.delete(member))
    const rows = members.map(({ name, version, by, home, licence, text }) => [
      `${home ? link(home, name) : escapeHtml(name)} ${escapeHtml(version)}${REMARKS[name] ? `<br>${escapeHtml(REMARKS[name])}` : ''}`,
      escapeHtml(by),
      `<a href="#text-${texts.indexOf(text) + 1}">${escapeHtml(licence)}</a>`,
    ])
    return `<h2>${title}</h2>\n<p>${about}</p>\n${table(['Package', 'By', 'Licence'], rows)}`
  })
  const credits = data.map(({ title, repository, licence }) => [link(`https://${repository}`, title), escapeHtml(licence)])
  const namesOf = (text: string): string => notices.filter(notice => notice.text === text).map(({ name }) => name).join(', ')
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Licences · ${escapeHtml(title)}</title>
<link rel="icon" href="${base}favicon.svg">
<style>${STYLE}</style>
</head>
<body>
<main>
<p><a href="${base}">${escapeHtml(title)}</a></p>
<h1>Licences</h1>
<p>What this deck is made of, who made it, and what they ask for.</p>
${groups.join('\n')}
<h2>Data</h2>
<p>The model has learned from these comments, or was judged by them. None of them is in the deck: it has weights, hashed features, scores and counts.</p>
${table(['Data set', 'Licence'], credits)}
<h2>The deck itself</h2>
<pre>${escapeHtml(own.trim())}</pre>
<h2>Texts of the licences</h2>
${texts.map((text, index) => `<h3 id="text-${index + 1}">${escapeHtml(namesOf(text))}</h3>\n<pre>${escapeHtml(text)}</pre>`).join('\n')}
</main>
</body>
</html>
`
}
