// When to get help, and how: there with no network too.
import { card, dial, h, heading, notice } from '../dom.js';

/** @param {import('./frame.js').App} app */
export function help(app) {
  const { say, bundle: { safety, clinic, plans } } = app;
  const number = clinic.emergencyNumber;
  return h('div.stack-loose', {},
    heading(say('app.help')),
    notice('danger', safety.emergencyTitle, h('p', {}, safety.emergencyLead),
      h('ul.said', {}, ...safety.emergencySigns.map(sign => h('li', {}, sign))),
      number ? h('p', {}, h('a.button.button-wide.button-emergency', { href: dial(number) }, say('app.call', { number }))) : null),
    h('div.stack-tight', {},
      h('a.button.button-quiet.button-wide', { href: '#check' }, say('app.check.answer')),
      clinic.phone ? h('a.button.button-quiet.button-wide', { href: dial(clinic.phone) }, say('app.call-clinic', { phone: clinic.phone })) : null,
      h('a.button.button-quiet.button-wide', { href: '#sent' }, say('app.sent.title'))),
    ...plans.map(plan => card(`${say('app.help.hurts')}${plans.length > 1 ? ` (${plan.name})` : ''}`,
      h('ul.said', {}, ...plan.painPolicy.words.map(line => h('li', {}, line))))),
    h('p', {}, h('a', { href: '/me/help' }, say('app.help.more'))));
}
