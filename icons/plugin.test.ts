import { describe, expect, it } from 'vitest'
import { drawNotesInJson } from './plugin.ts'

describe('drawNotesInJson', () => {
  it('draws the rendered note and keeps the note as it was typed', () => {
    const json = JSON.stringify({ note: 'Hi 🎉 "you"', noteHTML: '<p>Hi 🎉 "you"</p>\n' })
    const drawn = JSON.parse(drawNotesInJson(json, 3)) as { note: string, noteHTML: string }
    expect(drawn.note).toBe('Hi 🎉 "you"')
    expect(drawn.noteHTML).toMatch(/^<p>Hi <svg class="emoji" .*<\/svg> "you"<\/p>\n$/s)
  })

  it('is not misled by a note that speaks of notes', () => {
    const json = JSON.stringify({ note: '"noteHTML":"🎉"', noteHTML: '<p>x</p>' })
    expect(drawNotesInJson(json, 3)).toBe(json)
  })

  it('names the slide whose note has an emoji without an icon', () => {
    expect(() => drawNotesInJson(JSON.stringify({ noteHTML: '<p>🇽🇽</p>' }), 3)).toThrow('notes of slide 3: There is no icon for the emoji 🇽🇽')
  })
})
