// The screen while an exercise runs: made once, then only changed, so that focus and figure stay where they are.
import { isRunning, leftOf } from "./clock.js";
import { button, h } from "./dom.js";
import { Figure } from "./figure.js";
import { isWork, sideShown } from "./timeline.js";

/**
 * @typedef {import("./engine.js").State} State
 * @typedef {import("./program.js").Program} Program
 * @typedef {import("./timeline.js").Phase} Phase
 * @typedef {import("./view.js").View} View
 */

export class Stage {
  #figure = new Figure();
  #shown = "";

  /** @param {View} view */
  constructor(view) {
    const { say, send } = view;
    this.view = view;
    this.where = h("p", { class: "player-where" });
    this.bar = h("div", { class: "player-bar", "aria-hidden": "true" });
    this.title = h("h1", { class: "player-title", tabindex: "-1" });
    this.side = h("p", { class: "player-side" });
    this.kind = h("p", { class: "player-kind" });
    this.time = h("p", { class: "player-time", role: "timer", "aria-live": "off" });
    this.count = h("p", { class: "player-count" });
    this.dose = h("p", { class: "player-dose" });
    this.breath = h("p", { class: "player-breath" });
    this.notice = h("div", { class: "player-notice", hidden: true });
    this.help = h("div", { class: "player-help" });
    this.main = button("", () => view.main(), "player-main");
    this.more = button(say("player.more"), () => send("more"), "player-wide");
    this.steps = button(say("player.hearSteps"), () => view.hearSteps(), "player-wide");
    this.went = button(say("player.wentOn"), () => send("wentOn"), "player-wide");
    this.stop = button(say("player.stopHere"), () => send("finish"), "player-wide");
    this.choices = h("div", {});
    const small = h("div", { class: "player-acts", role: "group", "aria-label": say("player.otherActs") },
      button(say("player.back"), () => send("back")),
      button(say("player.skip"), () => send("menu", { screen: "skip" })),
      button(say("player.tooHard"), () => send("tooHard")),
      button(say("player.hurts"), () => send("menu", { screen: "hurts" }), "player-danger"));
    this.element = h("div", { class: "player-go" },
      h("div", { class: "player-head" }, this.where, this.bar),
      h("div", { class: "player-see" }, this.#figure.element),
      h("div", { class: "player-do" },
        this.title, this.side, this.notice,
        this.dose, this.kind, h("div", { class: "player-clock" }, this.time, this.count), this.breath,
        h("div", { class: "player-press" }, h("div", { class: "player-first" }, this.main, this.more), this.went, this.steps, small, this.stop, this.choices)),
      this.help);
  }

  /** @param {State} state */
  render(state) {
    const { program, say } = this.view;
    const phase = /** @type {Phase} */ (program.phases[state.phase]);
    const item = /** @type {import("./program.js").Played} */ (program.items[phase.item]);
    const runs = isRunning(state);
    const early = !isWork(phase);
    this.where.textContent = say("player.where", { at: phase.item + 1, of: program.items.length });
    this.bar.style.setProperty("--share", String((phase.item + (early && phase.kind === "ready" ? 0 : 0.5)) / program.items.length));
    this.title.textContent = item.name;
    this.title.lang = item.language;
    this.element.dataset["kind"] = phase.kind;
    this.element.dataset["runs"] = String(runs);
    this.kind.textContent = kindWords(this.view, state, phase);
    this.count.textContent = phase.kind === "timed" && phase.of === 1 ? "" : say("player.count", { at: phase.count, of: phase.of });
    this.main.textContent = state.waits ? say("player.startNow") : runs ? say(early ? "player.iAmReady" : "player.pause") : say("player.goOn");
    this.went.hidden = state.away === null || early;
    this.more.hidden = !early;
    this.steps.hidden = !(phase.kind === "ready" || !runs) || !this.view.voice.canSpeak || !this.view.choices.speech;
    this.stop.hidden = runs || state.waits;
    this.dose.hidden = phase.kind !== "ready";
    this.notice.hidden = state.away === null;
    this.notice.textContent = state.away === null ? "" : `${say("player.away")} ${say(early ? "player.awayEarly" : "player.awayWork")}`;
    this.choices.replaceChildren(...(runs ? [] : [this.view.choicesBox()]));
    this.#describe(item, phase);
    void this.#figure.show(item, say("player.figure", { name: item.name }));
  }

  /**
   * What changes with the clock alone.
   * @param {State} state
   * @param {number} at
   */
  tick(state, at) {
    const { program, say } = this.view;
    const phase = /** @type {Phase} */ (program.phases[state.phase]);
    const item = /** @type {import("./program.js").Played} */ (program.items[phase.item]);
    const leading = state.lead !== null;
    const left = leading ? /** @type {number} */ (state.lead) - at : leftOf(state, at);
    const elapsed = leading ? phase.ms - state.left : phase.ms - left;
    const counts = phase.kind === "rep" && !leading;
    put(this.time, state.waits ? "" : counts ? String(phase.count) : String(Math.ceil(left / 1000)));
    const side = sideShown(item, phase, elapsed);
    put(this.side, side === null ? "" : say(phase.kind === "switch" ? `player.switchTo.${side}` : `player.side.${side}`));
    this.side.hidden = side === null;
    const breath = this.#figure.breath(item, phase, elapsed);
    put(this.breath, leading || early(phase) ? "" : breath ? say(`player.breath.${breath}`) : phase.kind === "rep" ? say("player.breath.stay") : say("player.breath.easy"));
    this.#figure.turn(side);
    this.#figure.at(item, phase, elapsed, isRunning(state) && !leading);
    this.element.style.setProperty("--left", String(Math.max(0, Math.min(1, left / phase.ms))));
  }

  /**
   * Steps, and what to mind. Made anew for each exercise only.
   * @param {import("./program.js").Played} item
   * @param {Phase} phase
   */
  #describe(item, phase) {
    const key = `${item.itemId} ${phase.item}`;
    if (this.#shown === key) {
      return;
    }
    this.#shown = key;
    const { say } = this.view;
    const said = (/** @type {string} */ label, /** @type {string} */ text, /** @type {string} */ language) =>
      h("p", {}, h("strong", {}, say(label)), " ", h("span", { lang: language }, text));
    const own = this.view.language;
    this.dose.textContent = item.advice;
    this.help.replaceChildren(
      ...(item.note ? [said("player.fromTherapist", item.note, own)] : []),
      ...item.cautions.map((caution) => said("player.takeCare", caution, item.language)),
      ...(item.variantText ? [h("p", { lang: item.language }, item.variantText)] : []),
      h("h2", {}, say("player.howTo")),
      h("ol", { class: "player-steps", lang: item.language }, item.steps.map((step) => h("li", {}, step))),
      said("player.breathing", item.breathing, item.language),
      said("player.feel", item.feel, item.language));
  }
}

/** @param {Phase} phase */
function early(phase) {
  return !isWork(phase);
}

/**
 * @param {View} view
 * @param {State} state
 * @param {Phase} phase
 */
function kindWords({ say }, state, phase) {
  if (state.lead !== null) {
    return say("player.kind.ready");
  }
  if (!isRunning(state) && !state.waits) {
    return say("player.paused");
  }
  return say(`player.kind.${phase.kind}`);
}

/**
 * @param {HTMLElement} element
 * @param {string} text
 */
function put(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
