import { describe, expect, it } from 'vitest'
import { checkPath } from './check-path.ts'

describe('the folder of the deck', () => {
  it.each(['#', '?', '|', '\''])('may not have %s in its path, which is said', (character) => {
    expect(() => checkPath(`/home/me/talk${character}s/deck`)).toThrow(`the character ${character} is in the way`)
  })

  it.each(['/home/me/My Talks (2026)/déck & co, 100 %', 'C:\\Users\\me\\deck'])('may be %s', (folder) => {
    expect(() => checkPath(folder)).not.toThrow()
  })
})
