import type { annotate as annotateNow, RoughAnnotation } from '@slidev/rough-notation'
import { keepInScale } from './mark-in-scale.ts'

/**
 * The hand-drawn marks, fetched when the first one is to be drawn: no slide opens with one.
 *
 * Remembers what it was told until the drawing code is here, so that a mark that was taken back in the
 * meantime is not drawn. Until then the marked element has `data-mark="coming"`, for pictures to wait for.
 */
export const annotate: typeof annotateNow = (element, config) => {
  let drawn: RoughAnnotation | undefined
  let isWanted = false
  let isRemoved = false

  async function draw(): Promise<void> {
    const { annotate: annotateNow } = await import('@slidev/rough-notation?drawn')
    delete element.dataset.mark
    if (isRemoved || drawn)
      return
    drawn = annotateNow(element, config)
    keepInScale(drawn)
    if (isWanted)
      drawn.show()
  }

  const facade: RoughAnnotation = {
    isShowing: () => isWanted,
    show() {
      isWanted = true
      if (drawn) {
        drawn.show()
        return
      }
      element.dataset.mark = 'coming'
      void draw()
    },
    hide() {
      isWanted = false
      drawn?.hide()
    },
    remove() {
      isRemoved = true
      drawn?.remove()
    },
  }
  return new Proxy(facade, {
    // A setting, such as a colour, is for the drawing; here it is kept until there is one.
    set(_, key, value) {
      Object.assign(config, { [key]: value })
      return drawn ? Reflect.set(drawn, key, value) : true
    },
  })
}
