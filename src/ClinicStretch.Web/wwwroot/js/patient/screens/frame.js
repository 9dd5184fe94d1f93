// What stands around every screen: the clinic, the way out, how sending goes, the number for an emergency, the ways to go.
import { dial, h, icon } from '../dom.js';
import { longDay } from '../zone.js';

/**
 * @typedef {object} App  What a screen gets.
 * @property {import('../bundle.js').Bundle} bundle
 * @property {number} keptAt
 * @property {import('../outbox.js').Entry[]} entries
 * @property {import('../words.js').Say} say
 * @property {import('../journal.js').Journal} journal
 * @property {import('../journal.js').Clock} clock
 * @property {import('../journal.js').Unfinished|null} unfinished
 * @property {'ok'|'offline'|'signed-out'} network
 * @property {boolean} full
 * @property {boolean} isOld                 True when the plan is as of another day than today.
 * @property {() => Promise<void>} sync
 * @property {() => Promise<void>} reload    Reads the phone's store again and shows the screen anew.
 * @property {() => void} signOut
 * @property {(planId: string) => void} play
 * @property {boolean} hasPlayer
 * @property {(() => void)|null} install
 * @property {(error: any) => void} failed
 */

/** @param {App} app @param {HTMLElement} screen @param {string} path */
export function frame(app, screen, path) {
  const { bundle, say } = app;
  return [
    h('a.skip', { href: '#main', onclick: focusMain }, say('app.skip')),
    h('header.shell-header', {}, h('div.shell-header-row', {},
      h('a.mark', { href: '#' }, h('img', { src: '/mark.svg', width: '36', height: '36', alt: '' }), h('span', {}, bundle.clinic.name)),
      h('div.shell-person', {},
        h('span.shell-person-name', {}, bundle.role === 'carer' ? say('app.carer', { name: bundle.patientName }) : bundle.patientName),
        h('button.button.button-plain.button-small', { type: 'button', onclick: app.signOut }, say('app.sign-out'))))),
    h('main.shell-main', { id: 'main', tabindex: '-1' }, h('div.phone-status', { role: 'status' }, ...status(app, path)), screen),
    bundle.clinic.emergencyNumber
      ? h('footer.shell-footer', {}, h('p', {}, ...linked(say('app.emergency', { number: '\n' }), bundle.clinic.emergencyNumber)))
      : null,
    h('nav.tab-bar', { 'aria-label': say('app.main') }, h('ul', {},
      h('li', {}, h('a', { href: '#', 'aria-current': path === '' ? 'page' : null }, icon('today'), say('app.today'))),
      h('li', {}, h('a', { href: '/me/history' }, icon('history'), say('app.history'))),
      h('li', {}, h('a', { href: '/me/messages' }, icon('messages'), say('app.messages'))),
      h('li', {}, h('a', { href: '#help', 'aria-current': path === 'help' ? 'page' : null }, icon('help'), say('app.help'))))),
  ].filter(part => part !== null);
}

/** @param {App} app @param {string} path */
function status(app, path) {
  const { say, bundle } = app;
  const waiting = app.entries.filter(e => e.state === 'waiting').length;
  const refused = app.entries.filter(e => e.state === 'refused').length;
  const away = app.network === 'offline';
  return [
    app.full ? h('p.phone-line.tone-danger', { role: 'alert' }, say('app.status.full')) : null,
    away ? h('p.phone-line', {}, say('app.status.offline')) : null,
    away && app.isOld ? h('p.phone-line', {}, say('app.status.old', { day: longDay(bundle.day, bundle.language) })) : null,
    app.network === 'signed-out'
      ? h('p.phone-line.tone-caution', {}, h('span', {}, say('app.status.sign-in'), ' ', h('a', { href: '/sign-in?ReturnUrl=%2Fme%2Fapp' }, say('app.sign-in'))))
      : null,
    bundle.role === 'carer' ? h('p.phone-line', {}, say('app.carer', { name: bundle.patientName })) : null,
    refused > 0 && path !== 'sent' ? h('p.phone-line.tone-caution', {}, h('a', { href: '#sent' }, say('app.status.refused', { n: refused }))) : null,
    waiting > 0 && path !== 'sent' ? h('p.phone-line', {}, h('a', { href: '#sent' }, say('app.status.waiting', { n: waiting }))) : null,
  ];
}

/** The number as a link where the text has its line break. */
const linked = (/** @type {string} */ text, /** @type {string} */ number) => {
  const [before, after] = text.split('\n');
  return [before, h('a', { href: dial(number) }, h('bdi', {}, number)), after];
};

// The address after # names a screen here, so a jump within the page is made by hand.
function focusMain(/** @type {Event} */ event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
