// Lets the browser's worker send what waits when the network returns and no page is open (background sync).
import { sync } from '../sync.js';

self.addEventListener('sync', event => {
  const { tag } = /** @type {any} */ (event);
  if (tag === 'outbox') /** @type {any} */ (event).waitUntil(again());
});

/** A rejected promise is what makes the browser try again. */
async function again() {
  const { state } = await sync(true);
  if (state === 'offline') throw new Error('There is no network yet.');
}
