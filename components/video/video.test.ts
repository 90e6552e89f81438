import type { CardEvent, CardState } from './video.ts'
import { describe, expect, it } from 'vitest'
import { greeting, isLoaded, nextState, playerUrl, statusText } from './video.ts'

const play: CardEvent = { type: 'play', online: true }

function after(...events: CardEvent[]): CardState {
  return events.reduce(nextState, 'poster')
}

describe('the player\'s address', () => {
  it('is on the privacy-friendly host and names the deck that may talk to it', () => {
    const url = new URL(playerUrl('SD3irxdKfxk', 'http://localhost:3030'))
    expect(url.origin).toBe('https://www.youtube-nocookie.com')
    expect(url.pathname).toBe('/embed/SD3irxdKfxk')
    expect(url.searchParams.get('origin')).toBe('http://localhost:3030')
    expect(url.searchParams.get('enablejsapi')).toBe('1')
  })

  it.each([
    '',
    'short',
    '../../evil/1',
    'SD3irxdKfxk?',
    'SD3irxdKfxkk',
  ])('is refused for "%s"', (id) => {
    expect(() => playerUrl(id, 'http://localhost')).toThrow(`"${id}" is not the id`)
  })
})

describe('the card', () => {
  it('plays once the player has answered', () => {
    expect(after(play)).toBe('connecting')
    expect(after(play, { type: 'answer' })).toBe('playing')
    expect(after(play, { type: 'answer' }, { type: 'timeout' })).toBe('playing')
  })

  it('says so when there is no network, and loads nothing', () => {
    const state = after({ type: 'play', online: false })
    expect(state).toBe('offline')
    expect(isLoaded(state)).toBe(false)
    expect(statusText[state]).toContain('No network')
  })

  it('gives up on a silent player, and can be asked again', () => {
    const state = after(play, { type: 'timeout' })
    expect(state).toBe('silent')
    expect(isLoaded(state)).toBe(false)
    expect(nextState(state, play)).toBe('connecting')
  })

  it('goes back to the poster from everywhere', () => {
    for (const state of [
      'poster',
      'connecting',
      'playing',
      'offline',
      'silent',
    ] as const)
      expect(nextState(state, { type: 'close' })).toBe('poster')
  })

  it('has the player loaded only between a click and the end', () => {
    expect(([
      'poster',
      'connecting',
      'playing',
      'offline',
      'silent',
    ] as const).filter(isLoaded)).toEqual(['connecting', 'playing'])
    expect(nextState('poster', { type: 'answer' })).toBe('poster')
    expect(nextState('playing', play)).toBe('playing')
  })

  it('greets in the words that the player understands', () => {
    expect(JSON.parse(greeting)).toMatchObject({ event: 'listening', channel: 'widget' })
  })
})
