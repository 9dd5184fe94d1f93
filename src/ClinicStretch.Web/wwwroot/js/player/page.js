// The page /me/play/{planId}: gets what the clinic says now, or else what the phone keeps, and plays it.
import { clock, remember } from "../patient/clock.js";
import { safetyOf } from "../patient/day.js";
import { journalOf } from "../patient/journal.js";
import { entriesOf } from "../patient/outbox.js";
import { currentPerson, keptFor, showPerson } from "../patient/store.js";
import { plainJournal } from "./plain.js";
import { play } from "./player.js";
import { send } from "./send.js";

const root = document.getElementById("player");
const planId = location.pathname.split("/").at(-1) ?? "";

if (root) {
  try {
    const { bundle, journal } = await everything();
    root.hidden = false;
    document.getElementById("player-waits")?.remove();
    await play(root, { bundle, planId, journal, clock, onDone: () => { void home(); } });
  } catch {
    root.hidden = true;
    document.getElementById("player-waits")?.remove();
    document.getElementById("player-fails")?.removeAttribute("hidden");
  }
}

/** What was written down goes out first, if it can; the app shows what waits. */
async function home() {
  await Promise.race([send().catch(() => undefined), new Promise((done) => { setTimeout(done, 3000); })]);
  location.assign("/me/app");
}

async function everything() {
  await remember().catch(() => undefined);
  const fresh = await send().catch(() => null);
  if (fresh?.state === "signed-out") {
    location.assign(`/sign-in?ReturnUrl=${encodeURIComponent(location.pathname)}`);
  }
  const bundle = fresh ? fresh.bundle ?? await kept() : await asked();
  if (!bundle) {
    throw new Error("nothing to play");
  }
  if (!fresh) {
    return { bundle, journal: plainJournal() };
  }
  showPerson(bundle.person);
  addEventListener("online", () => { void send(); });
  const safe = { ...bundle, safety: safetyOf(bundle, await entriesOf(bundle.person)) };
  return { bundle: safe, journal: journalOf(() => bundle, () => { void send(); }) };
}

async function kept() {
  const person = currentPerson();
  return person ? (await keptFor(person))?.bundle : undefined;
}

/** Where the browser keeps nothing. @returns {Promise<import("../patient/bundle.js").Bundle|undefined>} */
async function asked() {
  const answer = await fetch("/api/v1/me/bundle", { headers: { Accept: "application/json" } });
  return answer.ok ? answer.json() : undefined;
}
