// Fetches what is new and sends what waits. One tab at a time does it, or the worker while none is open.
import { measure } from './clock.js';
import { sendAll } from './outbox.js';
import { keep } from './store.js';

/**
 * @typedef {object} Synced
 * @property {'ok'|'offline'|'signed-out'|'not-a-patient'|'busy'} state
 * @property {import('./bundle.js').Bundle} [bundle]  The newest, when there was a network.
 * @property {number} sent
 */

/**
 * @param {boolean} [wait]  True to wait for another tab that is at it.
 * @returns {Promise<Synced>}
 */
export function sync(wait = false) {
  // Two senders would do no harm, for the server keeps each id once; a browser without locks sends without.
  if (!navigator.locks) return run();
  return /** @type {Promise<any>} */ (navigator.locks.request('clinicstretch.sync', wait ? {} : { ifAvailable: true },
    async lock => (lock ? run() : { state: 'busy', sent: 0 })));
}

/**
 * @param {boolean} [again]  True where a server is heard once more, for the clock was set; a clock that goes on being set is left for the next sending.
 * @returns {Promise<Synced>}
 */
async function run(again = false) {
  const first = await refresh();
  if (first.state !== 'ok') return first;
  const { sent, stopped } = await sendAll(/** @type {any} */ (first.bundle).person);
  if (stopped === 'offline') return { ...first, state: 'offline', sent };
  // The clock was set since the server was heard, a moment ago: it is heard once more.
  if (stopped === 'stale' && !again) return run(true);
  if (sent === 0) return first;
  const latest = await refresh();
  return { ...latest, bundle: latest.bundle ?? first.bundle, sent };
}

/** @returns {Promise<Synced>} */
async function refresh() {
  const askedAt = performance.now();
  let response;
  try {
    response = await fetch('/api/v1/me/bundle', { headers: { Accept: 'application/json' }, cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(30_000) });
  } catch {
    return { state: 'offline', sent: 0 };
  }
  if (response.status === 401) return { state: 'signed-out', sent: 0 };
  if (response.status === 403 || response.status === 404) return { state: 'not-a-patient', sent: 0 };
  if (!response.ok) return { state: 'offline', sent: 0 };
  let bundle;
  try {
    bundle = await response.json();
  } catch {
    return { state: 'offline', sent: 0 };
  }
  await measure(bundle.serverTime, askedAt);
  await keep({ person: bundle.person, bundle, keptAt: Date.now() });
  return { state: 'ok', bundle, sent: 0 };
}
