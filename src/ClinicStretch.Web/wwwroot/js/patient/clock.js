// The time by the server's clock, as far as the phone knows it. A clock that somebody changes while the page is open is noticed.
import { putSetting, setting } from './store.js';

/** Two clocks this near to one another are the same: the way there and back takes time too. */
const SAME = 2000;

let offset = 0;
let measured = false;
let recalled = false;
/** The phone's clock less this page's, in ms, when the server was heard last. */
let ahead = 0;
let phoneAt = Date.now();
let monotonicAt = performance.now();

/** The phone's clock as it would be had nobody touched it since this page was opened. */
function steady() {
  const monotonic = performance.now();
  const expected = phoneAt + (monotonic - monotonicAt);
  const phone = Date.now();
  // A phone that slept stops performance.now() in some browsers: time that jumped on is then time that passed.
  if (phone < expected - SAME) offset += expected - phone;
  phoneAt = phone;
  monotonicAt = monotonic;
  return phone;
}

/** @type {import('./journal.js').Clock} */
export const clock = {
  now: () => Math.round(steady() + offset),
  monotonic: () => performance.now(),
};

/** What the clocks say now, to be noted beside what is written down. */
export const readings = () => ({ phone: Date.now(), offset, measured, monotonic: Math.round(performance.now()) });

/**
 * A moment to count from, whatever the clock is set to later.
 * @typedef {{phone: number, page: number, monotonic: number}} Stamp
 * @returns {Stamp}
 */
export const stamp = () => ({ phone: Date.now(), page: performance.timeOrigin, monotonic: performance.now() });

/**
 * Milliseconds since then, in this page or in one that is gone: by the phone's clock, which runs on while the phone sleeps, and never less than this page knows of.
 * @param {Stamp} then
 */
export const since = then => Math.max(0, Date.now() - then.phone, then.page === performance.timeOrigin ? performance.now() - then.monotonic : 0);

/** What was learned the last time there was a network. */
export const remember = async () => recall(await setting('clock'));

/** The same, from what was read already; once in the life of a page, which knows better afterwards. @param {{offset: number, serverTime: number}|undefined} kept */
export function recall(kept) {
  if (recalled) return;
  recalled = true;
  // Time does not run back: what the server said last lies behind.
  if (kept && !measured) offset = Math.max(kept.offset, kept.serverTime - Date.now());
}

/**
 * @param {string} serverTime  ISO 8601.
 * @param {number} askedAt  performance.now() when it was asked for.
 */
export async function measure(serverTime, askedAt) {
  const halfWay = (performance.now() - askedAt) / 2;
  const fresh = Date.parse(serverTime) + halfWay - Date.now();
  phoneAt = Date.now();
  monotonicAt = performance.now();
  if (!measured || Math.abs(fresh - offset) > SAME) offset = fresh;
  measured = true;
  ahead = Date.now() - performance.now();
  await putSetting({ name: 'clock', offset, serverTime: Date.parse(serverTime) });
}

/** Whether somebody has set the phone's clock, or the phone slept, since a server was heard: what was measured then says nothing of now. */
export const isStale = () => Math.abs(Date.now() - performance.now() - ahead) > SAME;

/** How far the phone's clock is off, once a server has said so in the life of this page; null before. */
export const measuredOffset = () => (measured ? offset : null);
