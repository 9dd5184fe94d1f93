// The clock of the player. Time is kept as a deadline: a late tick makes a late picture, never a longer hold. Pure.
import { afterLead, LEAD_MS } from "./cues.js";
import { isWork } from "./timeline.js";

/**
 * @typedef {import("./program.js").Program} Program
 * @typedef {import("./engine.js").State} State
 * @typedef {import("./engine.js").Event} Event
 */

/**
 * How long the page may be out of sight and the clock still run: as long as one has to get ready. What lies further back may not have been done,
 * so the clock is set back to the moment the page went away, and the person says how it goes on.
 */
export const AWAY_MS = 15_000;

/**
 * Time goes first, whatever else the event is.
 * @param {Program} program
 * @param {State} state
 * @param {Event} event
 * @returns {State}
 */
export function catchUp(program, state, event) {
  const since = state.hidden ?? state.seen;
  const now = { ...state, seen: { at: event.at, wall: event.wall } };
  if (state.screen !== "go" || !isRunning(state)) {
    return now;
  }
  // A sleeping phone may stop one of the two clocks.
  const gone = Math.max(event.at - since.at, event.wall - since.wall);
  return gone > AWAY_MS ? setBack(now, since.at, gone) : forward(program, now, event.at);
}

/**
 * As it was when the page went away: nothing that came after counts by itself.
 * @param {State} state
 * @param {number} at
 * @param {number} gone
 * @returns {State}
 */
function setBack(state, at, gone) {
  const kept = { ...state, ...state.hidden?.kept };
  return { ...kept, left: leftOf(kept, at), ends: null, lead: null, away: gone, hidden: null, cues: [{ left: 0, say: [{ key: "player.away" }], live: true }] };
}

/**
 * @param {Program} program
 * @param {State} state
 * @param {number} at
 * @returns {State}
 */
function forward(program, state, at) {
  let now = state;
  if (now.lead !== null && now.lead <= at) {
    now = { ...now, ends: now.lead + now.left, lead: null, cued: afterLead(program, now), cues: [...now.cues, { left: 0, tone: "go", buzz: [120] }] };
  }
  while (now.screen === "go" && now.ends !== null && now.ends <= at) {
    now = phaseOver(program, now, now.ends);
  }
  return now;
}

/**
 * @param {Program} program
 * @param {State} state
 * @param {number} at  The deadline itself, so that no lateness adds up.
 * @returns {State}
 */
export function phaseOver(program, state, at) {
  const phase = /** @type {import("./timeline.js").Phase} */ (program.phases[state.phase]);
  if (phase.kind === "ready" && !state.handsFree && !state.waits) {
    return { ...state, ends: null, left: 0, waits: true, cued: 0 };
  }
  const done = isWork(phase) && !state.done.includes(state.phase) ? [...state.done, state.phase] : state.done;
  return enter(program, { ...state, done }, state.phase + 1, at);
}

/**
 * Begins a phase; those of an exercise that has been ended are passed over.
 * @param {Program} program
 * @param {State} state
 * @param {number} place
 * @param {number} at
 * @returns {State}
 */
export function enter(program, state, place, at) {
  const next = program.phases.findIndex((phase, index) => index >= place && !(phase.item in state.ended));
  if (next < 0) {
    return finish(state);
  }
  return { ...state, screen: "go", phase: next, ends: at + /** @type {{ms: number}} */ (program.phases[next]).ms, lead: null, waits: false, cued: 0, away: null };
}

/**
 * @param {State} state
 * @returns {State}
 */
export function finish(state) {
  return { ...state, screen: "worst", ends: null, left: 0, lead: null, waits: false, away: null, hidden: null, cues: [...state.cues, { left: 0, say: [{ key: "player.allDone" }], tone: "end", buzz: [200, 100, 200] }] };
}

/**
 * Lets the clock run on; work begins after a short count, since the person must get back into place.
 * @param {Program} program
 * @param {State} state
 * @param {number} at
 * @returns {State}
 */
export function run(program, state, at) {
  const phase = /** @type {import("./timeline.js").Phase} */ (program.phases[state.phase]);
  const goes = { ...state, screen: /** @type {const} */ ("go"), away: null, waits: false, hidden: null };
  return isWork(phase) && state.left < phase.ms
    ? { ...goes, lead: at + LEAD_MS, cued: 0 }
    : { ...goes, ends: at + state.left };
}

/**
 * Stops the clock where it is.
 * @param {State} state
 * @param {number} at
 * @returns {State}
 */
export function stop(state, at) {
  return { ...state, left: leftOf(state, at), ends: null, lead: null };
}

/**
 * What is left of the phase.
 * @param {State} state
 * @param {number} at
 */
export function leftOf(state, at) {
  return state.ends === null ? state.left : Math.max(0, state.ends - at);
}

/** @param {State} state */
export function isRunning(state) {
  return state.ends !== null || state.lead !== null;
}
