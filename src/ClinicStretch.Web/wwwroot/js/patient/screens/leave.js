// Signing out: what is not sent is asked about first; then nothing of the person stays on the phone.
import { ask } from '../dom.js';
import { showPerson, wipe } from '../store.js';

/**
 * @param {import('../words.js').Say} say @param {number} unsent
 * @returns {Promise<boolean>}  True to go on.
 */
export async function mayLeave(say, unsent) {
  if (unsent === 0) return true;
  const answer = await ask(say('app.sign-out.ask'), say('app.sign-out.lead', { n: unsent }), [
    { value: 'stay', text: say('app.sign-out.stay') }, { value: 'delete', text: say('app.sign-out.delete'), look: '.button-danger' }]);
  return answer === 'delete';
}

/** @param {string} person */
export async function forgetPerson(person) {
  showPerson(null);
  await wipe(person);
  await globalThis.caches?.delete('figures');
}

/** @param {import('./frame.js').App} app */
export async function leaveApp(app) {
  const { say, bundle, entries, unfinished, network } = app;
  const noNetwork = () => ask(say('app.sign-out'), say('app.sign-out.network'), [{ value: 'stay', text: say('app.sign-out.stay') }]);
  if (network === 'offline') return void await noNetwork();
  if (!await mayLeave(say, entries.filter(e => e.state !== 'sent').length + (unfinished ? 1 : 0))) return;
  const answer = await fetch('/api/v1/me/sign-out', { method: 'POST', headers: { 'X-ClinicStretch': '1' } }).catch(() => null);
  if (!answer?.ok) return void await noNetwork();
  await forgetPerson(bundle.person);
  location.replace('/sign-in?out=true');
}
