// A journal for a browser that keeps nothing: in memory, and sent straight to the clinic.

/** @returns {import("../patient/journal.js").Journal} */
export function plainJournal() {
  return {
    start: async () => undefined,
    step: async () => undefined,
    unfinished: async () => null,
    drop: async () => undefined,
    async finish(sessionId, log) {
      const answer = await fetch(`/api/v1/sessions/${sessionId}`, {
        method: "PUT", headers: { "Content-Type": "application/json", "X-ClinicStretch": "1" }, body: JSON.stringify(log),
      });
      if (!answer.ok) {
        throw new Error(`not saved: ${answer.status}`);
      }
    },
  };
}
