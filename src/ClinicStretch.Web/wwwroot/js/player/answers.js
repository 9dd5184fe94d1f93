// Sends the red-flag answers: by the phone's outbox, before all else that waits, or straight to the clinic where the phone keeps nothing.
// What is shown never waits for it.
import { add } from "../patient/outbox.js";
import { sync } from "../patient/sync.js";
import { dayOf } from "../patient/zone.js";

/**
 * @param {import("../patient/bundle.js").Bundle} bundle
 * @param {{id: string, answers: {code: string, answer: string}[]}} answered
 * @param {import("../patient/journal.js").Clock} clock
 */
export async function sendAnswers(bundle, { id, answers }, clock) {
  try {
    await add({ id, kind: "screen", person: bundle.person, patientId: bundle.patientId, day: dayOf(clock.now(), bundle.timeZone), body: { answers } });
    await sync(true);
  } catch {
    await fetch(`/api/v1/patients/${bundle.patientId}/screens/${id}`, {
      method: "PUT", headers: { "Content-Type": "application/json", "X-ClinicStretch": "1" }, body: JSON.stringify({ answers }), keepalive: true,
    }).catch(() => undefined);
  }
}
