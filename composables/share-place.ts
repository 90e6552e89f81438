import type { Router } from 'vue-router'
import type { Send } from './wire.ts'
import { syncDirections } from '@slidev/client/state/storage.ts'
import { START_LOCATION } from 'vue-router'
import { channelName } from './channel-name.ts'
import { mayTurnOthers } from './may-turn-others.ts'
import { makeWriter } from './replica.ts'
import { createSharedPlace, isSame } from './shared-place.ts'
import { pathOf, viewOf } from './view.ts'
import { openWire } from './wire.ts'

/** From so many clicks on, an address means all that the slide has: Slidev counts them when the slide is there. */
const ALL_CLICKS = 999_999

/**
 * Keeps the deck's windows at one place, in Slidev's stead (vite/places.ts): its windows hear nothing in the moment in
 * which they turn, and answer each turn with where they are, so that of two quick clicks one is missed or taken back.
 *
 * @param router of a deck whose windows have found each other (join-windows.ts)
 */
export function sharePlace(router: Router): void {
  const here = (): ReturnType<typeof viewOf> => viewOf(router.currentRoute.value)
  const isPresenter = (): boolean => here()?.isPresenter ?? false
  let send: Send = () => {}
  const place = createSharedPlace({
    writer: makeWriter(),
    isPresenter,
    mayTurnOthers: () => mayTurnOthers(isPresenter()) && (isPresenter() ? syncDirections.value.presenterSend : syncDirections.value.viewerSend),
    mayFollow: () => here() !== undefined && (isPresenter() ? syncDirections.value.presenterReceive : syncDirections.value.viewerReceive),
    send: message => send(message),
    go(place) {
      const view = here()
      if (!view || isSame(view, place))
        return
      const { query } = router.currentRoute.value
      void router.replace({ path: pathOf({ ...view, ...place }), query: { ...query, clicks: place.clicks || undefined } })
    },
  })
  send = openWire('place', channelName('place'), place)
  router.afterEach((to, from, failure) => {
    const view = viewOf(to)
    // Where a window opens is not a turn.
    if (view && !failure && from !== START_LOCATION && view.clicks < ALL_CLICKS)
      place.shows({ no: view.no, clicks: view.clicks })
  })
  place.greet()
}
