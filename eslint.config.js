import process from 'node:process'

if (Number.parseInt(process.versions.node) < 22)
  throw new Error(`The lint rules need Node 22 or newer, and this is ${process.versions.node}. \`npm run lint\` and \`npx eslint\` use the one that came with the packages; an editor needs to be told: node_modules/node/bin/node.`)

// Only now: some rules' modules cannot even be loaded on an older Node.
const { default: antfu } = await import('@antfu/eslint-config')

/**
 * Elements in which a line break is a space that shows: the ones that the rules about line breaks leave alone by
 * themselves, the text of drawings, and what puts nothing of its own around its text.
 */
const inline = ['pre', 'textarea', 'a', 'abbr', 'audio', 'b', 'bdi', 'bdo', 'canvas', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'i', 'iframe', 'ins', 'kbd', 'label', 'map', 'mark', 'noscript', 'object', 'output', 'picture', 'q', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'svg', 'time', 'u', 'var', 'video', 'text', 'tspan', 'template']

export default antfu({
  type: 'app',
  vue: true,
  typescript: true,
  ignores: [
    'dist',
    'dist-export',
    'data',
    'public',
    'diagrams/*.svg',
    // Written by `npm run test:update`, in Playwright's own style.
    'tests/slides/trees',
    // Written by scripts: sprites are one long line each.
    'components/art/sprites.ts',
    'components.d.ts',
    'scratch-*',
    // Prose with a syntax of its own. Code that slides show stands in snippets/, and is linted there.
    '**/*.md',
  ],
}, {
  rules: {
    // Nodes, edges and steps are written as tables, a row a line: it would break them apart.
    'antfu/reasonable-newline': 'off',
    'vue/singleline-html-element-content-newline': ['error', { ignores: inline }],
    'vue/multiline-html-element-content-newline': ['error', { ignores: inline }],
    // Scripts report on the terminal.
    'no-console': 'off',
    // Assigning its own text to an SVG element is how to drop the markup in it.
    'no-self-assign': ['error', { props: false }],
  },
})
