// The red-flag questions (domain.md 3.1) one after the other, and what follows from the answers. Pure, and so without a network.
import { questionsOf } from "../patient/bundle.js";

/**
 * @typedef {import("./program.js").Program} Program
 * @typedef {import("./engine.js").State} State
 * @typedef {import("./engine.js").Event} Event
 * @typedef {import("./engine.js").Advice} Advice
 */

/**
 * @param {State} state
 * @param {Advice} advice
 * @returns {State}
 */
export function advise(state, advice) {
  return { ...state, screen: "advice", advice };
}

/**
 * @param {State} state
 * @param {import("./engine.js").Then} then
 * @param {{set?: import("./engine.js").Which, why?: string|null, from?: import("./engine.js").Screen|null}} [how]
 *   Which are asked, all unless said otherwise; why, in a sentence; where the way back from the first question leads, nowhere unless said.
 * @returns {State}
 */
export function asking(state, then, { set = "full", why = null, from = null } = {}) {
  return { ...state, screen: "questions", asking: { index: 0, answers: [], then, from, set, why } };
}

/**
 * The questions that are being asked.
 * @param {Program} program
 * @param {State} state
 */
export function asked(program, state) {
  return questionsOf(program, state.asking?.set);
}

/**
 * @param {State} state
 * @returns {State}
 */
export function answerBack(state) {
  const { asking: now } = state;
  if (!now || (now.index === 0 && !now.from)) {
    return state;
  }
  return now.index === 0 && now.from
    ? { ...state, screen: now.from, asking: null, flare: state.flare && now.from !== "start" }
    : { ...state, asking: { ...now, index: now.index - 1, answers: now.answers.slice(0, -1) } };
}

/**
 * One red-flag answer. "Not sure" counts as yes for the grave ones; an emergency ends the questions at once (domain.md 3.1).
 * @param {Program} program
 * @param {State} state
 * @param {Event} event
 * @returns {State}
 */
export function answer(program, state, event) {
  const questions = asked(program, state);
  const question = state.asking && questions[state.asking.index];
  if (!state.asking || !question) {
    return state;
  }
  const answers = [...state.asking.answers, { code: question.code, answer: event.answer }];
  const tier = gravest(program, answers);
  if (tier !== "emergency" && answers.length < questions.length) {
    return { ...state, asking: { ...state.asking, index: answers.length, answers } };
  }
  const told = { ...state, answered: { id: event.id, answers }, asking: null };
  return tier === "emergency" || tier === "urgent"
    ? { ...told, screen: "locked", locked: tier }
    : advise(told, { code: tier === "review" ? "review" : "clear", asks: null, mayStay: false, then: state.asking.then });
}

/**
 * @param {Program} program
 * @param {{code: string, answer: string}[]} answers
 * @returns {"emergency"|"urgent"|"review"|null}
 */
function gravest(program, answers) {
  const raised = answers.flatMap(({ code, answer: said }) => {
    const tier = program.questions.find((question) => question.code === code)?.tier;
    return tier && (said === "yes" || (said === "not-sure" && tier !== "review")) ? [tier] : [];
  });
  return /** @type {const} */ (["emergency", "urgent", "review"]).find((tier) => raised.includes(tier)) ?? null;
}
