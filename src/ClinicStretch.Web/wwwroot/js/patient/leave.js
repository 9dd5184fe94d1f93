// On every page of the patient, and where one signs in: what the phone keeps is seen only by the person it belongs to.
import { entriesOf } from './outbox.js';
import { forgetPerson, mayLeave } from './screens/leave.js';
import { currentPerson, keptFor, showPerson } from './store.js';
import { sync } from './sync.js';
import { sayIn } from './words.js';

for (const form of document.querySelectorAll('form[action="/account/sign-out"]')) form.addEventListener('submit', leave);

// Whoever signs in next sees nothing until the server has said who it is.
if (/^\/(sign-in|invitation)/.test(location.pathname)) addEventListener('submit', () => showPerson(null), { capture: true });

/** @param {Event} event */
async function leave(event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  const person = currentPerson();
  const kept = person ? await keptFor(person).catch(() => undefined) : undefined;
  if (kept) {
    await sync(true).catch(() => {});
    const unsent = (await entriesOf(kept.person)).filter(e => e.state !== 'sent').length;
    if (!await mayLeave(sayIn(kept.bundle.words, kept.bundle.language), unsent)) return;
    await forgetPerson(kept.person);
  }
  form.submit();
}
