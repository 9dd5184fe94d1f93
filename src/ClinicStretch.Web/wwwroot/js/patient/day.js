// What is due on the phone's day, from what the server worked out and what was written down here since.
import { needsQuestions } from '../player/pain.js';
import { addDays, dayOf } from './zone.js';

/**
 * Read off what the server worked out, where it did: a slow phone takes as long to reckon with time zones for the first time as to draw the page.
 * @param {import('./bundle.js').Bundle} bundle @param {number} now
 * @returns {string} 'YYYY-MM-DD'
 */
export function dayNow(bundle, now) {
  const ahead = now < Date.parse(bundle.serverTime) ? -1 : (bundle.dayEnds ?? []).findIndex(end => now < Date.parse(end));
  return ahead < 0 ? dayOf(now, bundle.timeZone) : addDays(bundle.day, ahead);
}

/**
 * @param {import('./bundle.js').Bundle} bundle
 * @param {import('./bundle.js').Plan} plan
 * @param {string} day
 * @param {import('./outbox.js').Entry[]} entries
 * @param {number} keptAt  When the bundle came, by the phone's clock.
 * @returns {{state: import('./bundle.js').Day['state'], due: number, done: number, ofChoice: boolean}}
 */
export function planOn(bundle, plan, day, entries, keptAt) {
  const known = /** @type {import('./bundle.js').Day} */ (plan.days.find(d => d.day === day) ?? plan.days.at(-1));
  const here = entries.filter(e => e.kind === 'session' && e.planId === plan.planId && isNews(e, keptAt));
  const hereToday = here.filter(e => e.day === day).length;
  // Days of the patient's choice share what is open in the week.
  const filled = known.ofChoice ? here.filter(e => e.day > addDays(day, -7)).length : hereToday;
  const due = Math.max(0, known.due - filled);
  const done = (day === bundle.day ? plan.doneToday : 0) + hereToday;
  const fixed = known.state === 'paused' || known.state === 'not-yet' || known.state === 'over';
  if (fixed) return { state: known.state, due, done, ofChoice: known.ofChoice };
  if (done > 0 && (due === 0 || known.ofChoice)) return { state: 'done', due, done, ofChoice: known.ofChoice };
  return { state: due > 0 ? 'due' : 'rest', due, done, ofChoice: known.ofChoice };
}

/**
 * What is asked about a gap, but for what was answered or written down here since: it is asked once.
 * @param {import('./bundle.js').Bundle} bundle
 * @param {import('./outbox.js').Entry[]} entries
 * @param {number} keptAt  When the bundle came, by the phone's clock.
 * @returns {import('./bundle.js').Missed|null}
 */
export function missedNow(bundle, entries, keptAt) {
  const asked = bundle.missed ?? null;
  const isOver = entries.some(e => e.planId === asked?.planId && isNews(e, keptAt) && e.day >= (asked?.day ?? ''))
    || entries.some(e => e.kind === 'missed' && (e.state === 'refused' || isNews(e, keptAt)));
  return isOver ? null : asked;
}

/** Whether the server did not know of it when it wrote the bundle. */
const isNews = (/** @type {import('./outbox.js').Entry} */ entry, /** @type {number} */ keptAt) =>
  entry.state === 'waiting' || (entry.state === 'sent' && (entry.sentAt ?? 0) > keptAt);

/** @type {import('./bundle.js').Safety['tier'][]} */
const TIERS = ['none', 'review', 'urgent', 'emergency'];

const at = (/** @type {number} */ place) => TIERS[place] ?? 'none';

/**
 * What holds now: what the clinic knows, and what was answered or written down here and is not sent yet. A milder answer unlocks nothing;
 * pain that went up asks the six (domain.md 3.1).
 * @param {import('./bundle.js').Bundle} bundle
 * @param {import('./outbox.js').Entry[]} entries
 * @returns {import('./bundle.js').Safety}
 */
export function safetyOf(bundle, entries) {
  const safety = answeredHere(bundle, entries);
  return safety.locked || safety.due || !painWentUp(entries) ? safety : { ...safety, due: true, set: 'short', why: bundle.safety.whyPainUp ?? null };
}

/** Whether a session waits whose pain went up, with no answers since it began: the player asks on the way. @param {import('./outbox.js').Entry[]} entries */
function painWentUp(entries) {
  const jump = entries.filter(e => e.kind === 'session' && e.state === 'waiting' && needsQuestions(painIn(/** @type {any} */ (e.body)))).at(-1);
  return jump !== undefined && !entries.some(e => e.kind === 'screen' && e.order > (jump.begunOrder ?? jump.order));
}

/** @param {import('./journal.js').SessionLog} log */
const painIn = ({ painBefore = null, painWorst = null, painAfter = null }) => ({ before: painBefore, worst: painWorst, after: painAfter });

/** @param {import('./bundle.js').Bundle} bundle @param {import('./outbox.js').Entry[]} entries @returns {import('./bundle.js').Safety} */
function answeredHere(bundle, entries) {
  const here = entries.filter(e => e.kind === 'screen' && e.state !== 'sent');
  if (here.length === 0) return bundle.safety;
  const tiers = here.map(e => TIERS.indexOf(tierOf(bundle.safety.questions, /** @type {any} */ (e.body).answers)));
  const before = bundle.safety.locked ? TIERS.indexOf(bundle.safety.tier) : 0;
  const tier = at(Math.max(before, ...tiers));
  return { ...bundle.safety, tier, due: false, set: 'full', why: null, locked: bundle.safety.locked || tier === 'urgent' || tier === 'emergency' };
}

/**
 * What the answers reach (domain.md 3.1): 'not sure' counts as yes for the two graver tiers.
 * @param {import('./bundle.js').Question[]} questions
 * @param {{code: string, answer: 'no'|'yes'|'not-sure'}[]} answers
 * @returns {'none'|'review'|'urgent'|'emergency'}
 */
export function tierOf(questions, answers) {
  let gravest = 0;
  for (const question of questions) {
    const said = answers.find(a => a.code === question.code)?.answer;
    const raises = said === 'yes' || (said === 'not-sure' && question.tier !== 'review');
    if (raises) gravest = Math.max(gravest, TIERS.indexOf(question.tier));
  }
  return at(gravest);
}
