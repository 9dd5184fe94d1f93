// The screens before, between and after the exercises. Each is made when it comes, from the state alone.
import { newId } from "../patient/id.js";
import { canStayAwake } from "./awake.js";
import { button, dial, h } from "./dom.js";
import { asked as questionsAsked } from "./questions.js";

/**
 * @typedef {import("./engine.js").State} State
 * @typedef {import("./view.js").View} View
 * @typedef {(view: View, state: State) => HTMLElement} Draw
 */

/** @type {Partial<Record<State["screen"], Draw>>} */
export const SCREENS = {
  start: (view) => start(view),
  before: (view) => scale(view, "player.before", (score) => view.send("before", { score })),
  worst: (view, state) => scale(view, "player.worst", (score) => view.send("worst", { score }), {
    note: state.felt === null ? null : view.say("player.felt", { score: state.felt }), lead: view.say("player.allDone"),
  }),
  after: (view) => scale(view, "player.after", (score) => view.send("after", { score })),
  level: (view) => scale(view, "player.level", (score) => view.send("level", { score }), { back: true }),
  rescore: (view, state) => scale(view, `player.${state.rescore ?? "after"}`, (score) => view.send("rescored", { score })),
  hurts: (view) => hurts(view),
  skip: (view) => skip(view),
  questions: (view, state) => question(view, state),
  advice: (view, state) => advice(view, state),
  locked: (view, state) => locked(view, state),
};

/**
 * @param {string} heading
 * @param {...(Node|string|false|null|undefined)} rest
 */
export function page(heading, ...rest) {
  return h("div", { class: "player-page" }, h("h1", { class: "player-title", tabindex: "-1" }, heading), ...rest);
}

/** @param {View} view */
function start(view) {
  const { say, plan, send } = view;
  return page(plan.name,
    h("p", { class: "player-lead" }, plan.sessionWords),
    plan.equipment.length > 0 && h("p", {}, h("strong", {}, say("player.youNeed")), " ", plan.equipment.join(", ")),
    plan.why !== "" && h("p", {}, h("strong", {}, say("player.why")), " ", plan.why),
    h("div", { class: "player-stack" }, button(say("player.start"), () => view.main(), "player-main")),
    view.choicesBox(),
    !canStayAwake && h("p", { class: "player-hint" }, say("player.noWake")),
    h("div", { class: "player-rule" }, h("h2", {}, say("player.ifItHurts")), h("ul", {}, plan.painPolicy.words.map((line) => h("li", {}, line)))),
    h("div", { class: "player-stack" },
      button(say("player.flare"), () => send("check", { then: "before", flare: true, set: "full", why: view.program.whys?.flare })),
      button(say("player.notNow"), () => view.hands.leave())));
}

/**
 * Pain from 0 to 10. Words stand at the ends; a press is the answer.
 * @param {View} view
 * @param {string} key
 * @param {(score: number|null) => void} give
 * @param {{note?: string|null, lead?: string|null, back?: boolean}} [more]
 */
function scale({ say, send }, key, give, { note = null, lead = null, back = false } = {}) {
  const ends = (/** @type {number} */ score) => score === 0 ? say("player.noPain") : score === 10 ? say("player.worstPain") : "";
  return page(say(key),
    lead !== null && h("p", { class: "player-lead" }, lead),
    note !== null && h("p", {}, note),
    h("div", { class: "player-scale", role: "group", "aria-label": say("player.scale") },
      h("p", { class: "player-low", "aria-hidden": "true" }, `0 ${ends(0)}`),
      h("div", { class: "player-numbers" }, Array.from({ length: 11 }, (_, score) =>
        button(String(score), () => give(score), "player-number", ends(score) ? { "aria-label": `${score}, ${ends(score)}` } : {}))),
      h("p", { class: "player-high", "aria-hidden": "true" }, `10 ${ends(10)}`)),
    h("div", { class: "player-stack" },
      button(say("player.ratherNot"), () => give(null)),
      back && button(say("player.backToIt"), () => send("cancel"))));
}

/** @param {View} view */
function hurts(view) {
  const { say, send } = view;
  const kinds = ["pain", "legs", "neuro", "dizzy", "fell", "other"];
  return page(say("player.hurtsTitle"),
    h("p", { class: "player-lead" }, say("player.hurtsLead")),
    h("div", { class: "player-stack" },
      kinds.map((kind) => button(say(`player.hurts.${kind}`), () => send("hurts", { kind }))),
      button(say("player.hurts.none"), () => send("cancel"), "player-main")),
    callBox(view));
}

