// Lets the browser keep the app's files, and send what waits where it can.

/** A browser whose workers can send takes modules too; any other gets the plain worker, which keeps files alone. */
export function register() {
  const sends = 'SyncManager' in globalThis;
  navigator.serviceWorker
    ?.register(sends ? '/sw.js?sync' : '/sw.js', { scope: '/', type: sends ? 'module' : 'classic', updateViaCache: 'none' })
    .catch(() => {});
}

/** Tells the worker something once there is one. @param {object} message */
export async function whenKept(message) {
  (await navigator.serviceWorker?.ready)?.active?.postMessage(message);
}
