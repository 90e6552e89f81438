/** In place of drauu: drawing is off in a built deck, but Slidev sets its board up all the same. */
export function createDrauu() {
  return {
    mounted: false,
    el: undefined,
    mode: 'stylus',
    on: () => () => {},
    mount: () => {},
    unmount: () => {},
    clear: () => {},
    load: () => {},
    dump: () => '',
    undo: () => false,
    redo: () => false,
    canUndo: () => false,
    canRedo: () => false,
  }
}
