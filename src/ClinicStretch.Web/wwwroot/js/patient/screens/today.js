// Today: what, how long, what is needed, why; one tap to start, two to write down.
import { enoughOn, figureUrl, sidesOf } from '../bundle.js';
import { dayNow, planOn } from '../day.js';
import { card, h, heading, notice } from '../dom.js';

/** @param {import('./frame.js').App} app @param {HTMLElement|null} [question]  About a gap, where there is one. */
export function today(app, question = null) {
  const { bundle, say, entries } = app;
  const day = dayNow(bundle, app.clock.now());
  const parts = [heading(say('app.today'))];
  if (bundle.safety.tier === 'review') parts.push(notice('info', say('app.review.title'), h('p', {}, say('app.review.lead'))));
  if (bundle.safety.due) {
    parts.push(card(say('app.check.due.title'), h('p', {}, bundle.safety.why ?? say('app.check.due.lead')), h('a.button.button-wide', { href: '#check' }, say('app.check.answer'))));
    return h('div.stack-loose', {}, ...parts);
  }
  if (app.unfinished) parts.push(unfinished(app));
  if (question) parts.push(question);
  if (bundle.plans.length === 0) parts.push(card(say('app.no-plan.title'), h('p', {}, say('app.no-plan.lead')), phone(app)));
  for (const plan of bundle.plans) parts.push(...planParts(app, plan, planOn(bundle, plan, day, entries, app.keptAt)));
  if (app.install) parts.push(h('button.button.button-quiet.button-wide', { type: 'button', onclick: app.install }, say('app.install')));
  return h('div.stack-loose', {}, ...parts);
}

/** @param {import('./frame.js').App} app */
function unfinished(app) {
  const { say } = app;
  const { session } = /** @type {import('../journal.js').Unfinished} */ (app.unfinished);
  return notice('caution', say('app.unfinished.title'), h('p', {}, say('app.unfinished.lead')), h('div.actions', {},
    app.hasPlayer ? h('button.button.button-small', { type: 'button', onclick: () => app.play(session.planId) }, say('app.unfinished.go-on')) : null,
    h('button.button.button-quiet.button-small', {
      type: 'button',
      onclick: () => app.journal.drop(session.sessionId).then(app.reload, app.failed),
    }, say('app.unfinished.forget'))));
}

/** @param {import('./frame.js').App} app @param {import('../bundle.js').Plan} plan @param {ReturnType<typeof planOn>} now */
function planParts(app, plan, now) {
  const { say, bundle } = app;
  const open = now.state !== 'paused' && now.state !== 'over';
  const title = say(`app.state.${now.state}`);
  return [
    card(title,
      bundle.plans.length > 1 ? h('p.quiet', {}, plan.name) : null,
      ...lead(app, plan, now),
      ...(open ? [facts(app, plan, now), ...actions(app, plan, now), reasons(app, plan)] : [])),
    open ? h('section.stack', { 'aria-label': say('app.exercises') }, h('h2', {}, say('app.exercises')),
      h('ol.phone-exercises', {}, ...plan.items.map(item => h('li', {}, exercise(app, item))))) : null,
  ].filter(part => part !== null);
}

/** @param {import('./frame.js').App} app @param {import('../bundle.js').Plan} plan @param {ReturnType<typeof planOn>} now */
function lead(app, plan, now) {
  const { say } = app;
  switch (now.state) {
    case 'paused': return [notice('caution', say('app.paused.lead'),
      plan.pausedBecause ? h('p', {}, say('app.paused.reason', { reason: plan.pausedBecause })) : null,
      plan.backOnWords ? h('p', {}, say('app.paused.back', { day: plan.backOnWords })) : null, phone(app))];
    case 'over': return [h('p', {}, say('app.over.lead', { day: plan.endsWords ?? '' })), phone(app)];
    case 'not-yet': return [h('p', {}, say('app.not-yet.lead', { day: plan.startsWords }))];
    case 'rest': return [h('p', {}, say('app.rest.lead'))];
    case 'done': return [h('p', {}, say('app.done.lead', { n: now.done }))];
    default: return [];
  }
}

