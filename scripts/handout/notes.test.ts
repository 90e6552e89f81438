import { describe, expect, it } from 'vitest'
import { sources } from '../../content/sources.ts'
import { readSlides } from '../deck/deck.ts'
import { readNotes } from './notes.ts'

describe('the notes of the handout', () => {
  it('keep what is said and lose the marks of clicks and time', () => {
    const { spoken, sources: cited } = readNotes('Hello.\n\n[click] Then *this*.\n\n[click:2] And that.\n\nTime: 20 s\n', [])
    expect(spoken).toBe('<p>Hello.</p>\n<p>Then <em>this</em>.</p>\n<p>And that.</p>')
    expect(cited).toBe('')
  })

  it('keep links, and show tags as words', () => {
    expect(readNotes('See [here](https://a.example/) and <script>.', []).spoken)
      .toBe('<p>See <a href="https://a.example/">here</a> and &lt;script&gt;.</p>')
  })

  it('link the sources that the deck knows, by title or as they cite them, once each', () => {
    const known = [
      { cite: 'Dean', title: 'The Tail at Scale', url: 'https://a.example/' },
      { cite: 'Little', title: 'A Proof', url: 'https://b.example/' },
    ]
    expect(readNotes('Words.\nSources: Little 1961; Dean and Barroso, "The Tail at Scale"; ours', known).sources)
      .toBe('Sources: <a href="https://b.example/">Little</a> 1961; Dean and Barroso, “<a href="https://a.example/">The Tail at Scale</a>”; ours')
  })

  it('find nothing of the speaker\'s own lines left in any slide of the deck', async () => {
    for (const { no, note } of await readSlides()) {
      const { spoken } = readNotes(note, sources)
      expect(spoken, `slide ${no}`).not.toMatch(/\[click|Time:|Sources:/)
      expect(spoken, `slide ${no}`).toContain('<p>')
    }
  })
})
