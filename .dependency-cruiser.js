/**
 * Who may import whom. The house has floors; what stands on one may import from its own and from those below. So a
 * folder can be read, tested and moved without what is built upon it. Tests may import anything.
 */

/** From the ground up. */
const floors = [
  ['lib', 'types'],
  ['content', 'diagrams', 'icons', 'moderation', 'theme'],
  ['remote', 'room', 'snippets', 'worker'],
  ['composables', 'site'],
  ['components', 'styles'],
  ['addon', 'server', 'setup', 'vite'],
  ['scripts'],
  ['tests'],
]

const anyOf = paths => `^(?:${paths.join('|')})`
const inside = folders => anyOf(folders.map(folder => `${folder}/`))

export default {
  forbidden: [
    ...floors.slice(0, -1).map((folders, floor) => ({
      name: 'from-above',
      severity: 'error',
      comment: 'This import goes up, to a floor above (.dependency-cruiser.js has the floors). Move what both files need down, to lib/ if it is small and pure; or move the importing file up, to those whom it serves.',
      from: { path: inside(folders), pathNot: '\\.test\\.ts$' },
      to: { path: inside(floors.slice(floor + 1).flat()) },
    })),
    {
      name: 'no-floor',
      severity: 'error',
      comment: 'This folder has no floor. Give it one in .dependency-cruiser.js, and a line in the README\'s map of the house.',
      from: { path: '^[^/.]+/', pathNot: inside(floors.flat()) },
      to: {},
    },
    {
      name: 'circle',
      severity: 'error',
      comment: 'These files import each other, so none can be read, tested or loaded without the others. Move what they share into a file of its own.',
      from: { path: inside(floors.flat()) },
      to: { circular: true },
    },
  ],
  options: {
    // Imports of types count: they have to be read as well to understand a file.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|dist-export|data|public|node_modules)/' },
  },
}
