// The app: shows what the phone keeps at once, then fetches what is new and sends what waits.
import { Again } from './again.js';
import { figureUrls } from './bundle.js';
import { clock, recall } from './clock.js';
import { dayNow, missedNow, safetyOf } from './day.js';
import { journalOf, unfinishedIn } from './journal.js';
import { entriesIn } from './outbox.js';
import { frame } from './screens/frame.js';
import { lock } from './screens/lock.js';
import { today } from './screens/today.js';
import { currentPerson, keptIn, result, showPerson, transact } from './store.js';
import { sync } from './sync.js';
import { directionOf, sayIn } from './words.js';
import { register, whenKept } from './worker/register.js';

/** @typedef {import('./screens/frame.js').App} App */

const PLAYER = '../player/player.js';
const root = /** @type {HTMLElement} */ (document.getElementById('app'));

/** What is shown; null until the phone keeps something. @type {App|null} */
let app = null;
/** The address of the screen that is shown. @type {string|null} */
let shown = null;
/** @type {App['network']} */
let network = navigator.onLine ? 'ok' : 'offline';
/** @type {(() => void)|null} */
let install = null;
let full = false;
let hasPlayer = true;
let playing = false;
let turn = 0;
const again = new Again(() => { void refresh(); });

/** Reads the phone's store for the person it shows. @returns {Promise<App|null>} */
async function read() {
  const person = currentPerson();
  const found = person ? await readAll(person) : undefined;
  if (!found?.kept) return null;
  const { kept, entries, unfinished } = found;
  const bundle = { ...kept.bundle, safety: safetyOf(kept.bundle, entries) };
  const journal = journalOf(() => bundle, () => { reload().then(() => refresh()); });
  const isOld = dayNow(bundle, clock.now()) !== bundle.day;
  return {
    bundle, keptAt: kept.keptAt, entries, journal, clock, say: sayIn(bundle.words, bundle.language), unfinished, isOld,
    network, full, hasPlayer, install, sync: refresh, reload, signOut, play, failed,
  };
}

/** In one transaction: a session is either unfinished or in the outbox. @param {string} person */
const readAll = person => transact(['settings', 'people', 'outbox', 'journal', 'steps'], 'readonly', async stores => {
  const [time, kept, entries, unfinished] = await Promise.all(
    [result(stores('settings').get('clock')), keptIn(stores, person), entriesIn(stores, person), unfinishedIn(stores, person)]);
  recall(time);
  return { kept, entries, unfinished };
});

async function reload() {
  app = await read();
  if (app) await show(app);
}

/** Which screen the address asks for; the safety of the patient comes before it. @param {App} app @param {string} path */
async function screenOf(app, path) {
  const [name, id = ''] = path.split('/');
  if (name === 'check') return (await import('./screens/check.js')).check(app);
  if (name === 'sent') return (await import('./screens/sent.js')).sent(app);
  if (name === 'help') return (await import('./screens/help.js')).help(app);
  if (app.bundle.safety.locked) return lock(app);
  if (name === 'saved') return (await import('./screens/sent.js')).saved(app, id);
  if (name === 'log' || name === 'all') return (await import('./screens/log.js')).log(app, id, { all: name === 'all' });
  if (name === 'missed') return (await import('./screens/missed.js')).reasons(app, missedNow(app.bundle, app.entries, app.keptAt));
  if (name === 'answered') return (await import('./screens/missed.js')).answered(app, id);
  const mends = name === 'mend' ? app.entries.find(e => e.id === id && e.state === 'refused') : undefined;
  return mends ? (await import('./screens/log.js')).log(app, mends.planId ?? '', { all: false, mends }) : today(app, await questionOf(app));
}

/** What is asked about a gap, above the plans; its module only comes when it is needed. @param {App} app */
async function questionOf(app) {
  const asked = app.bundle.safety.due ? null : missedNow(app.bundle, app.entries, app.keptAt);
  return asked && (await import('./screens/missed.js')).question(app, asked);
}

