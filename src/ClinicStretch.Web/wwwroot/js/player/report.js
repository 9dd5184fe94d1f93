// From what was done to what is reported: exactly the body of PUT /api/v1/sessions/{id}. Pure.
import { workOf } from "./program.js";

/**
 * @typedef {import("./program.js").Program} Program
 * @typedef {import("./engine.js").State} State
 * @typedef {import("../patient/journal.js").SessionItem} SessionItem
 * @typedef {import("../patient/journal.js").SessionLog} SessionLog
 *
 * @typedef {object} Line  What became of one exercise.
 * @property {number} item
 * @property {SessionItem["outcome"]|"open"} outcome  Open where it was not reached, or left without a word.
 * @property {number} done   Holds or repetitions, or seconds when timed, over all sides.
 * @property {number} of
 * @property {boolean} timed
 * @property {SessionItem["reason"]} [reason]
 */

/** The most repetitions a report takes. */
const MOST_REPS = 1000;

/**
 * @param {Program} program
 * @param {State} state
 * @returns {Line[]}
 */
export function linesOf(program, state) {
  return program.items.map((played, item) => {
    const work = workOf(program, item);
    const timed = played.dosage.mode === "timed";
    const seconds = (/** @type {number} */ place) => (program.phases[place]?.ms ?? 0) / 1000;
    const done = timed
      ? work.reduce((sum, place) => sum + (state.done.includes(place) ? seconds(place) : state.part[place] ?? 0), 0)
      : work.filter((place) => state.done.includes(place)).length;
    const of = timed ? work.reduce((sum, place) => sum + seconds(place), 0) : work.length;
    return { item, done, of, timed, ...outcomeOf(state, item, done, of) };
  });
}

/**
 * @param {State} state
 * @param {number} item
 * @param {number} done
 * @param {number} of
 * @returns {Pick<Line, "outcome"|"reason">}
 */
function outcomeOf(state, item, done, of) {
  const mark = state.marks[item];
  const ended = state.ended[item];
  const reason = ended?.reason ?? (state.why || undefined);
  const why = reason ? { reason: /** @type {Line["reason"]} */ (reason) } : {};
  if (mark === "done" || (done >= of && mark !== "not-done")) {
    return { outcome: "done" };
  }
  if (mark === "not-done" || done === 0) {
    return ended ? { outcome: ended.outcome, ...why } : reason ? { outcome: "skipped", ...why } : { outcome: "open" };
  }
  return { outcome: ended?.outcome === "too-hard" ? "too-hard" : "partly", ...why };
}

/**
 * Null when nothing happened that could be told.
 * @param {Program} program
 * @param {State} state
 * @param {{startedAt: string, endedAt: string}} when
 * @returns {SessionLog|null}
 */
export function logOf(program, state, { startedAt, endedAt }) {
  const items = program.flare ? flareItems(program, state) : linesOf(program, state).flatMap((line) => itemOf(program, state, line));
  if (items.length === 0) {
    return null;
  }
  return {
    planId: program.planId, revision: program.revision, startedAt, endedAt, loggedAt: endedAt, source: program.source, items,
    painBefore: state.pain.before, painWorst: state.pain.worst, painAfter: state.pain.after,
    note: state.note.trim() || null, ...(state.fell ? { fell: true } : {}),
  };
}

/**
 * From 0 to 1; null when all of it was stopped to be safe. What was stopped to be safe leaves the sum (domain.md 4.4).
 * @param {Line[]} lines
 */
export function completionOf(lines) {
  const counted = lines.filter(({ outcome, reason }) =>
    outcome === "done" || !["pain-over-limit", "leg-symptoms-spread", "dizzy", "therapist-advice"].includes(reason ?? ""));
  return counted.length === 0 ? null : counted.reduce((sum, { outcome, done, of }) => sum + (outcome === "done" ? 1 : done / of), 0) / counted.length;
}

/**
 * @param {Program} program
 * @param {State} state
 * @param {Line} line
 * @returns {SessionItem[]}
 */
function itemOf(program, state, line) {
  const key = /** @type {{itemId: string}} */ (program.items[line.item]).itemId;
  if (line.outcome === "open") {
    return [];
  }
  const did = line.outcome !== "done" && line.done > 0 && state.marks[line.item] !== "not-done";
  return [{ key, outcome: line.outcome, ...(did ? { done: doneOf(line) } : {}), ...(line.outcome !== "done" && line.reason ? { reason: line.reason } : {}) }];
}

/**
 * The amount as one count over all sides and sets, which is how the clinic sums it too.
 * @param {Line} line
 */
function doneOf({ timed, done }) {
  return timed ? { seconds: done } : { sets: 1, reps: Math.min(done, MOST_REPS), sides: 1 };
}

/**
 * The shorter list of a flare-up is safety, not a choice: what is asked for on a usual day and was not done leaves the sum. Gentle
 * exercises that are not in the plan cannot be reported.
 * @param {Program} program
 * @param {State} state
 * @returns {SessionItem[]}
 */
function flareItems(program, state) {
  const lines = linesOf(program, state);
  return lines.every((line) => line.outcome === "open") ? [] : program.planned.map((planned) => {
    const line = lines.find(({ item }) => program.items[item]?.itemId === planned.itemId);
    const done = line && line.outcome !== "open" && state.marks[line.item] !== "not-done" ? (line.outcome === "done" ? line.of : line.done) : 0;
    const reason = line?.reason ?? /** @type {const} */ ("pain-over-limit");
    return done > 0 && line ? { key: planned.itemId, outcome: "partly", done: doneOf({ ...line, done }), reason } : { key: planned.itemId, outcome: "skipped", reason };
  });
}
