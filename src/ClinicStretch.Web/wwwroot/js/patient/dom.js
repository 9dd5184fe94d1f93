// Builds elements. Text is always text: nothing that somebody wrote becomes markup.

/**
 * @param {string} tag  With classes: 'p.lead'.
 * @param {Object<string, any>} [attributes]  `on` + event for listeners; null, undefined and false leave an attribute out.
 * @param {...any} children  Elements and texts; null and false are left out.
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
  const [name = 'div', ...classes] = tag.split('.');
  const element = document.createElement(name);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'checked' || key === 'value' || key === 'selected') /** @type {any} */ (element)[key] = value;
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.flat(3).filter(c => c !== null && c !== undefined && c !== false));
  return element;
}

const ICONS = {
  today: 'M4 11.5 12 5l8 6.5 M6.5 10v9h11v-9',
  history: 'M5 6h14v14H5z M5 10.5h14 M9 3.5v4 M15 3.5v4 M9 15.5l2 2 4-4',
  messages: 'M4 5.5h16v11H10l-4.5 3.5v-3.5H4z M8 9.5h8 M8 12.5h5',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M9.4 9.6a2.7 2.7 0 1 1 3.7 2.5c-.8.4-1.1.9-1.1 1.7 M12 16.9v.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M12 11v5.5 M12 7.6v.1',
  good: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z M8 12.3l2.8 2.8L16 9.6',
  caution: 'M12 3.8 21.5 20h-19z M12 10v4.5 M12 17.2v.1',
  danger: 'M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2z M12 7.5v5.5 M12 16.4v.1',
};

/** @param {keyof typeof ICONS} name  Always beside words that say the same. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const attributes = {
    width: '1.5rem', height: '1.5rem', viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round',
    'stroke-linejoin': 'round', 'aria-hidden': 'true', focusable: 'false',
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** @param {'info'|'good'|'caution'|'danger'} tone @param {string} title @param {...any} body */
export const notice = (tone, title, ...body) =>
  h(`div.notice.tone-${tone}`, {}, icon(tone), h('div', {}, h('p.notice-title', {}, title), ...body));

/** @param {string} title @param {...any} body */
export const card = (title, ...body) =>
  h('section.card', {}, h('div.card-heading', {}, h('h2', {}, title)), h('div.card-body', {}, ...body));

/** @param {string} title @param {string} [lead] */
export const heading = (title, lead) =>
  h('div.page-heading', {}, h('div', {}, h('h1', { tabindex: '-1' }, title), lead ? h('p.lead', {}, lead) : null));

/** A number as a telephone link takes it. */
export const dial = (/** @type {string} */ number) => `tel:${number.replace(/[^\d+*#]/g, '')}`;

/**
 * A group of radio buttons.
 * @param {string} legend @param {string} name @param {{value: string, text: string}[]} items @param {string|null} selected
 * @param {{row?: boolean, lang?: string, hint?: string}} [look]
 */
export const choices = (legend, name, items, selected, { row = false, lang, hint } = {}) => h('fieldset', { id: name, tabindex: '-1' },
  h('legend.label', { lang }, legend),
  hint ? h('p.hint', {}, hint) : null,
  h(`div.choices${row ? '.choices-row' : ''}`, {}, ...items.map(item => h('label.choice', {},
    h('input', { type: 'radio', name, value: item.value, checked: item.value === selected }), h('span', {}, item.text)))));

/** @param {string} label @param {HTMLElement} control  With an id. @param {string} [hint] */
export function field(label, control, hint) {
  control.classList.add('control');
  if (hint) control.setAttribute('aria-describedby', `${control.id}-hint`);
  return h('div.field', {}, h('label.label', { for: control.id }, label), hint ? h('p.hint', { id: `${control.id}-hint` }, hint) : null, control);
}

/**
 * Asks and waits. Escape is the first answer.
 * @param {string} title @param {string} lead @param {{value: string, text: string, look?: string}[]} answers
 * @returns {Promise<string>}
 */
export function ask(title, lead, answers) {
  return new Promise(resolve => {
    const dialog = /** @type {HTMLDialogElement} */ (h('dialog.phone-dialog', { 'aria-labelledby': 'ask-title' },
      h('h2', { id: 'ask-title' }, title), h('p', {}, lead),
      h('div.stack-tight', {}, ...answers.map(a => h(`button.button.button-wide${a.look ?? ''}`, { type: 'button', onclick: () => dialog.close(a.value) }, a.text)))));
    dialog.addEventListener('close', () => { dialog.remove(); resolve(dialog.returnValue || (answers[0]?.value ?? '')); });
    document.body.append(dialog);
    dialog.showModal();
  });
}
