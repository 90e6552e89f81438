import type { Ref } from 'vue'
import { shallowReadonly, shallowRef } from 'vue'

const waiting = shallowRef<ServiceWorker>()

/** After the slide has settled: what is kept for later must not delay what is seen now. In ms. */
const PATIENCE = 4000

/** Keeps the built deck for when there is no network, where the browser and the host let it. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || new URLSearchParams(location.search).has('print'))
    return
  setTimeout(() => {
    // Hosts without the file, and windows that forbid workers, have a deck that needs its network: nothing is lost.
    void navigator.serviceWorker.register(`${import.meta.env.BASE_URL}sw.js`).then(follow).catch(() => {})
  }, PATIENCE)
}

function follow(registration: ServiceWorkerRegistration): void {
  const offer = (worker: ServiceWorker | null): void => {
    // The first version has nothing to take over from.
    if (worker?.state === 'installed' && navigator.serviceWorker.controller)
      waiting.value = worker
  }
  offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => offer(coming))
  })
}

/** A newer version of the deck that is there and waits, if there is one. */
export function useNewVersion(): Readonly<Ref<ServiceWorker | undefined>> {
  return shallowReadonly(waiting)
}

/** Shows the newer version from now on. The page is loaded anew. */
export function takeNewVersion(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  worker.postMessage('take over')
}
