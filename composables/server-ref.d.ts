/** What Slidev's dev server shares with every window connected to it (vite-plugin-vue-server-ref). */
declare module 'server-ref:synced-state' {
  const shared: {
    readonly value: Record<string, string> | undefined
    $patch: (patch: Record<string, string>) => Promise<unknown>
    $onPatch: (listener: (patch: Record<string, string>) => void) => void
  }
  export default shared
}
