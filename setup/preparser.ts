import process from 'node:process'
import { definePreparserSetup } from '@slidev/types'
import { isShown, noteIn } from '../content/define-talks.ts'
import { speaker } from '../content/speaker.ts'
import { checkPath } from './check-path.ts'
import { chosenTalk } from './chosen-talk.ts'
import { introduce } from './introduce.ts'
import { createOutline } from './outline.ts'

// Only frontmatter is completed here, never content: what a hook makes of content, Slidev's editor writes
// back to slides.md.
export default definePreparserSetup(() => {
  checkPath(process.cwd())
  const talk = chosenTalk()
  const place = createOutline()
  let headmatterSeen = false
  return [
    {
      name: 'deck',
      async transformSlide(content, frontmatter) {
        if (!headmatterSeen)
          frontmatter.duration ??= `${talk.minutes}min`
        introduce(speaker, frontmatter, headmatterSeen ? 'slide' : 'headmatter')
        headmatterSeen = true
        place(content, frontmatter)
        // What only says from where slides come is no slide.
        if (!frontmatter.src && !isShown(talk, String(frontmatter.title)))
          frontmatter.hide = true
        return undefined
      },
      async transformNote(note, frontmatter) {
        return noteIn(talk, String(frontmatter.title), note ?? '')
      },
    },
  ]
})
