// The state of a session being done, and what an event makes of it. Pure: the moment comes with the event; nothing is drawn or sounded here.
import { catchUp, isRunning, leftOf } from "./clock.js";
import { after, cuesOf } from "./cues.js";
import { moves } from "./flow.js";

/**
 * @typedef {import("./program.js").Program} Program
 * @typedef {import("./cues.js").Cue} Cue
 * @typedef {"start"|"before"|"go"|"hurts"|"level"|"skip"|"questions"|"advice"|"locked"|"worst"|"after"|"rescore"|"end"|"drop"|"closed"} Screen
 *
 * @typedef {object} Ended  Why an exercise was not gone through to its end.
 * @property {"too-hard"|"not-possible"|"skipped"} outcome
 * @property {"no-time"|"pain-over-limit"|"leg-symptoms-spread"|"dizzy"|"too-hard"|"no-equipment"|"therapist-advice"|"other"} [reason]
 *
 * @typedef {object} Advice
 * @property {"green"|"amber"|"red"|"unknown"|"legs"|"dizzy"|"fell"|"clear"|"review"|"restDay"} code
 * @property {Which|null} asks  Which of the red-flag questions come next; null for none.
 * @property {boolean} mayStay  Going on with the exercise is one of the ways.
 * @property {Then} then
 * @typedef {"resume"|"item"|"finish"|"before"|"closed"} Then
 * @typedef {"short"|"full"} Which
 *
 * @typedef {object} Time
 * @property {number} phase       Place among the phases.
 * @property {number|null} ends   When the phase is over, by the event's clock; null while the clock stands.
 * @property {number} left        Milliseconds of the phase that are left while the clock stands.
 * @property {number|null} lead   When it goes on after a pause: the count to get back into place. Null outside of it.
 * @property {boolean} waits      The get-ready is over, and the person wants to say when it begins.
 * @property {number[]} done      Places of the work that was gone through to its end.
 * @property {Object<number, number>} part  Whole seconds done of timed work that was broken off, by place.
 *
 * @typedef {object} Progress
 * @property {Screen} screen
 * @property {boolean} handsFree  Each exercise begins by itself when the get-ready is over.
 * @property {number} cued        How many cues of the phase are said.
 * @property {Cue[]} cues         What this event makes heard. Never kept.
 * @property {{at: number, wall: number}} seen  The last event.
 * @property {{at: number, wall: number, kept: Time}|null} hidden  Since when the page is out of sight, and how things stood then.
 * @property {number|null} away   For how many milliseconds the person was away, until they go on.
 * @property {Object<number, Ended>} ended  By item.
 * @property {import("./pain.js").Pain} pain
 * @property {number|null} felt   The highest pain said on the way.
 * @property {boolean} fell
 * @property {boolean} flare      The shorter list of a flare-up is done.
 * @property {Advice|null} advice
 * @property {{index: number, answers: {code: string, answer: "yes"|"no"|"not-sure"}[], then: Then, from: Screen|null, set: Which, why: string|null}|null} asking
 * @property {{id: string, answers: {code: string, answer: string}[]}|null} answered  Answers that are complete, to be sent once.
 * @property {"emergency"|"urgent"|null} locked
 * @property {Object<number, "done"|"not-done">} marks  What the person put right at the end, by item.
 * @property {string} why         The reason for what was not reached; empty when not said.
 * @property {string} note
 * @property {"before"|"worst"|"after"|null} rescore  Which pain is being put right.
 *
 * @typedef {Time & Progress} State
 * @typedef {{type: string, at: number, wall: number, [more: string]: any}} Event  `at` in milliseconds of a clock that only runs on; `wall` since 1970.
 */

/**
 * @param {boolean} handsFree
 * @returns {State}
 */
export function fresh(handsFree = true) {
  return {
    screen: "start", phase: 0, ends: null, left: 0, lead: null, waits: false, done: [], part: {},
    handsFree, cued: 0, cues: [], seen: { at: 0, wall: 0 }, hidden: null, away: null, ended: {}, pain: { before: null, worst: null, after: null },
    felt: null, fell: false, flare: false, advice: null, asking: null, answered: null, locked: null, marks: {}, why: "", note: "", rescore: null,
  };
}

/**
 * @param {Program} program
 * @param {State} state
 * @param {Event} event
 * @returns {State}
 */
export function next(program, state, event) {
  const now = catchUp(program, { ...state, cues: [] }, event);
  return hear(program, moves[event.type]?.(program, now, event) ?? now, event.at);
}

/**
 * When the state changes by itself, or something is to be heard; null when nothing will.
 * @param {Program} program
 * @param {State} state
 */
export function nextMoment(program, state) {
  if (state.screen !== "go" || !isRunning(state)) {
    return null;
  }
  const ends = state.lead ?? /** @type {number} */ (state.ends);
  const cue = cuesOf(program, state)[state.cued];
  return cue ? Math.min(ends, ends - cue.left) : ends;
}

/**
 * How things stand after a closed tab or an empty battery: what was kept, with the clock standing.
 * @param {Partial<State>} kept
 * @returns {State}
 */
export function again(kept) {
  return { ...fresh(), ...kept };
}

/**
 * What is worth keeping of a state, as JSON: with it a session goes on after the page was lost.
 * @param {State} state
 * @param {number} at
 * @returns {Partial<State>}
 */
export function keep(state, at) {
  const { cues: _c, cued: _d, seen: _s, hidden: _h, ends: _e, lead: _l, answered: _a, away: _w, ...rest } = state;
  return { ...rest, left: leftOf(state, at) };
}

/**
 * @param {Program} program
 * @param {State} state
 * @param {number} at
 * @returns {State}
 */
function hear(program, state, at) {
  if (state.screen !== "go" || !isRunning(state)) {
    return state;
  }
  const left = (state.lead ?? /** @type {number} */ (state.ends)) - at;
  const { cues, cued } = after(cuesOf(program, state), state.cued, left);
  return { ...state, cued, cues: [...state.cues, ...cues] };
}