/** @param {View} view */
function skip({ say, send }) {
  const why = (/** @type {string} */ key, /** @type {object} */ as) => button(say(`player.skip.${key}`), () => send("skip", { outcome: "skipped", ...as }));
  return page(say("player.skipTitle"),
    h("p", { class: "player-lead" }, say("player.skipLead")),
    h("div", { class: "player-stack" },
      why("noTime", { reason: "no-time" }),
      why("noEquipment", { reason: "no-equipment" }),
      why("therapist", { reason: "therapist-advice" }),
      why("cannot", { outcome: "not-possible" }),
      why("other", { reason: "other" }),
      button(say("player.skip.hurts"), () => send("hurtsInstead"), "player-danger"),
      button(say("player.backToIt"), () => send("cancel"), "player-main")));
}

/**
 * @param {View} view
 * @param {State} state
 */
function question({ say, send, program }, state) {
  const { asking } = state;
  const questions = questionsAsked(program, state);
  const asked = questions[asking?.index ?? 0];
  const give = (/** @type {string} */ answer) => () => send("answer", { answer, id: newId() });
  return page(say("player.questionsTitle"),
    h("p", { class: "player-where" }, say("player.questionOf", { at: (asking?.index ?? 0) + 1, of: questions.length })),
    asking?.why && asking.index === 0 && h("p", { class: "player-lead" }, asking.why),
    h("p", { class: "player-ask", lang: asked?.language ?? null, id: "player-ask" }, asked?.ask ?? ""),
    h("div", { class: "player-stack", role: "group", "aria-labelledby": "player-ask" },
      button(say("player.no"), give("no")),
      button(say("player.yes"), give("yes")),
      button(say("player.notSure"), give("not-sure"))),
    ((asking?.index ?? 0) > 0 || asking?.from) && h("div", { class: "player-stack" }, button(say("player.back"), () => send("answerBack"), "player-plain")));
}

/**
 * @param {View} view
 * @param {State} state
 */
function advice(view, { advice: given }) {
  const { say, send } = view;
  if (!given) {
    return page("");
  }
  const grave = given.code === "dizzy" || given.code === "fell";
  const onwards = given.asks ? "player.toQuestions" : given.then === "finish" ? "player.toEnd" : given.then === "closed" ? "player.close"
    : given.then === "item" ? "player.nextOne" : "player.goOn";
  return page(say(`player.advice.${given.code}.title`),
    h("p", { class: "player-lead" }, say(`player.advice.${given.code}`)),
    given.code === "red" && h("p", {}, say("player.advice.sameMovement")),
    h("div", { class: "player-stack" },
      given.mayStay && button(say("player.goOnWithIt"), () => send("onwards", { stay: true }), "player-main"),
      button(say(given.mayStay ? "player.leaveItOut" : onwards), () => send("onwards"), given.mayStay ? "" : "player-main"),
      !given.mayStay && given.then === "item" && !given.asks && button(say("player.stopHere"), () => send("finish"))),
    grave && callBox(view));
}

/**
 * Needs nothing but what is on the phone (domain.md 3.1).
 * @param {View} view
 * @param {State} state
 */
function locked(view, { locked: tier }) {
  const { say, clinic } = view;
  const now = tier === "emergency";
  const call = (/** @type {string} */ number, /** @type {string} */ key, look = "player-main") =>
    h("a", { class: `player-button ${look}`, href: dial(number) }, say(key, { number }));
  return h("div", { class: "player-page", role: "alert" },
    h("h1", { class: "player-title", tabindex: "-1" }, say(now ? "player.locked.now" : "player.locked.today")),
    h("p", { class: "player-lead" }, say(now ? "player.locked.nowLead" : "player.locked.todayLead")),
    h("div", { class: "player-stack" },
      now && clinic.emergencyNumber && call(clinic.emergencyNumber, "player.call", "player-main player-emergency"),
      !now && clinic.phone && call(clinic.phone, "player.callClinic")),
    h("div", { class: "player-rule" }, h("h2", {}, say("player.locked.sayTitle")), h("p", {}, say(now ? "player.locked.nowSay" : "player.locked.todaySay"))),
    h("p", {}, say(now ? "player.locked.nowMore" : "player.locked.todayMore")),
    !now && clinic.emergencyNumber && h("p", {}, say("player.locked.worse"), " ", h("a", { class: "player-link", href: dial(clinic.emergencyNumber) }, h("bdi", {}, clinic.emergencyNumber))),
    h("p", {}, say("player.locked.stopped")),
    h("div", { class: "player-stack" }, button(say("player.close"), () => view.hands.leave())));
}

/** @param {View} view */
export function pausedPlan(view) {
  return page(view.plan.name, h("p", { class: "player-lead" }, view.say("player.paused.plan")),
    h("div", { class: "player-stack" }, button(view.say("player.close"), () => view.hands.leave(), "player-main")));
}

/** @param {View} view */
function callBox({ say, clinic }) {
  return clinic.emergencyNumber === null ? null : h("p", { class: "player-call" },
    h("a", { class: "player-button player-emergency", href: dial(clinic.emergencyNumber) }, say("player.call", { number: clinic.emergencyNumber })));
}
