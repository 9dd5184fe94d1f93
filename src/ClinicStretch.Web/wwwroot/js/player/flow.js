// What each press does. Pure; see clock.js for the time.
import { enter, finish, isRunning, leftOf, phaseOver, run, stop } from "./clock.js";
import { judge, needsQuestions } from "./pain.js";
import { firstPhase, sameMovement, workOf } from "./program.js";
import { advise, answer, answerBack, asking } from "./questions.js";
import { isWork } from "./timeline.js";

/**
 * @typedef {import("./engine.js").State} State
 * @typedef {import("./engine.js").Event} Event
 * @typedef {import("./engine.js").Ended} Ended
 * @typedef {import("./program.js").Program} Program
 * @typedef {import("./timeline.js").Phase} Phase
 * @typedef {(program: Program, state: State, event: Event) => State} Move
 */

/** How much longer the get-ready gets when it is asked for. */
export const MORE_MS = 15_000;

/** From here on "back" means this exercise once more, before it the one before. */
const JUST_BEGUN_MS = 3_000;

/** @type {Record<string, Move>} */
export const moves = {
  // The beginning.
  begin: (_, state) => ({ ...state, screen: "before" }),
  check: (_, state, { then, flare, set, why }) => asking({ ...state, flare: flare === true || state.flare }, then, { set, why, from: state.screen }),
  before: (program, state, { score, at }) => enter(program, { ...state, pain: { ...state.pain, before: score } }, 0, at),

  // The clock.
  hide: (_, state, { at, wall }) => state.hidden ? state : { ...state, hidden: { at, wall, kept: timeOf(state) } },
  show: (_, state) => ({ ...state, hidden: null }),
  pause: (_, state, { at }) => state.screen === "go" ? stop(state, at) : state,
  resume: (program, state, { at }) => isRunning(state) || state.screen !== "go" ? state : state.waits ? phaseOver(program, state, at) : run(program, state, at),
  ready: (program, state, { at }) => isWork(phaseOf(program, state)) || state.screen !== "go" ? state : phaseOver(program, { ...state, waits: true }, at),
  more: (program, state, { at }) => moreTime(program, state, at),
  wentOn: (program, state, { at }) => state.away === null || state.screen !== "go" ? state : phaseOver(program, { ...state, away: null, waits: true }, at),
  handsFree: (_, state, { on }) => ({ ...state, handsFree: on }),

  // Leaving the straight line.
  back: (program, state, { at }) => back(program, state, at),
  menu: (_, state, { screen, at }) => state.screen === "go" ? { ...stop(state, at), screen } : state,
  cancel: (program, state, { at }) => state.screen === "level" ? { ...state, screen: "hurts" }
    : state.screen === "hurts" || state.screen === "skip" ? run(program, state, at) : state,
  hurtsInstead: (_, state) => ({ ...state, screen: "hurts" }),
  skip: (program, state, { at, outcome, reason }) => go(program, end(program, state, at, [here(program, state)], { outcome, ...(reason ? { reason } : {}) }), at),
  tooHard: (program, state, { at }) => go(program, end(program, state, at, [here(program, state)], { outcome: "too-hard", reason: "too-hard" }), at),
  finish: (_, state, { at }) => finish(stop(state, at)),

  // Pain and stop rules (domain.md 3.2 to 3.4).
  hurts: (program, state, { kind, at }) => HURTS[kind]?.(program, state, at) ?? state,
  level: (program, state, { score, at }) => level(program, state, score, at),
  onwards: (program, state, { at, stay }) => onwards(program, state, at, stay === true),
  answer: (program, state, event) => answer(program, state, event),
  answerBack: (_, state) => answerBack(state),

  // The end.
  worst: (_, state, { score }) => ({ ...state, screen: "after", pain: { ...state.pain, worst: score } }),
  after: (_, state, { score }) => ({ ...state, screen: "end", pain: { ...state.pain, after: score } }),
  mark: (_, state, { item, as }) => ({ ...state, marks: as ? { ...state.marks, [item]: as } : without(state.marks, item) }),
  why: (_, state, { reason }) => ({ ...state, why: reason }),
  note: (_, state, { text }) => ({ ...state, note: text }),
  rescore: (_, state, { which }) => ({ ...state, screen: "rescore", rescore: which }),
  rescored: (_, state, { score }) => state.rescore ? { ...state, screen: "end", pain: { ...state.pain, [state.rescore]: score }, rescore: null } : state,
  drop: (_, state) => ({ ...state, screen: "drop" }),
  undrop: (_, state) => ({ ...state, screen: "end" }),
  close: (_, state) => ({ ...state, screen: "closed" }),
};

/** @type {Record<string, (program: Program, state: State, at: number) => State>} */
const HURTS = {
  pain: (_, state) => ({ ...state, screen: "level" }),
  legs: (program, state, at) => advise(
    end(program, state, at, [here(program, state)], { outcome: "skipped", reason: "leg-symptoms-spread" }), { code: "legs", asks: "full", mayStay: false, then: "item" }),
  neuro: (_, state) => asking(state, "item", { from: "hurts" }),
  dizzy: (program, state, at) => advise(endAll(program, state, at, "dizzy"), { code: "dizzy", asks: null, mayStay: false, then: "finish" }),
  fell: (program, state, at) => advise({ ...endAll(program, state, at, "other"), fell: true }, { code: "fell", asks: "full", mayStay: false, then: "finish" }),
  other: (_, state) => asking(state, "resume", { from: "hurts" }),
};

/**
 * @param {Program} program
 * @param {State} state
 * @returns {Phase}
 */
