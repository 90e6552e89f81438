/** The module behind the stub of the same name: see vite/slim.ts. */
declare module '@slidev/rough-notation?drawn' {
  export * from '@slidev/rough-notation'
}
