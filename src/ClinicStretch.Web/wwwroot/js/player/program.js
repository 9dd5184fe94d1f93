// What the player plays: the items of a plan, or its shorter list for a flare-up, with all that must be known of them on the way.
import { isWork, timelineOf } from "./timeline.js";

/**
 * @typedef {import("../patient/bundle.js").Bundle} Bundle
 * @typedef {import("../patient/bundle.js").Plan} Plan
 * @typedef {import("../patient/bundle.js").Item} Item
 * @typedef {Item} Played
 *
 * @typedef {object} Program
 * @property {string} planId
 * @property {number} revision
 * @property {string} name
 * @property {"live"|"carer"} source
 * @property {"chosen"|"half-of-the-plan"|"gentle"|null} flare  Null on a usual day.
 * @property {Played[]} items
 * @property {Item[]} planned  The plan's own items: what is asked for on a usual day.
 * @property {import("../patient/bundle.js").PainPolicy} policy
 * @property {import("../patient/bundle.js").Question[]} questions  All of them.
 * @property {string[]} shortSet  Codes of the six that are asked when pain goes up (domain.md 3.1).
 * @property {{painUp: string, flare: string}} [whys]  Missing in what an older version kept.
 * @property {import("./timeline.js").Phase[]} phases
 */

/**
 * @param {Bundle} bundle
 * @param {Plan} plan
 * @param {boolean} flare
 * @returns {Program}
 */
export function programOf(bundle, plan, flare = false) {
  const items = flare ? plan.flareSet.items : plan.items;
  return {
    planId: plan.planId,
    revision: plan.revision,
    name: plan.name,
    source: bundle.role === "carer" ? "carer" : "live",
    flare: flare ? plan.flareSet.source : null,
    items,
    planned: plan.items,
    policy: plan.painPolicy,
    questions: bundle.safety.questions,
    shortSet: bundle.safety.shortSet ?? [],
    whys: { painUp: bundle.safety.whyPainUp ?? "", flare: bundle.safety.whyFlare ?? "" },
    phases: timelineOf(items),
  };
}

/**
 * @param {Program} program
 * @param {number} item
 */
export function firstPhase(program, item) {
  return program.phases.findIndex((phase) => phase.item === item);
}

/**
 * The places of an item's work among the phases.
 * @param {Program} program
 * @param {number} item
 */
export function workOf(program, item) {
  return program.phases.flatMap((phase, place) => phase.item === item && isWork(phase) ? [place] : []);
}

/**
 * The items still to come that move as this one does, itself among them (domain.md 3.2: not again today).
 * @param {Program} program
 * @param {number} item
 */
export function sameMovement(program, item) {
  const moved = program.items[item]?.movements ?? [];
  return program.items.flatMap((other, place) =>
    place === item || (place > item && other.movements.some((movement) => moved.includes(movement))) ? [place] : []);
}
