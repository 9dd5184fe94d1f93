// Keeps a draft while it is written. The form is posted by itself, and what comes back takes the place of the same parts of the page:
// the server is the only one that works anything out. Every button of the page works without this, too.

import { again, bodyOf, letGo, pageOf, putBack, say, swap, tellTimes, watchPresses } from "./parts.js";

/** Milliseconds without a stroke until the draft is kept, and until it is tried again when it could not be. */
const pause = 600;
const retries = [3000, 6000, 12000, 30000];

/** Buttons that lead to another page. */
const leaving = new Set(["publish", "routine", "copy", "preview"]);

/** What may be written in: there Ctrl+Z takes back letters. */
const writable = "input:not([type=checkbox], [type=radio]), textarea, select";

/** Fields that are no part of the draft. */
const beside = "[data-search], .bulk";

const offline = "Not saved: no connection. It will try again.";
const signedOut = "Not saved: you were signed out. Sign in again in another tab; it will try again.";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/** A form cannot be sent again while the event that it is sent is still going round. */
const nextTask = () => new Promise((done) => { setTimeout(done); });

/** @param {HTMLFormElement} form */
function keepWhileWriting(form) {
  let changes = 0;
  let kept = 0;
  let failures = 0;
  let isLeaving = false;
  /** Whether the server read what was sent last and did not keep it. */
  let isRefused = false;
  /** @type {Set<Field>} fields that were written in while a button's answer was under way */
  const meanwhile = new Set();
  /** @type {string | undefined} the one field that was typed in since; empty when there were several */
  let place;
  /** @type {number | undefined} */
  let timer;
  /** @type {Promise<void> | undefined} */
  let running;

  const isDirty = () => kept < changes;

  /** @param {string} words */
  function show(words) {
    const line = document.getElementById("draft-words");
    if (line) {
      line.textContent = words;
    }
  }

  /** @param {number} after milliseconds */
  function soon(after) {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), after);
  }

  /**
   * @param {string} where name of the field; empty for anything else
   * @param {number} after milliseconds
   */
  function changed(where, after) {
    changes += 1;
    place = place === undefined || place === where ? where : "";
    show("Saving…");
    soon(after);
  }

  async function idle() {
    while (running) {
      await running;
    }
  }

  async function keep() {
    await idle();
    running = post().finally(() => {
      running = undefined;
    });
    await running;
  }

  async function post() {
    const mine = changes;
    const fields = new FormData(form);
    fields.set("place", place ?? "");
    place = undefined;
    try {
      const answer = await fetch(form.dataset.live ?? "", { method: "POST", body: bodyOf(fields), headers: { Accept: "text/html" } });
      if (answer.ok && !answer.redirected) {
        failures = 0;
        const page = await pageOf(answer);
        await letGo();
        swap(page);
        settle(mine);
      } else {
        failed(answer.redirected || answer.status === 401 ? signedOut : answer.status >= 500 ? offline : "Not saved. Load the page again.");
      }
    } catch {
      failed(offline);
    }
  }

  /** @param {number} mine how many changes were in what was sent */
  function settle(mine) {
    const stand = document.getElementById("draft-line")?.dataset.stand;
    isRefused = stand !== undefined && stand !== "kept";
    if (stand === "kept") {
      kept = Math.max(kept, mine);
    } else if (stand === "stale" || stand === "republished") {
      document.querySelector('[data-part="notices"]')?.scrollIntoView({ block: "nearest" });
    }
    if (changes > mine) {
      show("Saving…");
    }
  }

  /** @param {string} words */
  function failed(words) {
    show(words);
    if (failures === 0) {
      say(words);
    }
    soon(retries[Math.min(failures, retries.length - 1)] ?? 30000);
    failures += 1;
  }

  /** @param {HTMLButtonElement} button */
  async function act(button) {
    const before = new Set([...form.querySelectorAll(".plan-item")].map((item) => item.id));
    const mine = changes;
    meanwhile.clear();
    try {
      const answer = await fetch(form.action, { method: "POST", body: bodyOf(new FormData(form, button)), headers: { Accept: "text/html" } });
      const way = new URL(answer.url).pathname;
      if (way === "/sign-in") {
        failed(signedOut);
        return;
      }
      if (way !== location.pathname) {
        isLeaving = true;
        location.assign(answer.url);
        return;
      }
      const page = await pageOf(answer);
      const fresh = page.getElementById("builder");
      if (!fresh) {
        throw new Error("The answer is another page.");
      }
      await letGo();
      swap(page);
      if (putBack(meanwhile)) {
        place = "";
        show("Saving…");
        soon(pause);
      }
      form.setAttribute("action", fresh.getAttribute("action") ?? "");
      history.replaceState(history.state, "", answer.url);
      kept = answer.ok ? Math.max(kept, mine) : kept;
      isRefused = !answer.ok;
      lead(button, before, answer.ok);
    } catch {
      failed(offline);
      say("No connection. Press again when it is back.");
    }
  }

  /**
   * Leads the keyboard to what came of it, and says it.
   * @param {HTMLButtonElement} button
   * @param {Set<string>} before ids of the items
   * @param {boolean} isDone
   */
  function lead(button, before, isDone) {
    const error = form.querySelector(".error-summary");
    if (!isDone && error instanceof HTMLElement) {
      error.focus();
      return;
    }
    const items = [...form.querySelectorAll(".plan-item")];
    const added = items.find((item) => !before.has(item.id));
    const name = added instanceof HTMLElement ? added.dataset.name : undefined;
    const verb = button.value.split(":")[0];
    const count = `${items.length} ${items.length === 1 ? "exercise" : "exercises"}`;
    const words = { add: `${name} added. ${count}`, swap: `Swapped for ${name}`, remove: `Removed. ${count}`, undo: "Undone", redo: "Done again" }[verb ?? ""];
    say(words ?? document.querySelector('[data-part="notices"] .notice-title')?.textContent ?? "Saved");
    if (verb === "swap" && added instanceof HTMLElement) {
      added.focus();
      added.scrollIntoView({ block: "nearest" });
    } else if (verb === "remove") {
      document.getElementById("items")?.focus({ preventScroll: true });
    }
  }

  /** @param {Event} event */
  function isOfDraft({ target }) {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
    return isField && target.form === form && !target.closest(beside);
  }

  form.addEventListener("input", (event) => {
    if (isOfDraft(event)) {
      const field = /** @type {Field} */ (event.target);
      meanwhile.add(field);
      changed(field.name, pause);
    }
  });
  form.addEventListener("change", (event) => {
    if (isOfDraft(event) && isDirty()) {
      soon(50);
    }
  });
  form.addEventListener("reordered", () => changed("", 50));
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (isLeaving || !(button instanceof HTMLButtonElement)) {
      return;
    }
    event.preventDefault();
    clearTimeout(timer);
    void idle().then(nextTask).then(() => {
      if (leaving.has(button.value.split(":")[0] ?? "")) {
        isLeaving = true;
        form.requestSubmit(again(form, button));
      } else {
        running = act(again(form, button)).finally(() => {
          running = undefined;
        });
      }
    });
  });
  document.addEventListener("keydown", (event) => {
    const key = event.key.toLowerCase();
    const isWriting = event.target instanceof Element && event.target.matches(writable) && event.target !== document.body;
    if (!(event.ctrlKey || event.metaKey) || event.altKey) {
      return;
    }
    if (key === "s") {
      event.preventDefault();
      void keep();
    } else if ((key === "z" || key === "y") && !isWriting) {
      event.preventDefault();
      const verb = key === "y" || event.shiftKey ? "redo" : "undo";
      const button = form.querySelector(`button[value="${verb}"]:enabled`);
      if (button instanceof HTMLButtonElement) {
        form.requestSubmit(button);
      }
    }
  });
  addEventListener("online", () => isDirty() && soon(0));
  addEventListener("focus", () => changes > 0 && !isDirty() && soon(0));
  addEventListener("pageshow", () => {
    isLeaving = false;
  });

  // What was typed in the last moment goes out even when the page is left; what could not be kept holds it back.
  addEventListener("pagehide", () => {
    if (isDirty() && !isLeaving) {
      const fields = new FormData(form);
      fields.set("place", place ?? "");
      void fetch(form.dataset.live ?? "", { method: "POST", body: bodyOf(fields), keepalive: true }).catch(() => undefined);
    }
  });
  addEventListener("beforeunload", (event) => {
    if (isDirty() && !isLeaving && (failures > 0 || isRefused)) {
      event.preventDefault();
    }
  });
}

const form = document.querySelector("form[data-live]");
if (form instanceof HTMLFormElement) {
  document.documentElement.classList.add("has-live");
  watchPresses();
  tellTimes();
  keepWhileWriting(form);
}
