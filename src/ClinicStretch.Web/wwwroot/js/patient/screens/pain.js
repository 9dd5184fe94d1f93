// Pain from 0 to 10, and what else may be said of a session. What is not said stays unsaid: it is never 0.
import { field, h } from '../dom.js';

const FIELDS = ['before', 'worst', 'after'];
const nameOf = (/** @type {string} */ when) => `pain${when.charAt(0).toUpperCase()}${when.slice(1)}`;

/** @param {import('./frame.js').App} app @param {any} old */
export const painFields = (app, old) => FIELDS.map(when => scale(app, when, old[nameOf(when)] ?? null));

/** @param {import('./frame.js').App} app @param {string} when @param {number|null} value */
function scale(app, when, value) {
  const { say } = app;
  const name = nameOf(when);
  const ends = [say('app.pain.low'), ...Array(9).fill(null), say('app.pain.high')];
  return h('fieldset', { id: name, tabindex: '-1' }, h('legend.label', {}, say(`app.log.pain.${when}`)), h('div.pain-box', {}, h('div.pain', {},
    h('span.pain-low', { 'aria-hidden': 'true' }, h('strong', {}, '0'), ` ${ends[0]}`),
    h('div.pain-numbers', {}, ...ends.map((words, score) => h('label.pain-number', {},
      h('input', { type: 'radio', name, value: String(score), checked: value === score }),
      h('span', {}, String(score), words ? h('span.visually-hidden', {}, ` ${words}`) : null)))),
    h('span.pain-high', { 'aria-hidden': 'true' }, h('strong', {}, '10'), ` ${ends[10]}`),
    h('label.choice.pain-none', {}, h('input', { type: 'radio', name, value: '', checked: value === null }), h('span', {}, say('app.pain.none'))))));
}

/** @param {FormData} said @returns {Record<string, number>} */
export function painFrom(said) {
  /** @type {Record<string, number>} */
  const pain = {};
  for (const name of FIELDS.map(nameOf)) {
    const score = said.get(name);
    if (score) pain[name] = Number(score);
  }
  return pain;
}

/** @param {import('./frame.js').App} app @param {any} old */
export function moreFields(app, old) {
  const { say } = app;
  return [
    h('label.choice', {}, h('input', { type: 'checkbox', name: 'fell', value: 'yes', checked: old.fell === true }),
      h('span', {}, say('app.log.fell'), h('span.hint', {}, h('br'), say('app.log.fell.hint')))),
    field(say('app.log.note'), h('textarea', { id: 'note', name: 'note', maxlength: '2000', value: old.note ?? '' }), say('app.log.note.hint')),
  ];
}
