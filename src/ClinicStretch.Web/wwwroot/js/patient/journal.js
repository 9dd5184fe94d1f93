// The journal of sessions being done: each step is kept as it happens, so that a closed tab or an empty battery loses nothing.
import { clock, since, stamp } from './clock.js';
import { addTo } from './outbox.js';
import { result, transact } from './store.js';
import { dayOf } from './zone.js';

/**
 * @typedef {object} Journal
 * @property {(session: StartedSession) => Promise<void>} start  Idempotent by sessionId.
 * @property {(sessionId: string, step: object) => Promise<void>} step  Keeps one step; any JSON. Steps come back in the order they were given.
 * @property {() => Promise<Unfinished|null>} unfinished  The newest session that was started and neither finished nor dropped.
 * @property {(sessionId: string, log: SessionLog) => Promise<void>} finish  Moves it to the outbox, which sends it. Idempotent: the first log counts.
 * @property {(sessionId: string) => Promise<void>} drop  Forgets it: it was only opened.
 *
 * All of them reject with {code: 'full'} when the phone has no room left.
 *
 * @typedef {object} StartedSession
 * @property {string} sessionId  A UUID made on the phone.
 * @property {string} planId
 * @property {number} revision   The one it is done under; it counts for that one even if the plan is revised meanwhile.
 * @property {string} startedAt  ISO 8601, UTC, by the corrected clock.
 * @property {string} person     Bundle.person.
 *
 * @typedef {object} Unfinished
 * @property {StartedSession} session
 * @property {object[]} steps
 *
 * @typedef {object} SessionLog  Exactly the body of PUT /api/v1/sessions/{id}.
 * @property {string} planId
 * @property {number} revision
 * @property {string} startedAt
 * @property {string} [endedAt]
 * @property {string} [loggedAt]
 * @property {'live'|'later'|'carer'|'paper'} source
 * @property {SessionItem[]} items
 * @property {number|null} [painBefore]  0 to 10.
 * @property {number|null} [painWorst]
 * @property {number|null} [painAfter]
 * @property {number|null} [effort]
 * @property {string|null} [note]
 * @property {boolean} [fell]
 *
 * @typedef {object} SessionItem
 * @property {string} key  Item.itemId.
 * @property {'done'|'partly'|'too-hard'|'not-possible'|'skipped'} outcome
 * @property {{sets?: number, reps?: number, holdSeconds?: number, sides?: number, seconds?: number}} [done]  Needed for 'partly'.
 * @property {'no-time'|'forgot'|'pain-over-limit'|'leg-symptoms-spread'|'dizzy'|'too-hard'|'no-equipment'|'therapist-advice'|'other'} [reason]
 *
 * @typedef {object} Clock
 * @property {() => number} now        Milliseconds since 1970, by the server's clock as far as it is known; never runs back while the page is open.
 * @property {() => number} monotonic  performance.now(): for timers.
 */

/**
 * The journal of one person.
 * @param {() => import('./bundle.js').Bundle} bundle  The newest one.
 * @param {() => void} finished  Called when something was put into the outbox.
 * @returns {Journal}
 */
export function journalOf(bundle, finished) {
  const { person } = bundle();
  return {
    start: session => transact(['journal', 'settings'], 'readwrite', async stores => {
      if (await result(stores('journal').get(session.sessionId))) return;
      const last = (await result(stores('settings').get('order')))?.value ?? 0;
      const after = (await result(stores('settings').get('clock')))?.serverTime ?? 0;
      stores('settings').put({ name: 'order', value: last + 1 });
      await result(stores('journal').put({ ...session, person, order: last + 1, begun: { ...stamp(), after } }));
    }),
    step: (sessionId, step) => transact(['steps'], 'readwrite', async stores => {
      await result(stores('steps').add({ sessionId, step }));
    }),
    unfinished: () => transact(['journal', 'steps'], 'readonly', stores => unfinishedIn(stores, person)),
    finish: async (sessionId, log) => {
      const { patientId, timeZone } = bundle();
      await transact(['journal', 'steps', 'outbox', 'settings'], 'readwrite', async stores => {
        const { begun, order } = await result(stores('journal').get(sessionId)) ?? {};
        const times = timesOf(log, begun);
        const day = dayOf(Date.parse(times.startedAt), timeZone);
        await addTo(stores, { id: sessionId, kind: 'session', person, patientId, planId: log.planId, day, begunAfter: begun?.after ?? 0, begunOrder: order, body: { ...log, ...times } });
        await forget(stores, sessionId);
      });
      finished();
    },
    drop: sessionId => transact(['journal', 'steps'], 'readwrite', stores => forget(stores, sessionId)),
  };
}

/**
 * What `Journal.unfinished` answers, within a transaction over the journal and its steps.
 * @param {(name: string) => IDBObjectStore} stores @param {string} person
 * @returns {Promise<Unfinished|null>}
 */
export async function unfinishedIn(stores, person) {
  const begun = (await result(stores('journal').index('person').getAll(person))).sort((/** @type {any} */ a, /** @type {any} */ b) => b.order - a.order);
  if (begun.length === 0) return null;
  const { order, begun: _, ...session } = begun[0];
  const steps = await result(stores('steps').index('sessionId').getAll(session.sessionId));
  return { session, steps: steps.map((/** @type {any} */ s) => s.step) };
}

/**
 * The times of a session by the clock as it is known at its end: it may have been set right since the beginning.
 * @param {SessionLog} log @param {import('./clock.js').Stamp} [begun]
 */
function timesOf(log, begun) {
  const now = clock.now();
  const ended = Math.min(log.endedAt ? Date.parse(log.endedAt) : now, now);
  const started = Math.min(begun ? now - since(begun) : Date.parse(log.startedAt), ended);
  return { startedAt: iso(started), endedAt: iso(ended), loggedAt: iso(now) };
}

const iso = (/** @type {number} */ time) => new Date(time).toISOString();

/** @param {(name: string) => IDBObjectStore} stores @param {string} sessionId */
async function forget(stores, sessionId) {
  stores('journal').delete(sessionId);
  for (const step of await result(stores('steps').index('sessionId').getAllKeys(sessionId))) stores('steps').delete(step);
}
