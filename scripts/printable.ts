/**
 * Style for a PDF. There, a gradient cut out by letters becomes a picture with hairlines around it, a soft shadow
 * a picture beside its letters, and a stroked letter two letters, which bookmarks and search then read twice.
 */
export const printable = `
.slidev-layout h1 { text-shadow: none !important; -webkit-text-stroke: 0 }
.slidev-layout .gradient-text { background: none !important; color: var(--dr-blue) !important; -webkit-text-stroke: 0 }
.slidev-layout svg text { stroke: none !important }
`
