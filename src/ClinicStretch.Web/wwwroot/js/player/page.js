// The page /me/play/{planId}: gets what the phone keeps, or what the clinic says now, and plays it.
import { moduleOf } from "./answers.js";
import { plainClock, plainJournal } from "./plain.js";
import { play } from "./player.js";

const root = document.getElementById("player");
const planId = location.pathname.split("/").at(-1) ?? "";

if (root) {
  try {
    const { bundle, journal, clock } = await everything();
    root.hidden = false;
    document.getElementById("player-waits")?.remove();
    await play(root, { bundle, planId, journal, clock, onDone: () => location.assign("/me/today") });
  } catch {
    root.hidden = true;
    document.getElementById("player-fails")?.removeAttribute("hidden");
  }
}

/** What the phone keeps is the newer where there is no network. */
async function everything() {
  const store = await moduleOf("../patient/store.js").catch(() => null);
  const fresh = await fetched();
  const person = store?.currentPerson();
  const bundle = fresh ?? (person && (await store.keptFor(person))?.bundle);
  if (!bundle) {
    throw new Error("nothing to play");
  }
  try {
    const [{ journalOf }, { clock }, { sync }] = await Promise.all([moduleOf("../patient/journal.js"), moduleOf("../patient/clock.js"), moduleOf("../patient/sync.js")]);
    store.showPerson(bundle.person);
    return { bundle, clock, journal: journalOf(() => bundle, () => { void sync(); }) };
  } catch {
    return { bundle, clock: plainClock, journal: plainJournal() };
  }
}

/** @returns {Promise<import("../patient/bundle.js").Bundle|null>} */
async function fetched() {
  try {
    const answer = await fetch("/api/v1/me/bundle", { headers: { Accept: "application/json" } });
    if (answer.status === 401) {
      location.assign(`/sign-in?ReturnUrl=${encodeURIComponent(location.pathname)}`);
    }
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