/** @param {import('./frame.js').App} app @param {import('../bundle.js').Plan} plan @param {ReturnType<typeof planOn>} now */
function facts(app, plan, now) {
  const { say } = app;
  const left = now.state !== 'due' ? null : now.ofChoice ? say('app.left-week', { n: now.due }) : now.due > 1 ? say('app.left', { n: now.due }) : null;
  return h('div.phone-facts', {},
    h('p.phone-session', {}, `${plan.sessionWords}.`),
    h('p', {}, `${plan.scheduleWords}.`),
    left ? h('p', {}, left) : null,
    plan.equipment.length > 0 ? h('p', {}, `${label(app, 'app.need')} ${plan.equipment.join(', ')}.`) : null,
    plan.habitWords ? h('p', {}, plan.habitWords) : null,
    enoughOn(plan).length > 0 ? h('p', {}, say('missed.short', { names: enoughOn(plan).map(i => i.name).join(', ') })) : null);
}

/** @param {import('./frame.js').App} app @param {import('../bundle.js').Plan} plan @param {ReturnType<typeof planOn>} now */
function actions(app, plan, now) {
  const { say } = app;
  const path = `/${plan.planId}`;
  const start = app.hasPlayer && now.state !== 'not-yet'
    ? h(`button.button.button-wide${now.state === 'due' ? '' : '.button-quiet'}`, { type: 'button', onclick: () => app.play(plan.planId) }, say('app.start'))
    : null;
  if (now.state !== 'due') {
    return [h('div.stack-tight', {}, start, h('a.button.button-quiet.button-wide', { href: `#log${path}` }, say('app.log-other')))];
  }
  return [h('div.stack-tight', {}, start,
    h(`a.button.button-wide${start ? '.button-quiet' : ''}`, { href: `#all${path}` }, say('app.all-done')),
    h('a.button.button-quiet.button-wide', { href: `#log${path}` }, say('app.log-items')))];
}

/** @param {import('./frame.js').App} app @param {import('../bundle.js').Plan} plan */
function reasons(app, plan) {
  const { say } = app;
  if (plan.news.length > 0) return notice('info', say('app.news'), h('ul.said', {}, ...plan.news.map(line => h('li', {}, line))));
  return plan.why ? notice('info', say(plan.revision === 1 ? 'app.why.first' : 'app.why.later'), h('p', {}, plan.why)) : null;
}

/** @param {import('./frame.js').App} app @param {import('../bundle.js').Item} item */
export function exercise(app, item) {
  const { say } = app;
  const dark = (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const body = h('div', {});
  const details = h('details.phone-exercise', { ontoggle: fill },
    h('summary', {}, h('span', {}, h('span', { lang: item.language }, item.name), h('span.phone-dose', {}, `${item.advice}.`))), body);
  return details;

  // Drawn when it is opened: a phone on a slow network shows its first page sooner.
  function fill() {
    if (body.childElementCount > 0) return;
    body.append(
      item.figure ? h('div.exercise-figures', {}, ...sidesOf(item).map(left => h('img', {
        src: figureUrl(item, { left, dark, moving: !matchMedia('(prefers-reduced-motion: reduce)').matches }), alt: '', width: '320', height: '200', onerror: hide,
      }))) : '',
      ...[item.variantText ? h('p', { lang: item.language }, item.variantText) : null,
        item.note ? h('p', {}, h('strong', {}, label(app, 'app.item.note')), ' ', item.note) : null,
        ...item.cautions.map(care => h('p', {}, h('strong', {}, label(app, 'app.item.care')), ' ', h('span', { lang: item.language }, care))),
        h('h3', {}, say('app.item.steps')),
        h('ol.steps', { lang: item.language }, ...item.steps.map(step => h('li', {}, h('span', {}, step)))),
        h('p', {}, h('strong', {}, label(app, 'app.item.breathing')), ' ', h('span', { lang: item.language }, item.breathing)),
        h('p', {}, h('strong', {}, label(app, 'app.item.feel')), ' ', h('span', { lang: item.language }, item.feel))].filter(p => p !== null));
  }
}

const hide = (/** @type {Event} */ event) => /** @type {HTMLElement} */ (event.target).remove();

/** @param {import('./frame.js').App} app @param {string} key */
export const label = (app, key) => app.say('app.label', { label: app.say(key) });

/** @param {import('./frame.js').App} app */
export const phone = app => app.bundle.clinic.phone ? h('p', {}, h('a', { href: `tel:${app.bundle.clinic.phone.replace(/[^\d+*#]/g, '')}` }, app.say('app.call-clinic', { phone: app.bundle.clinic.phone }))) : null;
