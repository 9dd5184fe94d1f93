// What waits to be sent: in order, once each, only by the person it belongs to, and visible until the clinic has it.
import { isStale, measuredOffset, readings } from './clock.js';
import { result, transact } from './store.js';

/**
 * @typedef {object} Entry
 * @property {string} id        The client's id: the server keeps each once.
 * @property {number} order     The order in which they are sent.
 * @property {string} person
 * @property {string} patientId
 * @property {'session'|'screen'|'missed'} kind
 * @property {string} day       'YYYY-MM-DD' in the patient's zone, to speak of it by.
 * @property {object|null} body Null once it is sent: the phone keeps no more than it needs.
 * @property {{phone: number, offset: number, measured: boolean, monotonic: number, after: number}} clock  The clocks when it was written down,
 *   and the last time of the server's that was known then: it was written down after that.
 * @property {number} [begunAfter]  The last time of the server's that was known when the session was begun.
 * @property {number} [begunOrder]  `order` as it was counted when the session was begun in the player.
 * @property {'waiting'|'sent'|'refused'} state
 * @property {boolean} tried    True once it may have reached the server: from then on its body must not change.
 * @property {string} [planId]
 * @property {{code: string, message: string}} [refusal]
 * @property {number} [sentAt]
 * @property {boolean} [toldTherapist]
 */

const BATCH = 20;
const KEEP_SENT = 14 * 86_400_000;
const SAME = 2000;
/** A network that does not answer for so long is none; what was sent is sent again. */
const PATIENCE = 30_000;
const HEADERS = { 'Content-Type': 'application/json', 'X-ClinicStretch': '1' };

/**
 * Adds an entry within a transaction of 'outbox' and 'settings'. The first of an id counts.
 * @param {(name: string) => IDBObjectStore} stores
 * @param {Omit<Entry, 'order'|'clock'|'state'|'tried'>} entry
 */
export async function addTo(stores, entry) {
  if (await result(stores('outbox').get(entry.id))) return;
  const last = (await result(stores('settings').get('order')))?.value ?? 0;
  const after = (await result(stores('settings').get('clock')))?.serverTime ?? 0;
  stores('settings').put({ name: 'order', value: last + 1 });
  await result(stores('outbox').put({ ...entry, order: last + 1, clock: { ...readings(), after }, state: 'waiting', tried: false }));
}

/** @param {Omit<Entry, 'order'|'clock'|'state'|'tried'>} entry */
export const add = entry => transact(['outbox', 'settings'], 'readwrite', stores => addTo(stores, entry));

/**
 * @param {string} person
 * @returns {Promise<Entry[]>}  In the order they were written down.
 */
export const entriesOf = person => transact(['outbox'], 'readonly', stores => entriesIn(stores, person));

/** The same within a transaction. @param {(name: string) => IDBObjectStore} stores @param {string} person @returns {Promise<Entry[]>} */
export const entriesIn = async (stores, person) =>
  (await result(stores('outbox').index('person').getAll(person))).sort((/** @type {Entry} */ a, /** @type {Entry} */ b) => a.order - b.order);

/** @param {string} id */
export const giveUp = id => transact(['outbox'], 'readwrite', stores => result(stores('outbox').delete(id)));

/**
 * Takes a refused entry out and puts what was mended in its place, under a new id.
 * @param {string} old
 * @param {Omit<Entry, 'order'|'clock'|'state'|'tried'>} entry
 */
export const mend = (old, entry) => transact(['outbox', 'settings'], 'readwrite', async stores => {
  stores('outbox').delete(old);
  await addTo(stores, entry);
});

/** @param {Entry} entry @param {Partial<Entry>} change */
const change = (entry, change) => transact(['outbox'], 'readwrite', async stores => {
  const now = await result(stores('outbox').get(entry.id));
  if (now) await result(stores('outbox').put({ ...now, ...change }));
});

/**
 * Sends what waits. To be called with the lock of sync.js, and for the person who is signed in.
 * @param {string} person
 * @returns {Promise<{sent: number, stopped: 'signed-out'|'other-person'|'offline'|'stale'|null}>}
 */
export async function sendAll(person) {
  let sent = 0;
  try {
    await forgetOld(person);
    // What may mean danger goes first.
    for (const screen of (await waiting(person)).filter(e => e.kind === 'screen')) sent += await sendScreen(screen);
    for (;;) {
      const [first, ...others] = (await waiting(person)).filter(e => e.kind !== 'screen');
      if (!first) return { sent, stopped: null };
      // In the order in which they were written down: sessions that follow one another go together.
      const end = others.findIndex(e => e.kind !== 'session');
      const batch = [first, ...(end < 0 ? others : others.slice(0, end))].slice(0, BATCH);
      sent += first.kind === 'missed' ? await sendMissed(first) : await sendSessions(batch, person);
    }
  } catch (error) {
    if (error instanceof Stopped) return { sent, stopped: error.why };
    throw error;
  }
}

const waiting = async (/** @type {string} */ person) => (await entriesOf(person)).filter(e => e.state === 'waiting');

