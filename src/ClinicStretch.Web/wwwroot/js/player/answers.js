// Sends the red-flag answers: by the phone's outbox, before all else that waits, or straight to the clinic where the phone keeps nothing.
// What is shown never waits for it.
import { add } from "../patient/outbox.js";
import { dayOf } from "../patient/zone.js";
import { send } from "./send.js";

/**
 * @param {import("../patient/bundle.js").Bundle} bundle
 * @param {{id: string, answers: {code: string, answer: string}[]}} answered
 * @param {string|null} during  The session on the way of which they were asked; null before it began.
 * @param {import("../patient/journal.js").Clock} clock
 */
export async function sendAnswers(bundle, { id, answers }, during, clock) {
  const body = { answers, during };
  try {
    await add({ id, kind: "screen", person: bundle.person, patientId: bundle.patientId, day: dayOf(clock.now(), bundle.timeZone), body });
    await send();
  } catch {
    await fetch(`/api/v1/patients/${bundle.patientId}/screens/${id}`, {
      method: "PUT", headers: { "Content-Type": "application/json", "X-ClinicStretch": "1" }, body: JSON.stringify(body), keepalive: true,
    }).catch(() => undefined);
  }
}
