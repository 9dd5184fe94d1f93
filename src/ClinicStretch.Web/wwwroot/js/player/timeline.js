// From doses to phases: what is done one after the other, and how long each takes. The sum is the time the plan says (domain.md 2).

/** @typedef {import("../patient/bundle.js").Item} Item */

/**
 * @typedef {object} Phase
 * @property {"ready"|"hold"|"rest"|"rep"|"timed"|"switch"} kind
 * @property {number} item    Place of its exercise in the session.
 * @property {"left"|"right"|null} side  Null where the exercise has no side, or a count holds both.
 * @property {number} count   Which hold or repetition of this side it is, from 1; for the other kinds, of the one that comes next.
 * @property {number} of      How many there are on this side.
 * @property {number} ms
 */

export const SET_UP_MS = 15_000;
export const CHANGE_SIDES_MS = 5_000;
export const CHANGE_POSITION_MS = 10_000;

/** @param {Phase} phase */
export function isWork(phase) {
  return phase.kind === "hold" || phase.kind === "rep" || phase.kind === "timed";
}

/**
 * @param {Item[]} items
 * @returns {Phase[]}
 */
export function timelineOf(items) {
  return items.flatMap((item, place) => [readyFor(items, place), ...sidesOf(item).flatMap((side, turn) => [
    ...(turn > 0 ? [phase("switch", place, side, 1, countOf(item), CHANGE_SIDES_MS)] : []),
    ...oneSide(item, place, side),
  ])]);
}

/** @param {Phase[]} phases */
export function totalMs(phases) {
  return phases.reduce((sum, each) => sum + each.ms, 0);
}

/**
 * The side of a phase as it is shown: a count over both sides goes right first, and then left.
 * @param {Item} item
 * @param {Phase} now
 * @param {number} elapsed  Milliseconds since the phase began.
 * @returns {"left"|"right"|null}
 */
export function sideShown(item, now, elapsed) {
  if (now.kind !== "rep" || item.side !== "alternating") {
    return now.side;
  }
  if (item.dosage.repUnit === "alternating-total") {
    return now.count % 2 === 1 ? "right" : "left";
  }
  return elapsed < now.ms / 2 ? "right" : "left";
}

/**
 * @typedef {object} Part  A stretch of a repetition.
 * @property {"go"|"stay"|"back"} part
 * @property {number} share  How much of it is over, from 0 to 1.
 */

/**
 * Where in a repetition one is: on the way, at the end of it, or on the way back.
 * @param {Item} item
 * @param {Phase} now
 * @param {number} elapsed
 * @returns {Part}
 */
export function partOf(item, now, elapsed) {
  const turns = item.dosage.repUnit === "cycle-both-sides" ? 2 : 1;
  const turn = now.ms / turns;
  const stay = Math.min((item.dosage.holdSeconds ?? 0) * 1000, turn * 0.7);
  const way = (turn - stay) / 2;
  const at = Math.max(0, Math.min(elapsed, now.ms - 1)) % turn;
  if (at < way) {
    return { part: "go", share: at / way };
  }
  return at < way + stay ? { part: "stay", share: (at - way) / stay } : { part: "back", share: (at - way - stay) / way };
}

/**
 * @param {Item[]} items
 * @param {number} place
 */
function readyFor(items, place) {
  const item = /** @type {Item} */ (items[place]);
  const moves = place > 0 && items[place - 1]?.startPosition !== item.startPosition;
  return phase("ready", place, sidesOf(item)[0] ?? null, 1, countOf(item), SET_UP_MS + (moves ? CHANGE_POSITION_MS : 0));
}

/**
 * @param {Item} item
 * @returns {("left"|"right"|null)[]}
 */
function sidesOf({ side }) {
  return side === "both" ? ["right", "left"] : side === "left" || side === "right" ? [side] : [null];
}

/** @param {Item} item */
function countOf({ dosage }) {
  return dosage.sets * (dosage.mode === "timed" ? 1 : dosage.reps ?? 1);
}

/**
 * @param {Item} item
 * @param {number} place
 * @param {"left"|"right"|null} side
 * @returns {Phase[]}
 */
function oneSide(item, place, side) {
  const { dosage } = item;
  const [kind, seconds] = dosage.mode === "hold" ? /** @type {const} */ (["hold", dosage.holdSeconds])
    : dosage.mode === "timed" ? /** @type {const} */ (["timed", dosage.totalSeconds]) : /** @type {const} */ (["rep", dosage.secondsPerRep]);
  const of = countOf(item);
  const isRestAfter = (/** @type {number} */ count) =>
    count < of && dosage.restSeconds > 0 && (kind !== "rep" || count % (dosage.reps ?? 1) === 0);
  return Array.from({ length: of }, (_, n) => n + 1).flatMap((count) => [
    phase(kind, place, side, count, of, (seconds ?? 0) * 1000),
    ...(isRestAfter(count) ? [phase("rest", place, side, count + 1, of, dosage.restSeconds * 1000)] : []),
  ]);
}

/**
 * @param {Phase["kind"]} kind
 * @param {number} item
 * @param {Phase["side"]} side
 * @param {number} count
 * @param {number} of
 * @param {number} ms
 * @returns {Phase}
 */
function phase(kind, item, side, count, of, ms) {
  return { kind, item, side, count, of, ms };
}
