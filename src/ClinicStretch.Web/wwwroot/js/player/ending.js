// The last screens: what was done, put right by the person and only then sent; and a session found again after a closed tab.
import { button, h } from "./dom.js";
import { judge } from "./pain.js";
import { completionOf, linesOf, logOf } from "./report.js";
import { page } from "./screens.js";

/**
 * @typedef {import("./engine.js").State} State
 * @typedef {import("./report.js").Line} Line
 * @typedef {import("./view.js").View} View
 */

const REASONS = ["no-time", "forgot", "no-equipment", "too-hard", "pain-over-limit", "therapist-advice", "other"];

/**
 * @param {View} view
 * @param {State} state
 */
export function summary(view, state) {
  const { say, send, program } = view;
  const lines = linesOf(program, state);
  const any = logOf(program, state, { startedAt: "", endedAt: "" }) !== null;
  const code = judge(program.policy, state.pain) ?? "unknown";
  return page(say("player.endTitle"),
    h("p", { class: "player-lead" }, say(any ? encouragement(lines) : "player.nothingDone")),
    h("div", { class: `player-rule player-${code}` }, h("h2", {}, say(`player.end.${code}.title`)), h("p", {}, say(`player.end.${code}`))),
    h("h2", {}, say("player.whatYouDid")),
    h("p", { class: "player-hint" }, say("player.putRight")),
    h("ul", { class: "player-lines" }, lines.map((line) => lineOf(view, state, line))),
    lines.some((line) => line.outcome === "open" || (state.why !== "" && line.outcome !== "done")) && reasonField(view, state),
    h("h2", {}, say("player.pain")),
    h("ul", { class: "player-lines" }, /** @type {const} */ (["before", "worst", "after"]).map((which) => h("li", {},
      h("span", {}, `${say(`player.pain.${which}`)} `, h("strong", {}, state.pain[which] === null ? say("player.notSaid") : String(state.pain[which]))),
      button(say("player.change"), () => send("rescore", { which }), "player-small", { "aria-label": `${say("player.change")}: ${say(`player.pain.${which}`)}` })))),
    noteField(view, state),
    h("div", { class: "player-stack" },
      any && button(say("player.save"), () => view.main(), "player-main"),
      button(say("player.dontSave"), () => send("drop"), any ? "" : "player-main")));
}

/** @param {View} view */
export function dropping(view) {
  return page(view.say("player.dropTitle"),
    h("p", { class: "player-lead" }, view.say("player.dropLead")),
    h("div", { class: "player-stack" },
      button(view.say("player.dropNo"), () => view.send("undrop"), "player-main"),
      button(view.say("player.dropYes"), () => view.hands.drop())));
}

/**
 * A session that was begun and not finished.
 * @param {View} view
 * @param {{startedAt: string, mayGoOn: boolean, maySave: boolean}} found
 */
export function foundAgain(view, { startedAt, mayGoOn, maySave }) {
  const when = new Intl.DateTimeFormat(view.language, { weekday: "long", hour: "2-digit", minute: "2-digit" }).format(new Date(startedAt));
  return page(view.say("player.foundTitle"),
    h("p", { class: "player-lead" }, view.say("player.foundLead", { when })),
    !maySave && h("p", {}, view.say("player.foundOld")),
    h("div", { class: "player-stack" },
      mayGoOn && button(view.say("player.foundGoOn"), () => view.hands.found("on"), "player-main"),
      maySave && button(view.say("player.foundSave"), () => view.hands.found("save"), mayGoOn ? "" : "player-main"),
      button(view.say("player.foundForget"), () => view.hands.found("forget"))));
}

/** @param {Line[]} lines */
function encouragement(lines) {
  const share = completionOf(lines);
  return share === null ? "player.stoppedRight" : share >= 0.8 ? "player.whatWasAsked" : share > 0 ? "player.partCounts" : "player.thanksForSaying";
}

/**
 * @param {View} view
 * @param {State} state
 * @param {Line} line
 */
function lineOf({ say, send, program }, state, line) {
  const item = /** @type {import("./program.js").Played} */ (program.items[line.item]);
  const id = `player-line-${line.item}`;
  const counted = line.done >= line.of ? say("player.outcome.done")
    : line.done > 0 ? say(line.timed ? "player.outcome.seconds" : "player.outcome.part", { done: line.done, of: line.of })
      : state.ended[line.item] ? say(`player.outcome.${state.ended[line.item]?.outcome ?? "open"}`) : say("player.outcome.open");
  const choice = h("select", { id, class: "player-select", onchange: () => send("mark", { item: line.item, as: choice.value }) },
    h("option", { value: "" }, counted),
    line.done < line.of && h("option", { value: "done", selected: state.marks[line.item] === "done" }, say("player.outcome.doneAll")),
    line.done > 0 && h("option", { value: "not-done", selected: state.marks[line.item] === "not-done" }, say("player.outcome.notDone")));
  return h("li", {}, h("label", { for: id, lang: item.language }, item.name), choice);
}

/**
 * @param {View} view
 * @param {State} state
 */
function reasonField({ say, send }, { why }) {
  const choice = h("select", { id: "player-why", class: "player-select", onchange: () => send("why", { reason: choice.value }) },
    h("option", { value: "" }, say("player.ratherNot")),
    REASONS.map((reason) => h("option", { value: reason, selected: reason === why }, say(`player.reason.${reason}`))));
  return h("p", { class: "player-field" }, h("label", { for: "player-why" }, say("player.whyNotAll")), choice);
}

/**
 * @param {View} view
 * @param {State} state
 */
function noteField({ say, send }, { note }) {
  const text = h("textarea", { id: "player-note", rows: 3, maxlength: 2000, onchange: () => send("note", { text: text.value }) }, note);
  return h("p", { class: "player-field" },
    h("label", { for: "player-note" }, say("player.note")), h("span", { class: "player-hint", id: "player-note-hint" }, say("player.noteHint")), text);
}
