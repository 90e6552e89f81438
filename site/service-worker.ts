/**
 * Keeps the deck for when there is no network. scripts/site/offline.ts takes the types off and puts the list of files
 * in front. Everything in the list is fetched when the worker is installed, so that a version is whole or not there;
 * DuckDB's engine is kept once somebody has used it.
 */
/** The path that the deck is served below. */
declare const BASE: string
/** Name of this version. */
declare const VERSION: string
/** What this deck was built for: everybody, or the speaker with the notes. */
declare const EDITION: string
/** All that there are. */
declare const EDITIONS: readonly string[]
/** Paths below BASE. */
declare const FILES: readonly string[]
/** What is kept when it has been used. */
declare const LATER: readonly string[]

// The project's types are those of a page.
const scope = globalThis as unknown as ServiceWorkerGlobalScope
/** What this copy of the deck keeps; another on the same origin has another path, and keeps its own. */
const OWN = `deck ${BASE} `
const CACHE = `${OWN}${EDITION} ${VERSION}`

async function install(): Promise<void> {
  const names = await caches.keys()
  const cache = await caches.open(CACHE)
  await cache.addAll(FILES.map(file => new Request(BASE + file, { cache: 'reload' })))
  // Nobody looks at an older version of this edition: what is shown came from the server that serves it now.
  if (!names.some(name => name.startsWith(`${OWN}${EDITION} `)))
    await scope.skipWaiting()
}

scope.addEventListener('install', event => event.waitUntil(install()))

scope.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then(names => Promise.all(names.filter(name => name.startsWith(OWN) && name !== CACHE).map(name => caches.delete(name))))
    .then(() => scope.clients.claim()))
})

/** A new version waits until somebody asks for it: never in the middle of a talk. */
scope.addEventListener('message', (event) => {
  if (event.data === 'take over')
    void scope.skipWaiting()
})

/** The deck's views below its path: what else stands there, such as another copy of it, is no page of this one. */
const VIEW = /^(?:\d+|presenter(?:\/.*)?|overview|notes(?:-edit)?|entry|print)$/

/** The file that an address stands for, or the page of the deck's other views; undefined for what is not kept. */
function fileOf(path: string, isPage: boolean): string | undefined {
  const file = path.slice(BASE.length)
  if (file === '')
    return 'index.html'
  if (FILES.includes(file) || LATER.includes(file))
    return file
  if (!isPage || !VIEW.test(file))
    return undefined
  return FILES.includes(`${file}.html`) ? `${file}.html` : 'shell.html'
}

/** Whether there is a room, and a remote, is for the server to say, as long as there is one. */
const FRESH: readonly string[] = ['room.json', 'remote.json']

/** How long a page waits for word from the server which edition it serves, in ms; without it the one that is kept is shown. */
const WORD = 500

/** Whether the server of now has another edition than this: `serve` and `present` may have one address after the other. */
async function isOutOfPlace(): Promise<boolean> {
  try {
    const said = await fetch(`${BASE}edition.txt`, { cache: 'no-store', signal: AbortSignal.timeout(WORD) })
    const edition = said.ok ? await said.text() : EDITION
    return edition !== EDITION && EDITIONS.includes(edition)
  }
  catch {
    // There is no network, or no server.
    return false
  }
}

/** Forgets this edition, so that all comes from the server, and makes room for the worker of the other. */
async function leave(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter(name => name.startsWith(OWN)).map(name => caches.delete(name)))
}

async function answerPage(event: FetchEvent, file: string): Promise<Response> {
  if (!await isOutOfPlace())
    return answer(event.request, file)
  await leave()
  event.waitUntil(scope.registration.update())
  return fetch(event.request)
}

async function answer(request: Request, file: string): Promise<Response> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(BASE + file)
  if (FRESH.includes(file))
    return fetch(request).catch(() => kept ?? Response.error())
  if (kept)
    return kept
  const fetched = await fetch(request)
  if (fetched.ok && LATER.includes(file))
    void cache.put(BASE + file, fetched.clone())
  return fetched
}

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin || !pathname.startsWith(BASE))
    return
  const file = fileOf(pathname, request.mode === 'navigate')
  // The API of npm run serve is answered by the API alone.
  if (file)
    event.respondWith(request.mode === 'navigate' ? answerPage(event, file) : answer(request, file))
})