function phaseOf(program, state) {
  return /** @type {Phase} */ (program.phases[state.phase]);
}

/**
 * @param {Program} program
 * @param {State} state
 */
function here(program, state) {
  return phaseOf(program, state).item;
}

/**
 * @param {State} state
 * @returns {import("./engine.js").Time}
 */
function timeOf({ phase, ends, left, lead, waits, done, part }) {
  return { phase, ends, left, lead, waits, done, part };
}

/**
 * @param {Program} program
 * @param {State} state
 * @param {number} at
 * @returns {State}
 */
function moreTime(program, state, at) {
  const phase = phaseOf(program, state);
  if (state.screen !== "go" || isWork(phase)) {
    return state;
  }
  const left = leftOf(state, at) + MORE_MS;
  return { ...state, left, ends: isRunning(state) ? at + left : null, cued: 1, waits: false };
}

/**
 * To the beginning of this exercise; from there, of the one before.
 * @param {Program} program
 * @param {State} state
 * @param {number} at
 * @returns {State}
 */
function back(program, state, at) {
  const item = here(program, state);
  const first = firstPhase(program, item);
  const justBegun = state.phase === first && phaseOf(program, state).ms - leftOf(state, at) < JUST_BEGUN_MS;
  const to = justBegun ? Math.max(0, item - 1) : item;
  return enter(program, { ...state, ended: without(state.ended, to) }, firstPhase(program, to), at);
}

/**
 * Ends exercises; the clock stands at the next that is open.
 * @param {Program} program
 * @param {State} state
 * @param {number} at
 * @param {number[]} items
 * @param {Ended} as
 * @returns {State}
 */
function end(program, state, at, items, as) {
  const phase = phaseOf(program, state);
  const seconds = Math.floor((phase.ms - leftOf(state, at)) / 1000);
  const open = items.filter((item) => !(item in state.ended) && workOf(program, item).some((place) => !state.done.includes(place)));
  return {
    ...stop(state, at),
    part: phase.kind === "timed" && seconds > 0 && !state.done.includes(state.phase) ? { ...state.part, [state.phase]: seconds } : state.part,
    ended: { ...state.ended, ...Object.fromEntries(open.map((item) => [item, as])) },
  };
}

/**
 * Ends this exercise and all that would come after it.
 * @param {Program} program
 * @param {State} state
 * @param {number} at
 * @param {"dizzy"|"other"} reason
 */
function endAll(program, state, at, reason) {
  const from = here(program, state);
  return end(program, state, at, program.items.map((_, item) => item).filter((item) => item >= from), { outcome: "skipped", reason });
}

/**
 * To the next exercise that is open, or to the end.
 * @param {Program} program
 * @param {State} state
 * @param {number} at
 * @returns {State}
 */
function go(program, state, at) {
  const item = here(program, state);
  const after = program.phases.findIndex((phase) => phase.item > item);
  return after < 0 ? finish(state) : enter(program, state, after, at);
}

/**
 * What the plan's policy says to pain in the middle of an exercise. Where it cannot tell, the exercise stops: the person said that it hurts.
 * @param {Program} program
 * @param {State} state
 * @param {number|null} score
 * @param {number} at
 * @returns {State}
 */
function level(program, state, score, at) {
  const pain = { before: state.pain.before, worst: score, after: null };
  const felt = score === null ? state.felt : Math.max(score, state.felt ?? 0);
  const code = judge(program.policy, pain) ?? "unknown";
  if (code === "green" || code === "amber") {
    return advise({ ...state, felt }, { code, asks: needsQuestions(pain) ? "short" : null, mayStay: true, then: "item" });
  }
  const stopped = code === "red" ? sameMovement(program, here(program, state)) : [here(program, state)];
  return advise(
    end(program, { ...state, felt }, at, stopped, { outcome: "skipped", reason: "pain-over-limit" }), { code, asks: needsQuestions(pain) ? "short" : null, mayStay: false, then: "item" });
}

/**
 * @param {Program} program
 * @param {State} state
 * @param {number} at
 * @param {boolean} stay  Goes on with the same exercise.
 * @returns {State}
 */
function onwards(program, state, at, stay) {
  const advice = state.advice;
  if (!advice) {
    return state;
  }
  const keeps = stay && advice.mayStay;
  const left = keeps || !advice.mayStay ? state : end(program, state, at, [here(program, state)], { outcome: "skipped", reason: "pain-over-limit" });
  const then = keeps ? "resume" : advice.then;
  return advice.asks
    ? asking({ ...left, advice: null }, then, { set: advice.asks, why: advice.asks === "short" ? program.whys?.painUp : null }) : goOn(program, { ...left, advice: null }, then, at);
}

/**
 * @param {Program} program
 * @param {State} state
 * @param {import("./engine.js").Then} then
 * @param {number} at
 * @returns {State}
 */
function goOn(program, state, then, at) {
  switch (then) {
    case "resume": return run(program, state, at);
    case "item": return go(program, end(program, state, at, [here(program, state)], { outcome: "skipped", reason: "other" }), at);
    case "finish": return finish(state);
    case "before": return program.items.length === 0
      ? advise(state, { code: "restDay", asks: null, mayStay: false, then: "closed" }) : { ...state, screen: "before" };
    default: return { ...state, screen: then };
  }
}

/**
 * @template T
 * @param {{[item: number]: T}} all
 * @param {number} key
 * @returns {{[item: number]: T}}
 */
function without(all, key) {
  const { [key]: _, ...rest } = all;
  return rest;
}
