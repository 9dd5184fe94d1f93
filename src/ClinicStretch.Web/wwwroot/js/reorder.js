// Puts the items of a list in another order: dragged by their handle with mouse, pen or finger, or moved with Alt and an arrow key.
// The neighbours move round the item, never the item itself, so that it keeps focus and pointer. The buttons of the list work without this.

/** How near an edge of the window a dragged item makes the page scroll, and how far at a time, in CSS pixels. */
const edge = 80;
const stride = 14;

/** @param {Element} list */
const itemsOf = (list) => [...list.children].filter((item) => item instanceof HTMLElement);

/** @param {Element} item */
const middleOf = (item) => {
  const { top, height } = item.getBoundingClientRect();
  return top + height / 2;
};

/**
 * Moves an item up or down by its neighbours.
 * @param {HTMLElement} item
 * @param {number} by -1 for up, 1 for down
 * @returns {boolean} false where there is no further
 */
function move(item, by) {
  const neighbour = by < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (!neighbour) {
    return false;
  }
  item.parentElement?.insertBefore(neighbour, by < 0 ? item.nextElementSibling : item);
  return true;
}

/**
 * Says where an item is now, and makes numbers and buttons fit.
 * @param {HTMLElement} item
 */
function settle(item) {
  const list = item.parentElement;
  if (!list) {
    return;
  }
  const all = itemsOf(list);
  all.forEach((one, place) => {
    const number = one.querySelector("[data-place]");
    if (number) {
      number.textContent = String(place + 1);
    }
    toggle(one, "up:", place === 0);
    toggle(one, "down:", place === all.length - 1);
  });
  say(`${item.dataset.name ?? "It"}: now ${all.indexOf(item) + 1} of ${all.length}`);
  list.dispatchEvent(new CustomEvent("reordered", { bubbles: true, detail: item }));
}

/**
 * @param {HTMLElement} item
 * @param {string} verb
 * @param {boolean} isOff
 */
function toggle(item, verb, isOff) {
  const button = item.querySelector(`button[value^="${verb}"]`);
  if (button instanceof HTMLButtonElement) {
    button.disabled = isOff;
  }
}

/** @param {string} words read out */
function say(words) {
  const said = document.getElementById("said");
  if (said) {
    said.textContent = words;
  }
}

/** @param {EventTarget | null} target */
function itemAt(target) {
  const item = target instanceof Element ? target.closest("[data-reorder] > li") : null;
  return item instanceof HTMLElement ? item : null;
}

function moveByKeyboard() {
  document.addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const item = itemAt(event.target);
    if (!by || !item || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    if (move(item, by)) {
      item.scrollIntoView({ block: "nearest" });
      settle(item);
    } else {
      say(`${item.dataset.name ?? "It"} is ${by < 0 ? "first" : "last"} already`);
    }
  });
}

// Where nothing is saved by itself, a button still asks the server, which counts anew what the order costs.
function moveByButton() {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-reorder] button") : null;
    const by = button instanceof HTMLButtonElement && button.form?.dataset.live ? { up: -1, down: 1 }[button.value.split(":")[0] ?? ""] : undefined;
    const item = itemAt(button);
    if (!by || !item || !(button instanceof HTMLButtonElement)) {
      return;
    }
    event.preventDefault();
    if (move(item, by)) {
      settle(item);
      const next = button.disabled ? item.querySelector(`button[value^="${by < 0 ? "down:" : "up:"}"]`) : button;
      if (next instanceof HTMLElement) {
        next.focus();
      }
      item.scrollIntoView({ block: "nearest" });
    }
  });
}

function moveByPointer() {
  document.addEventListener("pointerdown", (event) => {
    const handle = event.target instanceof Element ? event.target.closest("[data-handle]") : null;
    const item = itemAt(handle);
    if (handle && item && event.isPrimary && event.button === 0) {
      event.preventDefault();
      drag(item, event);
    }
  });
}

/**
 * @param {HTMLElement} item
 * @param {PointerEvent} start
 */
function drag(item, { pointerId, clientY }) {
  const list = /** @type {HTMLElement} */ (item.parentElement);
  const before = itemsOf(list);
  const after = new AbortController();
  let y = clientY;
  fold(true);
  const scrolling = setInterval(() => {
    const by = y < edge ? -stride : y > innerHeight - edge ? stride : 0;
    if (by) {
      scrollBy(0, by);
      follow();
    }
  }, 16);

  // While one is dragged each item is a line, so that the way is short; the dragged one stays under the pointer.
  /** @param {boolean} isOn */
  function fold(isOn) {
    const top = item.getBoundingClientRect().top;
    list.classList.toggle("is-sorting", isOn);
    item.classList.toggle("is-dragged", isOn);
    scrollBy({ top: item.getBoundingClientRect().top - top, behavior: "instant" });
  }

  function follow() {
    for (let next = item.nextElementSibling; next && y > middleOf(next); next = item.nextElementSibling) {
      move(item, 1);
    }
    for (let previous = item.previousElementSibling; previous && y < middleOf(previous); previous = item.previousElementSibling) {
      move(item, -1);
    }
  }

  /** @param {boolean} isKept */
  function end(isKept) {
    after.abort();
    clearInterval(scrolling);
    if (!isKept) {
      list.append(...before);
    }
    fold(false);
    if (isKept && itemsOf(list).some((one, place) => one !== before[place])) {
      settle(item);
    }
  }

  const { signal } = after;
  /** @param {PointerEvent} event @returns {boolean} */
  const isMine = (event) => event.pointerId === pointerId;
  document.addEventListener("pointermove", (event) => {
    if (isMine(event)) {
      y = event.clientY;
      follow();
    }
  }, { signal });
  document.addEventListener("pointerup", (event) => isMine(event) && end(true), { signal });
  document.addEventListener("pointercancel", (event) => isMine(event) && end(false), { signal });
  document.addEventListener("keydown", (event) => event.key === "Escape" && end(false), { signal });
}

// A form that does not save by itself is sent once the order has changed, and comes back at the item.
function askTheServer() {
  document.addEventListener("reordered", (event) => {
    const item = event instanceof CustomEvent && event.detail instanceof HTMLElement ? event.detail : null;
    const form = item?.closest("form");
    if (item && form && !form.dataset.live) {
      const button = document.createElement("button");
      Object.assign(button, { name: "do", value: "order", hidden: true });
      button.formAction = `${form.getAttribute("action") ?? ""}#${item.id}`;
      form.append(button);
      form.requestSubmit(button);
    }
  });
}

document.documentElement.classList.add("has-reorder");
moveByKeyboard();
moveByButton();
moveByPointer();
askTheServer();

export {};