/** @param {Entry[]} batch @param {string} person */
async function sendSessions(batch, person) {
  const bodies = [];
  for (const entry of batch) bodies.push({ id: entry.id, body: await frozen(entry) });
  const response = await post('POST', '/api/v1/sessions/batch', { sessions: bodies }, person);
  if (!response.ok) {
    // The whole batch was not understood. Alone, the good ones get through and the bad one shows itself.
    if (batch.length > 1) {
      let sent = 0;
      for (const entry of batch) sent += await sendSessions([entry], person);
      return sent;
    }
    const refusal = await problemOf(response);
    for (const entry of batch) await change(entry, { state: 'refused', refusal });
    return 0;
  }
  let sent = 0;
  for (const answer of await response.json()) {
    const entry = batch.find(e => e.id === answer.id);
    if (!entry) continue;
    if (answer.logged) {
      sent++;
      await change(entry, { state: 'sent', sentAt: Date.now(), body: null, day: answer.logged.day, toldTherapist: answer.logged.toldTherapist });
    } else {
      await change(entry, { state: 'refused', refusal: answer.refusal });
    }
  }
  return sent;
}

/** @param {Entry} entry */
async function sendScreen(entry) {
  await change(entry, { tried: true });
  const response = await post('PUT', `/api/v1/patients/${entry.patientId}/screens/${entry.id}`, entry.body, entry.person);
  await change(entry, response.ok
    ? { state: 'sent', sentAt: Date.now(), body: null }
    : { state: 'refused', refusal: await problemOf(response) });
  return response.ok ? 1 : 0;
}

/** Why something was missed. @param {Entry} entry */
async function sendMissed(entry) {
  const response = await post('PUT', `/api/v1/plans/${entry.planId}/missed/${entry.id}`, await frozen(entry), entry.person);
  await change(entry, response.ok
    ? { state: 'sent', sentAt: Date.now(), body: null, toldTherapist: (await response.json()).toldTherapist }
    : { state: 'refused', refusal: await problemOf(response) });
  return response.ok ? 1 : 0;
}

/**
 * The body as it goes out, now and each time again. Before the first time, its times are set right if the phone's clock was wrong.
 * @param {Entry} entry
 */
async function frozen(entry) {
  if (entry.tried) return entry.body;
  const body = /** @type {any} */ ({ ...entry.body });
  if (isStale()) throw new Stopped('stale');
  const fresh = measuredOffset();
  const written = body.loggedAt ?? body.saidAt;
  const shift = fresh === null || !written ? 0 : shiftFor(Date.parse(written), entry.clock, fresh);
  for (const name of ['startedAt', 'endedAt', 'loggedAt', 'saidAt']) {
    if (shift !== 0 && body[name]) body[name] = new Date(Date.parse(body[name]) + shift).toISOString();
  }
  // A clock that was put forward in the midst of a session makes it no longer than it can have been.
  if (entry.begunAfter) body.startedAt = new Date(Math.min(Math.max(Date.parse(body.startedAt), entry.begunAfter), Date.parse(body.endedAt))).toISOString();
  await change(entry, { tried: true, body });
  return body;
}

/**
 * By how much the times of an entry are wrong. It was written down after the last word from the server and before now; within that, a clock
 * that nobody had measured is believed to have been as wrong then as it is found to be now.
 * @param {number} written @param {Entry['clock']} clock @param {number} fresh  The offset as it is found now.
 */
function shiftFor(written, clock, fresh) {
  const now = Date.now() + fresh;
  const fits = (/** @type {number} */ shift) => written + shift >= clock.after - SAME && written + shift <= now + SAME;
  const asNow = fresh - clock.offset;
  const [likely, other] = clock.measured ? [0, asNow] : [asNow, 0];
  if (fits(likely)) return Math.abs(likely) > SAME ? likely : 0;
  if (fits(other)) return other;
  return Math.min(Math.max(written, clock.after), now) - written;
}

/** Ends the sending for now; all that is not sent stays. */
class Stopped extends Error {
  /** @param {'signed-out'|'other-person'|'offline'|'stale'} why  Stale where the time must be asked for anew. */
  constructor(why) {
    super(why);
    this.why = why;
  }
}

/** @param {string} method @param {string} path @param {any} body @param {string} person */
async function post(method, path, body, person) {
  let response;
  try {
    response = await fetch(path, { method, headers: { ...HEADERS, 'X-ClinicStretch-Person': person }, body: JSON.stringify(body), redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new Stopped('offline');
  }
  if (response.status === 401 || response.type === 'opaqueredirect') throw new Stopped('signed-out');
  if (response.status === 403) throw new Stopped('other-person');
  if (response.status === 409 && (await response.clone().json().catch(() => ({}))).code === 'person.changed') throw new Stopped('other-person');
  if (response.status >= 500 || response.status === 408 || response.status === 429) throw new Stopped('offline');
  return response;
}

/** @param {Response} response */
async function problemOf(response) {
  const problem = await response.json().catch(() => ({}));
  return { code: problem.code ?? `http.${response.status}`, message: problem.detail ?? problem.title ?? '' };
}

/** @param {string} person */
async function forgetOld(person) {
  for (const entry of await entriesOf(person)) {
    if (entry.state === 'sent' && Date.now() - (entry.sentAt ?? 0) > KEEP_SENT) await giveUp(entry.id);
  }
}