/** @param {App} app */
async function show(app) {
  if (playing) return;
  const mine = ++turn;
  const path = location.hash.slice(1);
  const isNew = shown !== path;
  // A form that somebody is filling in is not taken from under their hands, but for their safety.
  const filling = /^(log|all|mend|check|missed)\b/.test(path) && !(app.bundle.safety.locked && !path.startsWith('check'));
  if (!isNew && filling) {
    updateStatus(app);
    return;
  }
  const opened = isNew ? [] : [...root.querySelectorAll('details')].map(d => d.open);
  const screen = await screenOf(app, path);
  // What was asked for meanwhile is newer.
  if (mine !== turn || playing) return;
  document.documentElement.lang = app.bundle.language;
  document.documentElement.dir = directionOf(app.bundle.language);
  root.replaceChildren(...frame(app, screen, path));
  [...root.querySelectorAll('details')].forEach((d, n) => { d.open = opened[n] ?? d.open; });
  if (isNew && shown !== null) {
    scrollTo(0, 0);
    /** @type {HTMLElement|null} */ (root.querySelector('h1'))?.focus({ preventScroll: true });
  }
  shown = path;
}

/** The lines above a screen, without the screen. @param {App} app */
function updateStatus(app) {
  const parts = frame({ ...app, full }, document.createElement('div'), location.hash.slice(1));
  const lines = parts.find(part => part.id === 'main')?.querySelector('.phone-status');
  if (lines) root.querySelector('.phone-status')?.replaceWith(lines);
}

/** @param {boolean} [wait]  True to follow on one that is under way, since that may have begun with no network. */
async function refresh(wait = false) {
  again.cancel();
  const { state, bundle } = await sync(wait).catch(error => {
    failed(error);
    return { state: /** @type {const} */ ('busy'), bundle: undefined };
  });
  if (state === 'not-a-patient') return location.replace('/');
  if (state === 'signed-out' && !app) return location.replace('/sign-in?ReturnUrl=%2Fme%2Fapp');
  if (state !== 'busy') network = state;
  if (bundle) {
    showPerson(bundle.person);
    whenKept({ keepFigures: bundle.plans.flatMap(p => [...p.items, ...p.flareSet.items]).flatMap(figureUrls) });
  }
  await reload();
  if (app) waitAndTry(app);
  else if (network === 'offline') document.querySelector('.phone-offline')?.removeAttribute('hidden');
}

/** With what waits and no network to be heard of: now and then, ever more seldom. @param {App} app */
function waitAndTry(app) {
  const waits = app.entries.some(e => e.state === 'waiting');
  if (!waits || network !== 'offline') again.reset();
  if (waits) again.later();
}

/** @param {any} error */
function failed(error) {
  if (error?.code === 'full') full = true;
  else console.error(error);
  if (app) updateStatus(app);
}

/** @param {string} planId */
async function play(planId) {
  if (!app) return;
  const { bundle, journal } = app;
  const place = document.createElement('div');
  place.id = 'player';
  const onDone = () => {
    playing = false;
    shown = null;
    reload().then(() => refresh());
  };
  try {
    const player = await import(PLAYER);
    playing = true;
    root.replaceChildren(place);
    await player.play(place, { bundle, planId, journal, clock, words: bundle.words, onDone });
  } catch (error) {
    failed(error);
    onDone();
  }
}

async function signOut() {
  await refresh();
  if (app) await (await import('./screens/leave.js')).leaveApp(app);
}

addEventListener('hashchange', () => { if (app) show(app); });
addEventListener('online', () => { network = 'ok'; refresh(true); });
addEventListener('offline', () => { network = 'offline'; reload(); });
addEventListener('storage', () => reload());
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible' && !playing) refresh(); });
addEventListener('beforeinstallprompt', event => {
  event.preventDefault();
  install = () => {
    install = null;
    /** @type {any} */ (event).prompt();
    reload();
  };
  reload();
});

const theme = /(?:^|; )theme=(light|dark)/.exec(document.cookie)?.[1];
if (theme) document.documentElement.dataset.theme = theme;
await reload().catch(failed);
await refresh();
register();
hasPlayer = await import(PLAYER).then(() => true, () => false);
if (!hasPlayer) await reload();
navigator.storage?.persist?.();
