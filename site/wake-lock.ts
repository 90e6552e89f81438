/**
 * Lets a browser refuse to keep the screen on, as it does to save power, without a screen, or by a setting.
 *
 * Slidev asks for the lock at the start and whenever its window comes to the front, and does not catch a refusal, which
 * then counts as an error of the page. Who waits for a lock that is refused waits on here, and nothing follows from it.
 *
 * @param wakeLock what has the browser's `request`: its prototype, for WebKit forgets what was changed of the object itself
 *   when nobody holds it; undefined where there is none
 */
export function allowRefusal(wakeLock: WakeLock | undefined): void {
  if (!wakeLock)
    return
  const { request } = wakeLock
  wakeLock.request = function (this: WakeLock, type) {
    return request.call(this, type).catch(() => new Promise<never>(() => {}))
  }
}
