import { defineRoutesSetup } from '@slidev/types'

/** `npm start` names an export page whatever the deck says of it: the deck's own is the one to print from. */
export default defineRoutesSetup(routes => [
  { path: '/export/:rest(.*)*', redirect: '/print?print' },
  ...routes,
])
