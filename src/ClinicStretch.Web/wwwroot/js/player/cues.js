// What is heard, felt and read out in a phase, and when. Pure.
import { sideShown } from "./timeline.js";

/**
 * @typedef {object} Said  A text of ours by its key, or a text of the plan in the language it is in.
 * @property {string} [key]
 * @property {Object<string, string|number>} [values]
 * @property {string} [text]
 * @property {string} [language]
 *
 * @typedef {object} Cue
 * @property {number} left  Milliseconds of the phase that are left when it comes.
 * @property {Said[]} [say]
 * @property {"count"|"go"|"half"|"end"|"switch"|"rep"} [tone]
 * @property {number[]} [buzz]
 * @property {boolean} [live]  Written where a screen reader reads it out: once a phase, never each second.
 *
 * @typedef {import("./program.js").Program} Program
 * @typedef {import("./timeline.js").Phase} Phase
 * @typedef {Pick<import("./engine.js").State, "phase"|"lead"|"left"|"done">} Where
 */

/** The count to get back into place after a pause. It comes on top of the plan's time. */
export const LEAD_MS = 5_000;

/** A cue that is later than this is no longer true. */
const STALE_MS = 1_500;
const HALF_WAY_FROM_MS = 20_000;

const COUNT_DOWN = [3, 2, 1].map((second) => ({ left: second * 1000, tone: /** @type {const} */ ("count") }));

/**
 * The cues of where one is, the first first.
 * @param {Program} program
 * @param {Where} where
 * @returns {Cue[]}
 */
export function cuesOf(program, where) {
  if (where.lead !== null) {
    return [{ left: LEAD_MS, say: [{ key: "player.again" }], live: true }, ...COUNT_DOWN];
  }
  const phase = /** @type {Phase} */ (program.phases[where.phase]);
  return CUES[phase.kind](program, phase);
}

/**
 * Those that are due and still true. The first of a phase is said late rather than not at all.
 * @param {Cue[]} cues
 * @param {number} cued  How many have been said.
 * @param {number} left
 */
export function after(cues, cued, left) {
  const due = cues.findIndex((cue, index) => index >= cued && cue.left < left);
  const end = due < 0 ? cues.length : due;
  return { cues: cues.slice(cued, end).filter((cue, index) => cue.left - left <= STALE_MS || (cued + index === 0 && cue.say)), cued: Math.max(cued, end) };
}

/**
 * How many cues of the phase lie behind when it goes on after a pause.
 * @param {Program} program
 * @param {Where} where
 */
export function afterLead(program, where) {
  return cuesOf(program, { ...where, lead: null }).filter((cue) => cue.left > where.left).length;
}

/** @type {Record<Phase["kind"], (program: Program, phase: Phase) => Cue[]>} */
const CUES = {
  ready: (program, phase) => [
    { left: Number.MAX_SAFE_INTEGER, say: intro(program, phase), live: true, ...(phase.item > 0 ? { tone: /** @type {const} */ ("end"), buzz: [200] } : {}) },
    ...COUNT_DOWN,
  ],
  switch: (_, phase) => [
    { left: phase.ms, say: [{ key: "player.switch" }, ...side(phase)], tone: "switch", buzz: [300, 120, 300], live: true },
    ...COUNT_DOWN,
  ],
  rest: (_, phase) => [
    { left: phase.ms, say: [{ key: "player.rest" }], tone: "end", buzz: [200], live: true },
    ...(phase.ms > 4000 ? COUNT_DOWN : COUNT_DOWN.slice(-1)),
  ],
  hold: (_, phase) => [
    { left: phase.ms, say: [{ key: "player.hold", values: { n: phase.ms / 1000 } }], tone: "go", buzz: [120], live: true },
    ...(phase.ms >= HALF_WAY_FROM_MS ? [{ left: phase.ms / 2, say: [{ key: "player.half" }], tone: /** @type {const} */ ("half") }] : []),
    ...(phase.ms > 5000 ? COUNT_DOWN : []),
  ],
  timed: (_, phase) => [
    { left: phase.ms, say: [{ key: "player.keepGoing" }], tone: "go", buzz: [120], live: true },
    ...(phase.ms >= HALF_WAY_FROM_MS ? [{ left: phase.ms / 2, say: [{ key: "player.half" }], tone: /** @type {const} */ ("half") }] : []),
    ...(phase.ms > 5000 ? COUNT_DOWN : []),
  ],
  rep: (program, phase) => repetition(program, phase),
};

/**
 * Each repetition is counted aloud; only the first is written for a screen reader, which would not come to an end.
 * @param {Program} program
 * @param {Phase} phase
 * @returns {Cue[]}
 */
function repetition(program, phase) {
  const item = program.items[phase.item];
  const now = item ? sideShown(item, phase, 0) : null;
  const turns = item?.side === "alternating" && now !== null && phase.side === null;
  const last = phase.count === phase.of && phase.of > 1;
  /** @type {Said[]} */
  const say = [{ text: String(phase.count) }, ...(last ? [{ key: "player.lastOne" }] : []), ...(turns && phase.count <= 2 ? side({ ...phase, side: now }) : [])];
  const halfway = item?.dosage.repUnit === "cycle-both-sides"
    ? [{ left: phase.ms / 2, tone: /** @type {const} */ ("half"), ...(phase.count <= 2 ? { say: side({ ...phase, side: "left" }) } : {}) }] : [];
  const begins = phase.count === 1;
  return [{ left: phase.ms, say: begins ? [{ key: "player.begin" }, ...say] : say, tone: begins ? "go" : "rep", ...(begins ? { buzz: [120], live: true } : {}) }, ...halfway];
}

/**
 * @param {Program} program
 * @param {Phase} phase
 * @returns {Said[]}
 */
function intro(program, phase) {
  const item = program.items[phase.item];
  if (!item) {
    return [];
  }
  return [
    { key: "player.next" }, { text: item.name, language: item.language }, ...side(phase), { text: item.advice },
    ...(item.breathing ? [{ text: item.breathing, language: item.language }] : []),
  ];
}

/**
 * @param {Phase} phase
 * @returns {Said[]}
 */
function side(phase) {
  return phase.side === null ? [] : [{ key: `player.side.${phase.side}` }];
}
