// What was wrong with a form, above it, each a way to its field.
import { h } from '../dom.js';

/**
 * @param {HTMLElement} place @param {import('../words.js').Say} say @param {{id: string, text: string}[]} errors
 */
export function errorSummary(place, say, errors) {
  const box = h('div.error-summary', { role: 'alert', tabindex: '-1', 'aria-labelledby': 'error-summary-title' },
    h('h2', { id: 'error-summary-title' }, say('app.errors')),
    h('ul', {}, ...errors.map(e => h('li', {}, h('a', { href: `#${e.id}`, onclick: (/** @type {Event} */ event) => goTo(event, e.id) }, e.text)))));
  place.replaceChildren(box);
  box.focus();
  box.scrollIntoView({ block: 'start' });
}

/** @param {Event} event @param {string} id */
function goTo(event, id) {
  event.preventDefault();
  const target = document.getElementById(id);
  (/** @type {HTMLElement|null} */ (target?.querySelector('input, select')) ?? target)?.focus();
}
