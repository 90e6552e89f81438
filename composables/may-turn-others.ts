/**
 * Whether a window may change what all windows see. Those of a built deck are windows of one browser. The development
 * server relays between machines as well: there a viewer elsewhere watches, and does not steer.
 */
export function mayTurnOthers(isPresenter: boolean): boolean {
  return !import.meta.hot || isPresenter || ['localhost', '127.0.0.1'].includes(location.hostname)
}
