// Writes a session down without the player: all of it in two taps, or item by item.
import { dayNow } from '../day.js';
import { choices, h, heading, notice } from '../dom.js';
import { newId } from '../id.js';
import { add, mend } from '../outbox.js';
import { addDays, dayOf, instantOf, longDay, timeOf } from '../zone.js';
import { errorSummary } from './errors.js';
import { itemFields, itemsFrom } from './items.js';
import { moreFields, painFields, painFrom } from './pain.js';

const HOUR = 3_600_000;

/**
 * @param {import('./frame.js').App} app
 * @param {string} planId
 * @param {{all: boolean, mends?: import('../outbox.js').Entry}} how  `all`: everything was done, no item is asked for.
 */
export function log(app, planId, how) {
  const { say } = app;
  const plan = app.bundle.plans.find(p => p.planId === planId);
  if (plan) return form(app, plan, how);
  return h('div.stack-loose', {}, heading(say('app.log.title')), notice('caution', say('app.refused.not_found')), h('a.button', { href: '#' }, say('app.back')));
}

/**
 * @param {import('./frame.js').App} app @param {import('../bundle.js').Plan} plan
 * @param {{all: boolean, mends?: import('../outbox.js').Entry}} how
 */
function form(app, plan, { all, mends }) {
  const { say, bundle } = app;
  const { planId } = plan;
  const old = /** @type {any} */ (mends?.body ?? {});
  const now = app.clock.now();
  const at = old.startedAt ? Date.parse(old.startedAt) : now;
  const openedAt = app.clock.monotonic();
  const id = newId(now);
  const errors = h('div', {});
  const fields = /** @type {HTMLFormElement} */ (h('form.form', { novalidate: true, onsubmit: save },
    ...whenFields(app, at),
    ...(all ? [] : [h('h2', {}, say('app.exercises')), ...plan.items.map((item, n) => itemFields(app, item, n, old.items?.find((/** @type {any} */ i) => i.key === item.itemId)))]),
    all ? h('details', {}, h('summary', {}, say('app.log.more')), h('div.stack', {}, ...painFields(app, old), ...moreFields(app, old))) : null,
    ...(all ? [] : [h('h2', {}, say('app.log.pain')), ...painFields(app, old), ...moreFields(app, old)]),
    h('div.actions', {}, h('button.button.button-wide', {}, say('app.log.save')))));
  const filled = new FormData(fields);
  return h('div', {}, heading(say(all ? 'app.all-done' : 'app.log.title'), say(all ? 'app.all.lead' : 'app.log.lead')), errors, fields);

  /** @param {Event} event */
  async function save(event) {
    event.preventDefault();
    const said = new FormData(fields);
    /** @type {{id: string, text: string}[]} */
    const wrong = [];
    // A time that was only filled in follows the clock, which may be set right while the form is open.
    const isChosen = old.startedAt || ['day', 'time'].some(name => said.get(name) !== filled.get(name));
    const startedAt = isChosen ? startOf(app, said, wrong) : app.clock.now() - Math.round(app.clock.monotonic() - openedAt);
    const items = all ? plan.items.map(i => ({ key: i.itemId, outcome: 'done' })) : itemsFrom(app, plan, said, wrong);
    if (wrong.length > 0) {
      errorSummary(errors, say, wrong);
      return;
    }
    const note = String(said.get('note') ?? '').trim();
    const body = {
      planId, revision: old.revision ?? plan.revision, startedAt: new Date(startedAt).toISOString(), loggedAt: new Date(app.clock.now()).toISOString(),
      source: bundle.role === 'carer' ? 'carer' : 'later', items, ...painFrom(said), ...(note ? { note } : {}), ...(said.get('fell') ? { fell: true } : {}),
    };
    const entry = { id, kind: /** @type {const} */ ('session'), person: bundle.person, patientId: bundle.patientId, planId, day: dayOf(startedAt, bundle.timeZone), body };
    try {
      await (mends ? mend(mends.id, entry) : add(entry));
    } catch (error) {
      app.failed(error);
      return;
    }
    location.hash = `saved/${id}`;
    await app.reload();
    await app.sync();
  }
}

/** @param {import('./frame.js').App} app @param {number} at */
function whenFields(app, at) {
  const { say, bundle } = app;
  const today = dayNow(bundle, app.clock.now());
  const chosen = dayOf(at, bundle.timeZone);
  const days = [
    { value: today, text: say('app.today') },
    { value: addDays(today, -1), text: say('app.log.yesterday') },
    { value: addDays(today, -2), text: longDay(addDays(today, -2), bundle.language) },
  ];
  if (!days.some(d => d.value === chosen)) days.push({ value: chosen, text: longDay(chosen, bundle.language) });
  const time = h('input.control', { type: 'time', id: 'time', name: 'time', required: true, value: timeOf(at, bundle.timeZone) });
  return [
    choices(say('app.log.day'), 'day', days, chosen, { row: true }),
    h('div.field.phone-time', {}, h('label.label', { for: 'time' }, say('app.log.time')), time),
  ];
}

/**
 * @param {import('./frame.js').App} app @param {FormData} said @param {{id: string, text: string}[]} wrong
 * @returns {number}
 */
function startOf(app, said, wrong) {
  const { say, bundle } = app;
  const now = app.clock.now();
  const [day, time] = [String(said.get('day') ?? ''), String(said.get('time') ?? '')];
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) wrong.push({ id: 'day', text: say('app.error.day') });
  if (!/^\d\d:\d\d/.test(time)) wrong.push({ id: 'time', text: say('app.error.time') });
  if (wrong.length > 0) return now;
  const at = instantOf(day, time.slice(0, 5), bundle.timeZone);
  if (at > now + 5 * 60_000) wrong.push({ id: 'time', text: say('app.error.future') });
  // To the minute: the same time two days ago still counts.
  if (now - at > 48 * HOUR + 60_000) wrong.push({ id: 'time', text: say('app.error.late') });
  return Math.min(Math.max(at, now - 48 * HOUR), now);
}
