// What waits, what the clinic has, what it did not take and why; and what was just saved.
import { ask, h, heading, notice } from '../dom.js';
import { giveUp } from '../outbox.js';
import { longDay } from '../zone.js';

const TITLE = { screen: 'app.sent.answers', session: 'app.sent.session', missed: 'missed.sent' };
const TONE = { waiting: 'info', sent: 'good', refused: 'caution' };

/** @param {import('./frame.js').App} app */
export function sent(app) {
  const { say, entries } = app;
  const shown = [...entries].reverse();
  return h('div.stack-loose', {},
    heading(say('app.sent.title'), say('app.sent.lead')),
    shown.length === 0 ? h('p', {}, say('app.sent.none')) : h('ul.phone-outbox', {}, ...shown.map(e => h('li', {}, ...row(app, e)))),
    h('div.stack-tight', {},
      entries.some(e => e.state === 'waiting') ? h('button.button.button-wide', { type: 'button', onclick: () => app.sync() }, say('app.sent.now')) : null,
      h('a.button.button-quiet.button-wide', { href: '#' }, say('app.back'))));
}

/** @param {import('./frame.js').App} app @param {import('../outbox.js').Entry} entry */
function row(app, entry) {
  const { say, bundle } = app;
  const day = longDay(entry.day, bundle.language);
  return [
    h('div.spread', {},
      h('strong', {}, say(TITLE[entry.kind], { day })),
      h(`span.badge.tone-${TONE[entry.state]}`, {}, say(`app.sent.${entry.state}`))),
    ...(entry.state === 'refused' ? refusal(app, entry) : []),
  ];
}

/** @param {import('./frame.js').App} app @param {import('../outbox.js').Entry} entry */
function refusal(app, entry) {
  const { say, bundle } = app;
  const { code = '', message = '' } = entry.refusal ?? {};
  const known = `app.refused.${code}`;
  const mendable = entry.kind === 'session' && bundle.plans.some(p => p.planId === entry.planId) && code !== 'session.id_taken';
  return [
    h('p', {}, known in bundle.words ? say(known) : say('app.refused.other', { message })),
    h('div.actions', {},
      mendable ? h('a.button.button-small', { href: `#mend/${entry.id}` }, say('app.sent.mend')) : null,
      entry.kind !== 'screen' ? h('button.button.button-quiet.button-small', { type: 'button', onclick: drop }, say('app.sent.give-up')) : null),
  ];

  async function drop() {
    const answer = await ask(say('app.sent.give-up'), say('app.sent.give-up.sure'), [
      { value: 'no', text: say('app.sent.give-up.no') }, { value: 'yes', text: say('app.sent.give-up.yes'), look: '.button-danger' }]);
    if (answer !== 'yes') return;
    await giveUp(entry.id);
    await app.reload();
  }
}

/** @param {import('./frame.js').App} app @param {string} id */
export function saved(app, id) {
  const { say } = app;
  const entry = app.entries.find(e => e.id === id);
  const there = entry?.state === 'sent';
  return h('div.stack-loose', {},
    heading(say('app.saved.title'), say('app.saved.thanks')),
    entry?.state === 'refused'
      ? h('div', {}, ...refusal(app, entry))
      : notice(there ? 'good' : 'info', say(there ? 'app.saved.sent' : 'app.saved.waiting')),
    h('p', {}, say('app.saved.pain')),
    h('div.stack-tight', {},
      h('a.button.button-wide', { href: '#' }, say('app.back')),
      there && entry.kind === 'session' ? h('a.button.button-quiet.button-wide', { href: `/me/logged/${id}` }, say('app.saved.details')) : null));
}
