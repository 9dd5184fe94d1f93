// The safety questions. The phone locks by itself; the answers are sent before anything else that waits.
import { questionsOf } from '../bundle.js';
import { dayNow, safetyOf } from '../day.js';
import { choices, h, heading } from '../dom.js';
import { errorSummary } from './errors.js';
import { newId } from '../id.js';
import { add } from '../outbox.js';

/** @param {import('./frame.js').App} app */
export function check(app) {
  const { say, bundle } = app;
  const id = newId();
  const questions = questionsOf(bundle.safety, bundle.safety.set);
  const time = say(questions.length < bundle.safety.questions.length ? 'app.check.minute' : 'app.check.two-minutes');
  const answers = [{ value: 'no', text: say('app.check.no') }, { value: 'yes', text: say('app.check.yes') }, { value: 'not-sure', text: say('app.check.not-sure') }];
  const errors = h('div', {});
  const form = h('form.form', { novalidate: true, onsubmit: send },
    ...questions.map(q => choices(q.ask, q.code, answers, null, { row: true, lang: q.language })),
    h('div.actions', {}, h('button.button.button-wide', {}, say('app.check.send'))));
  return h('div', {}, heading(say('app.check.title'), `${bundle.safety.why ? `${bundle.safety.why} ` : ''}${say('app.check.lead')} ${time}`), errors, form);

  /** @param {Event} event */
  async function send(event) {
    event.preventDefault();
    const said = new FormData(/** @type {HTMLFormElement} */ (form));
    const missing = questions.filter(q => !said.get(q.code));
    if (missing.length > 0) {
      errorSummary(errors, say, missing.map(q => ({ id: q.code, text: say('app.check.missing', { question: q.ask }) })));
      return;
    }
    const given = questions.map(q => ({ code: q.code, answer: /** @type {any} */ (said.get(q.code)) }));
    const entry = { id, kind: /** @type {const} */ ('screen'), person: bundle.person, patientId: bundle.patientId, day: dayNow(bundle, app.clock.now()), body: { answers: given } };
    try {
      await add(entry);
    } catch (error) {
      // What must be said now does not wait for the disk.
      app.bundle.safety = safetyOf(bundle, [/** @type {any} */ ({ ...entry, state: 'waiting' })]);
      app.failed(error);
    }
    location.hash = '';
    await app.reload();
    await app.sync();
  }
}
