// What became of each exercise.
import { choices, field, h } from '../dom.js';

const OUTCOMES = ['done', 'partly', 'too-hard', 'not-possible', 'skipped'];
const REASONS = ['no-time', 'forgot', 'pain-over-limit', 'leg-symptoms-spread', 'dizzy', 'too-hard', 'no-equipment', 'therapist-advice', 'other'];

/**
 * @param {import('./frame.js').App} app @param {import('../bundle.js').Item} item @param {number} n
 * @param {import('../journal.js').SessionItem} [said]
 */
export function itemFields(app, item, n, said) {
  const { say } = app;
  const partly = h('div.phone-partly', {}, ...amountFields(app, item, n, said));
  const reason = h('div.phone-reason', {}, field(say('app.log.why'), h('select', { id: `reason-${n}`, name: `reason-${n}` },
    h('option', { value: '' }, say('app.log.reason.none')),
    ...REASONS.map(r => h('option', { value: r, selected: said?.reason === r }, say(`app.log.reason.${r}`))))));
  const whole = h('div.log-item', { onchange: show },
    choices(item.name, `item-${n}`, OUTCOMES.map(o => ({ value: o, text: say(`app.log.outcome.${o}`) })), said?.outcome ?? null,
      { row: true, lang: item.language, hint: `${item.advice}.` }),
    partly, reason);
  show();
  return whole;

  // Asked only where the answer needs it.
  function show() {
    const outcome = /** @type {any} */ (whole.querySelector(`[name="item-${n}"]:checked`))?.value;
    partly.hidden = outcome !== 'partly';
    reason.hidden = !outcome || outcome === 'done';
  }
}

/** @param {import('./frame.js').App} app @param {import('../bundle.js').Item} item @param {number} n @param {import('../journal.js').SessionItem} [said] */
function amountFields(app, item, n, said) {
  const { say } = app;
  const { dosage } = item;
  const timed = dosage.mode === 'timed';
  const number = (/** @type {string} */ id, /** @type {number|undefined} */ value) =>
    h('input', { type: 'number', inputmode: 'numeric', min: '0', max: '1000', id, name: id, value: value ?? '' });
  const of = (/** @type {number|null} */ count) => say('app.log.out-of', { count: count ?? '' });
  return [
    dosage.sets > 1 && !timed ? field(say('app.log.sets'), number(`sets-${n}`, said?.done?.sets), of(dosage.sets)) : null,
    timed
      ? field(say('app.log.seconds'), number(`seconds-${n}`, said?.done?.seconds), of((dosage.totalSeconds ?? 0) * dosage.sets * (dosage.perSide ? 2 : 1)))
      : field(say(dosage.sets > 1 ? 'app.log.reps-in-round' : 'app.log.reps'), number(`reps-${n}`, said?.done?.reps), of(dosage.reps)),
    dosage.perSide ? field(say('app.log.sides'), h('select', { id: `sides-${n}`, name: `sides-${n}` },
      h('option', { value: '' }, say('app.log.sides.both')), h('option', { value: '1', selected: said?.done?.sides === 1 }, say('app.log.sides.single')))) : null,
  ].filter(f => f !== null);
}

/**
 * @param {import('./frame.js').App} app @param {import('../bundle.js').Plan} plan @param {FormData} said @param {{id: string, text: string}[]} wrong
 * @returns {import('../journal.js').SessionItem[]}
 */
export function itemsFrom(app, plan, said, wrong) {
  return plan.items.map((item, n) => {
    const outcome = /** @type {any} */ (said.get(`item-${n}`));
    if (!outcome) wrong.push({ id: `item-${n}`, text: app.say('app.error.outcome', { exercise: item.name }) });
    const reason = /** @type {any} */ (outcome === 'done' ? '' : said.get(`reason-${n}`) ?? '');
    const done = outcome === 'partly' ? doneFrom(said, n) : undefined;
    if (done && done.reps === undefined && done.sets === undefined && done.seconds === undefined && done.sides === undefined) {
      wrong.push({ id: said.has(`seconds-${n}`) ? `seconds-${n}` : `reps-${n}`, text: app.say('app.error.partly', { exercise: item.name }) });
    }
    return { key: item.itemId, outcome, ...(done ? { done } : {}), ...(reason ? { reason } : {}) };
  });
}

/** @param {FormData} said @param {number} n */
function doneFrom(said, n) {
  /** @type {Record<string, number>} */
  const done = {};
  for (const name of ['sets', 'reps', 'seconds', 'sides']) {
    const text = String(said.get(`${name}-${n}`) ?? '').trim();
    if (/^\d{1,4}$/.test(text)) done[name] = Number(text);
  }
  return done;
}
