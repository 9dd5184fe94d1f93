// Makes elements. Text goes in as text, so that nothing written by a person is ever taken for markup.

/**
 * @typedef {Node|string|null|undefined|false} Child
 */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Object<string, any>} [attributes]  `onclick` and the like are listeners; true is an empty attribute, false and null are none.
 * @param {...(Child|Child[])} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(.../** @type {(Node|string)[]} */ (children.flat().filter((child) => child !== null && child !== undefined && child !== false && child !== "")));
  return element;
}

/**
 * @param {string} text
 * @param {() => void} press
 * @param {string} [look]  Classes beside that of every button.
 * @param {Object<string, any>} [more]
 */
export function button(text, press, look = "", more = {}) {
  return h("button", { type: "button", class: `player-button ${look}`.trim(), onclick: press, ...more }, text);
}

/** @param {string} number */
export function dial(number) {
  return `tel:${number.replace(/[^\d+*#]/g, "")}`;
}

/**
 * Moves the focus among what can be pressed, in the order it stands: for a television's arrows.
 * @param {HTMLElement} root
 * @param {number} by
 */
export function moveFocus(root, by) {
  const all = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("a[href], button, select, textarea, input, summary")])
    .filter((element) => !element.hasAttribute("disabled") && element.offsetParent !== null);
  const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length]?.focus();
}
