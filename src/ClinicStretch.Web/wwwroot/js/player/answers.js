// Sends the red-flag answers: by the phone's outbox, or straight to the clinic where there is none. What is shown never waits for it.

/**
 * @param {import("../patient/journal.js").Journal & {screen?: (id: string, answers: object[]) => Promise<void>}} journal
 * @param {import("../patient/bundle.js").Bundle} bundle
 * @param {{id: string, answers: {code: string, answer: string}[]}} answered
 * @param {import("../patient/journal.js").Clock} clock
 */
export async function sendAnswers(journal, bundle, { id, answers }, clock) {
  try {
    if (journal.screen) {
      await journal.screen(id, answers);
      return;
    }
    const day = new Intl.DateTimeFormat("en-CA", { timeZone: bundle.timeZone }).format(clock.now());
    const [{ add }, { sync }] = await Promise.all([moduleOf("../patient/outbox.js"), moduleOf("../patient/sync.js")]);
    await add({ id, kind: "screen", person: bundle.person, patientId: bundle.patientId, day, body: { answers } });
    void sync();
  } catch {
    await fetch(`/api/v1/patients/${bundle.patientId}/screens/${id}`, {
      method: "PUT", headers: { "Content-Type": "application/json", "X-ClinicStretch": "1" }, body: JSON.stringify({ answers }), keepalive: true,
    }).catch(() => undefined);
  }
}

/**
 * A module that a page may have or not.
 * @param {string} path
 * @returns {Promise<any>}
 */
export function moduleOf(path) {
  return import(path);
}
