import process from 'node:process'
import { definePreparserSetup } from '@slidev/types'
import { speaker } from '../content/speaker.ts'
import { checkArt } from './check-art.ts'
import { checkPath } from './check-path.ts'
import { introduce } from './introduce.ts'
import { createOutline } from './outline.ts'

// Only frontmatter is completed here, never content: what a hook makes of content, Slidev's editor writes
// back to slides.md.
export default definePreparserSetup(() => {
  checkPath(process.cwd())
  const place = createOutline()
  let headmatterSeen = false
  return [
    {
      name: 'deck',
      async transformSlide(content, frontmatter) {
        introduce(speaker, frontmatter, headmatterSeen ? 'slide' : 'headmatter')
        headmatterSeen = true
        place(content, frontmatter)
        checkArt(content)
        return undefined
      },
    },
  ]
})
