// Searches while somebody types, and lets them do it all from the keyboard. Every page that loads this works without it, too.

const wait = 180;
const desk = matchMedia("(min-width: 60rem)");

/** What may be written in: there a stroke of "/" is a letter. */
const writable = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/**
 * The parts of a page with a search on it.
 * @typedef {object} Parts
 * @property {HTMLElement} root what holds the box; its data-search is the address that answers
 * @property {HTMLInputElement} box
 * @property {HTMLElement} results
 * @property {HTMLElement} count read out when it changes
 */

/**
 * @returns {Parts | null} null on a page without a search
 */
function findParts() {
  const root = document.querySelector("[data-search]");
  const box = root?.querySelector("input[type=search]");
  const results = document.getElementById("results");
  const count = document.getElementById("search-count");
  return root instanceof HTMLElement && box instanceof HTMLInputElement && results && count ? { root, box, results, count } : null;
}

/**
 * The address that asks what the fields say now.
 * @param {Parts} parts
 * @returns {URL}
 */
function addressOf({ root }) {
  const address = new URL(root.dataset.search ?? location.pathname, location.origin);
  const fields = root instanceof HTMLFormElement ? [...root.elements] : [...root.querySelectorAll("input, select")];
  for (const field of fields) {
    const isOff = field instanceof HTMLInputElement && field.type === "checkbox" && !field.checked;
    if ((field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field.name && field.value && !isOff) {
      address.searchParams.append(field.name, field.value);
    }
  }
  return address;
}

/**
 * Puts one part of the answer in the place of the same part of the page; where the keyboard was, it stays, or goes to the box when that is gone.
 * @param {string} id
 * @param {Document} answer
 */
function swap(id, answer) {
  const old = document.getElementById(id);
  const fresh = answer.getElementById(id);
  if (!old || !fresh) {
    return;
  }
  const focused = old.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const unfolded = new Map([...old.querySelectorAll("details")].map((details) => [details.id, details.open]));
  old.replaceChildren(...fresh.childNodes);
  for (const details of old.querySelectorAll("details")) {
    details.open = unfolded.get(details.id) ?? details.open;
  }
  if (focused !== undefined) {
    (document.getElementById(focused) ?? findParts()?.box)?.focus();
  }
}

/** @param {Parts} parts */
function searchWhileTyping(parts) {
  /** @type {AbortController | undefined} */
  let running;
  /** @type {number | undefined} */
  let timer;

  async function refresh() {
    running?.abort();
    const mine = (running = new AbortController());
    const address = addressOf(parts);
    try {
      const answer = await fetch(address, { signal: mine.signal, headers: { Accept: "text/html" } });
      if (!answer.ok || answer.redirected) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine.signal.aborted) {
        return;
      }
      swap("results", page);
      swap("facets", page);
      parts.count.textContent = page.getElementById("search-count")?.textContent ?? "";
      history.replaceState(history.state, "", address.pathname + address.search);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError")) {
        parts.count.textContent = "The search does not answer. Check the connection, then press Search.";
      }
    }
  }

  /** @param {number} after milliseconds */
  function soon(after) {
    clearTimeout(timer);
    timer = setTimeout(refresh, after);
  }

  document.addEventListener("input", ({ target }) => {
    if (target === parts.box) {
      soon(wait);
    }
  });
  document.addEventListener("change", ({ target }) => {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (isField && target !== parts.box && (target.form === parts.root || parts.root.contains(target))) {
      soon(0);
    }
  });
  return soon;
}

/** @returns {HTMLElement[]} what the arrows move through, in order */
function stops() {
  return [...document.querySelectorAll("#results [data-result]")].filter((stop) => stop instanceof HTMLElement);
}

/**
 * How many results stand side by side.
 * @param {HTMLElement[]} all
 */
function columnsOf(all) {
  const top = all[0]?.closest("li")?.getBoundingClientRect().top;
  return Math.max(1, all.filter((stop) => stop.closest("li")?.getBoundingClientRect().top === top).length);
}

/**
 * Where an arrow leads from a result; undefined for back to the box, the same place where there is nothing further.
 * @param {string} key
 * @param {number} place
 * @param {HTMLElement[]} all
 * @returns {HTMLElement | undefined}
 */
function next(key, place, all) {
  const columns = columnsOf(all);
  const to = { ArrowDown: place + columns, ArrowUp: place - columns, ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: all.length - 1 }[key] ?? place;
  return to < 0 ? undefined : all[Math.min(to, all.length - 1)];
}

/**
 * @param {Parts} parts
 * @param {(after: number) => void} soon
 */
function moveByKeyboard(parts, soon) {
  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    if (event.key === "/" && !target.closest(writable)) {
      event.preventDefault();
      parts.box.focus();
      parts.box.select();
    } else if (target === parts.box) {
      inBox(event);
    } else {
      inResults(event, target);
    }
  });

  /** @param {KeyboardEvent} event */
  function inBox(event) {
    const isForm = parts.root instanceof HTMLFormElement;
    if (event.key === "ArrowDown" || (event.key === "Enter" && !isForm)) {
      event.preventDefault();
      stops()[0]?.focus();
    } else if (event.key === "Escape" && parts.box.value !== "") {
      event.preventDefault();
      parts.box.value = "";
      soon(0);
    }
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Element} target
   */
  function inResults(event, target) {
    const all = stops();
    const place = all.findIndex((stop) => stop === target);
    if (place < 0) {
      return;
    }
    if (event.key === "Escape") {
      parts.box.focus();
    } else if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") {
      event.preventDefault();
      (next(event.key, place, all) ?? parts.box).focus();
    }
  }
}

/** Stars change at once, without the page being loaded anew. */
function keepFavourites() {
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.star) {
      return;
    }
    event.preventDefault();
    const button = form.querySelector("button");
    const keep = form.elements.namedItem("keep");
    if (!button || !(keep instanceof HTMLInputElement)) {
      return;
    }
    const isKept = keep.value === "true";
    const answer = await fetch(`/api/v1/exercises/${encodeURIComponent(form.dataset.star)}/favourite`, {
      method: isKept ? "PUT" : "DELETE",
      headers: { "X-ClinicStretch": "1" },
    }).catch(() => null);
    if (answer?.ok) {
      button.setAttribute("aria-pressed", String(isKept));
      keep.value = String(!isKept);
    } else {
      form.submit();
    }
  });
}

/** On a desk the choices stand open beside the results. */
function openFacets() {
  const facets = document.getElementById("facets");
  if (facets instanceof HTMLDetailsElement) {
    const follow = () => {
      facets.open = desk.matches;
    };
    desk.addEventListener("change", follow);
    follow();
  }
}

const parts = findParts();
if (parts) {
  document.documentElement.classList.add("has-search-keys");
  openFacets();
  moveByKeyboard(parts, searchWhileTyping(parts));
}
keepFavourites();
