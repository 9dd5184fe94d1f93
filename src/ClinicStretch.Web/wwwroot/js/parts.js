// Puts parts of an answer in the place of the same parts of a page, without taking anything from under a hand.

/** True while a finger or a button of the mouse is down: what is pressed must not be replaced before it is let go. */
let isPressed = false;

export function watchPresses() {
  addEventListener("pointerdown", () => { isPressed = true; }, { capture: true });
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(end, () => setTimeout(() => { isPressed = false; }), { capture: true });
  }
}

export async function letGo() {
  while (isPressed) {
    await new Promise((done) => { setTimeout(done, 20); });
  }
}

/**
 * The same button, also when its part of the page has been replaced since it was pressed.
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} button
 */
export function again(form, button) {
  if (button.isConnected) {
    return button;
  }
  const other = document.createElement("button");
  Object.assign(other, { name: button.name, value: button.value, hidden: true });
  form.append(other);
  return other;
}

/** @param {string} words read out */
export function say(words) {
  const said = document.getElementById("said");
  if (said) {
    said.textContent = words;
  }
}

/**
 * Finds what had the keyboard once its part of the page is a new one.
 * @param {Element} part
 * @param {Element} was
 */
function focusAgain(part, was) {
  const same = was.id ? document.getElementById(was.id) : was instanceof HTMLButtonElement ? part.querySelector(`button[value="${CSS.escape(was.value)}"]:enabled`) : null;
  const next = same ?? (was instanceof HTMLButtonElement ? part.querySelector("button:enabled") : null);
  if (next instanceof HTMLElement) {
    next.focus({ preventScroll: true });
  }
}

/**
 * Puts each part of the answer in the place of the same part of the page; where the keyboard was, it stays.
 * @param {Document} answer
 */
export function swap(answer) {
  for (const fresh of answer.querySelectorAll("[data-part]")) {
    const old = document.querySelector(`[data-part="${fresh.getAttribute("data-part")}"]`);
    const focused = old?.contains(document.activeElement) ? document.activeElement : null;
    const scrolled = old?.scrollTop ?? 0;
    old?.replaceWith(fresh);
    fresh.scrollTop = scrolled;
    if (focused) {
      focusAgain(fresh, focused);
    }
  }
  tellTimes();
}

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/**
 * The field of the page that took the place of an older one; null when there is none any more.
 * @param {Field} old
 */
function sameField(old) {
  return old.id ? document.getElementById(old.id) : document.querySelector(`input[name="${CSS.escape(old.name)}"][value="${CSS.escape(old.value)}"]`);
}

/**
 * Writes what was typed into fields that have been replaced since into the new ones, and leaves the cursor where it was.
 * @param {Iterable<Field>} fields
 * @returns {boolean} whether there was any
 */
export function putBack(fields) {
  let any = false;
  for (const old of fields) {
    const fresh = old.isConnected ? null : sameField(old);
    if (fresh instanceof HTMLInputElement && old instanceof HTMLInputElement && (fresh.type === "checkbox" || fresh.type === "radio")) {
      fresh.checked = old.checked;
      any = true;
    } else if (fresh instanceof HTMLInputElement || fresh instanceof HTMLSelectElement || fresh instanceof HTMLTextAreaElement) {
      fresh.value = old.value;
      any = true;
      if ("selectionStart" in old && "selectionStart" in fresh && old.selectionStart !== null && fresh === document.activeElement) {
        fresh.setSelectionRange(old.selectionStart, old.selectionEnd);
      }
    }
  }
  return any;
}

/** Moments of today are told as a time on this device's own clock. */
export function tellTimes() {
  const today = new Date().toDateString();
  for (const time of document.querySelectorAll("time[data-clock]")) {
    const at = new Date(time.getAttribute("datetime") ?? "");
    if (at.toDateString() === today) {
      time.textContent = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    }
  }
}

/** @param {Response} answer */
export async function pageOf(answer) {
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/**
 * @param {FormData} fields
 * @returns {URLSearchParams}
 */
export function bodyOf(fields) {
  const body = new URLSearchParams();
  for (const [name, value] of fields) {
    body.append(name, String(value));
  }
  return body;
}
