/** What the video card does, apart from drawing it: which address it loads, and in which state it is. */
import { playerOrigin } from '../../site/player.ts'

/** How long the player may be silent before the card gives up, in milliseconds: a stage can wait no longer. */
export const patience = 8000

/**
 * @param id the video's id, eleven letters, digits, hyphens or underscores
 * @param deckOrigin where the deck itself is served from; the player answers only there
 * @returns the address of the player, set to start by itself, because somebody has just asked for that
 * @throws Error if the id is not one
 */
export function playerUrl(id: string, deckOrigin: string): string {
  if (!/^[\w-]{11}$/.test(id))
    throw new Error(`"${id}" is not the id of a YouTube video (eleven letters, digits, - or _)`)
  const url = new URL(`/embed/${id}`, playerOrigin)
  url.search = new URLSearchParams({
    autoplay: '1',
    rel: '0',
    enablejsapi: '1',
    origin: deckOrigin,
  }).toString()
  return url.href
}

/**
 * An iframe reports "load" even when it has loaded the browser's error page, so that says nothing. YouTube's player,
 * with enablejsapi, answers this greeting; an answer from its origin is the proof that it is there.
 */
export const greeting = JSON.stringify({ event: 'listening', id: 'video-card', channel: 'widget' })

/**
 * - `poster`: nothing loaded, nothing asked for
 * - `connecting`: the player's frame exists, hidden behind the poster until it answers
 * - `playing`: the player is on show
 * - `offline`: the browser knows that there is no network
 * - `silent`: the player has not answered in time
 */
export type CardState = 'poster' | 'connecting' | 'playing' | 'offline' | 'silent'

export type CardEvent
  = | { readonly type: 'play', readonly online: boolean }
    | { readonly type: 'answer' | 'timeout' | 'close' }

/** Leaving the slide and closing the player are the same event: back to the poster, whatever the state. */
export function nextState(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'play':
      if (isLoaded(state))
        return state
      return event.online ? 'connecting' : 'offline'
    case 'answer':
      return state === 'connecting'
        ? 'playing'
        : state
    case 'timeout':
      return state === 'connecting'
        ? 'silent'
        : state
    case 'close':
      return 'poster'
  }
}

/** Whether the player's frame exists in this state: it is made by a click and by nothing else. */
export function isLoaded(state: CardState): boolean {
  return state === 'connecting' || state === 'playing'
}

/** What the card says about its state; empty where the picture says it all. */
export const statusText: Readonly<Record<CardState, string>> = {
  poster: '',
  connecting: 'Asking YouTube for the player…',
  playing: '',
  offline: 'No network here. The link and the code below lead to the video.',
  silent: 'YouTube does not answer. The link and the code below lead to the video.',
}
