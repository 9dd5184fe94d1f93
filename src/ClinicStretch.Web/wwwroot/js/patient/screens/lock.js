// What is shown in place of everything else once a red flag was raised: also with no network (domain.md 3.1).
import { dial, h, heading, notice } from '../dom.js';

/** @param {import('./frame.js').App} app */
export function lock(app) {
  const { say, bundle: { clinic, safety } } = app;
  const told = !app.entries.some(e => e.kind === 'screen' && e.state !== 'sent');
  const number = clinic.emergencyNumber;
  const call = number ? h('a.button.button-wide.button-emergency', { href: dial(number) }, say('app.call', { number })) : null;
  const clinicCall = clinic.phone ? h('a.button.button-wide.button-quiet', { href: dial(clinic.phone) }, say('app.call-clinic', { phone: clinic.phone })) : null;
  const again = h('p.answer-again', {}, h('a', { href: '#check' }, say('app.lock.again')));
  if (safety.tier === 'emergency') {
    return h('div.stack-loose', {},
      heading(say('app.lock.emergency.title'), say('app.lock.emergency.lead')),
      call,
      notice('danger', say('app.lock.say'), h('p', {}, say('app.lock.emergency.say'))),
      h('p', {}, say('app.lock.emergency.drive')),
      h('p', {}, say('app.lock.stopped'), ' ', say(told ? 'app.lock.told' : 'app.lock.not-told')),
      told ? null : clinicCall,
      again);
  }
  return h('div.stack-loose', {},
    heading(say('app.lock.urgent.title'), say('app.lock.urgent.lead')),
    clinic.phone ? h('a.button.button-wide', { href: dial(clinic.phone) }, say('app.call-clinic', { phone: clinic.phone })) : null,
    notice('caution', say('app.lock.say'), h('p', {}, say('app.lock.urgent.say'))),
    h('p', {}, say('app.lock.stopped'), told ? null : ` ${say('app.lock.not-told')}`),
    number ? h('p', {}, h('a', { href: dial(number) }, say('app.lock.worse', { number }))) : null,
    again);
}
