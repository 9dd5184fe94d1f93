// The kind question after a gap, and what fits the answer. Asked once: putting it aside is an answer too.
import { enoughOn } from '../bundle.js';
import { card, choices, h, heading, notice } from '../dom.js';
import { newId } from '../id.js';
import { add } from '../outbox.js';
import { longDay } from '../zone.js';
import { errorSummary } from './errors.js';
import { exercise, phone } from './today.js';

const REASONS = ['pain', 'time', 'forgot', 'unsure', 'better', 'other'];

/** What was said since the app was opened, by the id of its entry: the outbox forgets it once it is sent, and an address never has it. */
const said = new Map();

/** The card of Today. @param {import('./frame.js').App} app @param {import('../bundle.js').Missed} asked */
export function question(app, asked) {
  const { say } = app;
  return card(say('missed.title'), ...words(app, asked),
    h('div.stack-tight', {},
      h('a.button.button-wide', { href: `#missed/${asked.planId}` }, say('missed.tell')),
      h('button.button.button-quiet.button-wide', { type: 'button', onclick: putAside }, say('missed.not-now'))));

  async function putAside() {
    await keep(app, asked, newId(app.clock.now()), 'not-now');
    document.querySelector('h1')?.focus({ preventScroll: true });
  }
}

/** The screen on which it is answered. @param {import('./frame.js').App} app @param {import('../bundle.js').Missed|null} asked */
export function reasons(app, asked) {
  const { say } = app;
  if (!asked) return h('div.stack-loose', {}, heading(say('missed.title')), h('p', {}, say('missed.nothing')), back(app));
  const id = newId(app.clock.now());
  const errors = h('div', {});
  const form = /** @type {HTMLFormElement} */ (h('form.form', { novalidate: true, onsubmit: answer },
    choices(say('missed.reason'), 'missed-reason', REASONS.map(value => ({ value, text: say(`missed.reason.${value}`) })), null),
    h('div.stack-tight', {},
      h('button.button.button-wide', {}, say('missed.send')),
      h('button.button.button-quiet.button-wide', { type: 'button', onclick: () => keep(app, asked, id, 'not-now') }, say('missed.not-now')))));
  return h('div.stack-loose', {}, heading(say('missed.title')), ...words(app, asked), errors, form);

  /** @param {Event} event */
  async function answer(event) {
    event.preventDefault();
    const reason = new FormData(form).get('missed-reason');
    if (reason) await keep(app, /** @type {import('../bundle.js').Missed} */ (asked), id, String(reason));
    else errorSummary(errors, say, [{ id: 'missed-reason', text: say('missed.choose') }]);
  }
}

/** @param {import('./frame.js').App} app @param {import('../bundle.js').Missed} asked */
function words(app, asked) {
  const { say, bundle } = app;
  return [
    bundle.plans.length > 1 ? h('p.quiet', {}, bundle.plans.find(p => p.planId === asked.planId)?.name) : null,
    h('p', {}, say('missed.lead', { n: asked.days, day: longDay(asked.day, bundle.language) })),
    h('p', {}, h('a', { href: `#log/${asked.planId}` }, say('missed.did'))),
  ].filter(part => part !== null);
}

/** @param {import('./frame.js').App} app @param {import('../bundle.js').Missed} asked @param {string} id @param {string} reason */
async function keep(app, asked, id, reason) {
  const { person, patientId } = app.bundle;
  const body = { day: asked.day, reason, saidAt: new Date(app.clock.now()).toISOString() };
  try {
    await add({ id, kind: 'missed', person, patientId, planId: asked.planId, day: asked.day, body });
  } catch (error) {
    app.failed(error);
    return;
  }
  said.set(id, reason);
  location.hash = reason === 'not-now' ? '' : `answered/${id}`;
  await app.reload();
  await app.sync();
}

/** What fits the answer. @param {import('./frame.js').App} app @param {string} id  Of the entry. */
export function answered(app, id) {
  const { say, bundle } = app;
  const entry = app.entries.find(e => e.id === id);
  const reason = said.get(id) ?? /** @type {any} */ (entry?.body)?.reason;
  const plan = bundle.plans.find(p => p.planId === entry?.planId);
  return h('div.stack-loose', {},
    heading(say('missed.thanks')),
    entry?.toldTherapist ? notice('info', say('missed.told')) : null,
    entry?.state === 'waiting' ? notice('info', say('app.saved.waiting')) : null,
    ...(plan && reason in FITS ? /** @type {any} */ (FITS)[reason](app, plan) : []),
    back(app));
}

/** @typedef {import('./frame.js').App} App @typedef {import('../bundle.js').Plan} Plan */

const FITS = {
  pain: (/** @type {App} */ app, /** @type {Plan} */ plan) => [
    h('div.stack', {}, h('p', {}, app.say('missed.pain.lead')), h('ul.said', {}, ...plan.painPolicy.words.map(line => h('li', {}, line)))),
    plan.flareSet.items.length > 0
      ? h('div.stack', {}, h('p', {}, app.say('missed.pain.flare')), list(app, plan.flareSet.items))
      : h('p', {}, app.say('missed.pain.rest')),
    button('#check', app.say('missed.pain.questions')), message(app), phone(app),
  ],
  unsure: (/** @type {App} */ app, /** @type {Plan} */ plan) => [
    h('p', {}, app.say('missed.unsure.lead')),
    app.hasPlayer ? h('button.button.button-wide', { type: 'button', onclick: () => app.play(plan.planId) }, app.say('app.start')) : null,
    list(app, plan.items), message(app),
  ],
  time: (/** @type {App} */ app, /** @type {Plan} */ plan) => [
    ...(enoughOn(plan).length > 0 ? [
      h('div.stack', {}, h('p', {}, app.say('missed.time.short')), list(app, enoughOn(plan))),
      button(`#log/${plan.planId}`, app.say('missed.time.write')),
    ] : []),
    h('p', {}, app.say('missed.time.lead')), button('/me/reminders', app.say('missed.time.button')),
  ],
  forgot: (/** @type {App} */ app) => [h('p', {}, app.say('missed.forgot.lead')), button('/me/reminders', app.say('missed.forgot.button'))],
  better: (/** @type {App} */ app, /** @type {Plan} */ plan) => [
    h('p', {}, app.say('missed.better.lead'), ' ', plan.endsWords
      ? app.say('missed.better.until', { day: plan.endsWords })
      : app.say('missed.better.open', { schedule: plan.scheduleWords })),
    message(app),
  ],
  other: (/** @type {App} */ app) => [h('p', {}, app.say('missed.other.lead')), message(app)],
};

const back = (/** @type {App} */ app) => h('a.button.button-quiet.button-wide', { href: '#' }, app.say('app.back'));

const button = (/** @type {string} */ href, /** @type {string} */ text) => h('a.button.button-wide', { href }, text);

const message = (/** @type {App} */ app) => h('a.button.button-quiet.button-wide', { href: '/me/messages' }, app.say('missed.message'));

const list = (/** @type {App} */ app, /** @type {import('../bundle.js').Item[]} */ items) =>
  h('ol.phone-exercises', {}, ...items.map(item => h('li', {}, exercise(app, item))));
