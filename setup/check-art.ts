import { sceneOf } from '../components/art/scenes.ts'
import { spriteOf } from '../components/art/sprite.ts'

/**
 * Makes sure that a Markdown text asks only for pixel art that exists, and says what each picture shows. Types guard the
 * components; slides are not type-checked, so the build and a test call this.
 * @throws Error that names the missing picture, or the one without `alt`.
 */
export function checkArt(markdown: string): void {
  for (const [, component, attributes = ''] of markdown.matchAll(/<(PixelArt|PixelScene)\b([^>]*)>/g)) {
    const name = /\sname="([^"]*)"/.exec(attributes)?.[1] ?? ''
    if (component === 'PixelArt')
      spriteOf(name)
    else
      sceneOf(name)
    if (!/\salt="/.test(attributes))
      throw new Error(`<${component} name="${name}"> has no alt; write alt="" if it only decorates`)
  }
}
