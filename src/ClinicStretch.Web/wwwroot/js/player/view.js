// What is shown, and what a press means. Draws the state and holds none of its own but where the focus goes.
import { isRunning } from "./clock.js";
import { h, moveFocus } from "./dom.js";
import { dropping, foundAgain, summary } from "./ending.js";
import { directionOf } from "../patient/words.js";
import { pausedPlan, SCREENS } from "./screens.js";
import { Stage } from "./stage.js";
import { isWork } from "./timeline.js";
import { keepChoices, textOf } from "./voice.js";

/**
 * @typedef {import("./engine.js").State} State
 *
 * @typedef {object} Hands  What the view asks of the player.
 * @property {(type: string, more?: object) => void} send
 * @property {() => void} start     The press that begins: browsers let a page sound from here on.
 * @property {() => void} save
 * @property {() => void} drop
 * @property {() => void} leave
 * @property {(choice: "on"|"save"|"forget") => void} found
 */

export class View {
  #drawn = "";
  #state = /** @type {State|null} */ (null);

  /**
   * @param {HTMLElement} root
   * @param {import("../patient/bundle.js").Bundle} bundle
   * @param {import("../patient/bundle.js").Plan} plan
   * @param {{say: import("../patient/words.js").Say, voice: import("./voice.js").Voice, choices: import("./voice.js").Choices, program: () => import("./program.js").Program}} parts
   * @param {Hands} hands
   */
  constructor(root, bundle, plan, parts, hands) {
    this.root = root;
    this.clinic = bundle.clinic;
    this.language = bundle.language;
    this.plan = plan;
    this.say = parts.say;
    this.voice = parts.voice;
    this.choices = parts.choices;
    this.programOf = parts.program;
    this.hands = hands;
    this.send = hands.send;
    this.live = h("p", { class: "player-live", role: "status" });
    this.warning = h("p", { class: "player-notice", role: "alert", hidden: true });
    this.body = h("div", { class: "player-body" });
    root.replaceChildren(this.live, this.warning, this.body);
    root.classList.add("player");
    if (!root.closest("main")) {
      root.setAttribute("role", "main");
    }
    [root.lang, root.dir] = [bundle.language, directionOf(bundle.language)];
    this.stage = new Stage(this);
    this.keys = (/** @type {KeyboardEvent} */ event) => this.#press(event);
    document.addEventListener("keydown", this.keys);
  }

  get program() {
    return this.programOf();
  }

  /** @param {State} state */
  render(state) {
    this.#state = state;
    const key = keyOf(state);
    if (state.screen === "go") {
      this.stage.render(state);
    }
    if (key !== this.#drawn) {
      const sameScreen = key.split(" ")[0] === this.#drawn.split(" ")[0];
      this.#drawn = key;
      this.#draw(state, sameScreen);
    }
    const said = state.cues.filter((cue) => cue.live && cue.say).at(-1);
    if (said?.say) {
      this.live.textContent = said.say.map((part) => textOf(this.say, part)).join(". ").replaceAll("..", ".");
    }
  }

  /** @param {number} at */
  tick(at) {
    if (this.#state?.screen === "go") {
      this.stage.tick(this.#state, at);
    }
  }

  /** @param {{startedAt: string, mayGoOn: boolean, maySave: boolean}} found */
  showFound(found) {
    this.#put(foundAgain(this, found), false);
  }

  showPaused() {
    this.#put(pausedPlan(this), false);
  }

  /** @param {string|null} text */
  warn(text) {
    this.warning.hidden = text === null;
    this.warning.textContent = text ?? "";
  }

  /** The one press that leads on: a switch, a remote's middle button, the space bar. */
  main() {
    const state = this.#state;
    switch (state?.screen) {
      case "start": this.hands.start(); break;
      case "go": this.send(!isRunning(state) ? "resume" : isWork(/** @type {import("./timeline.js").Phase} */ (this.program.phases[state.phase])) ? "pause" : "ready"); break;
      case "end": this.hands.save(); break;
      default: /** @type {HTMLElement|null} */ (this.body.querySelector(".player-main"))?.click();
    }
  }

  hearSteps() {
    const item = this.#state && this.program.items[this.program.phases[this.#state.phase]?.item ?? -1];
    if (item) {
      this.send("pause");
      this.voice.speak(item.steps.map((text) => ({ text, language: item.language })));
    }
  }

  /** What sounds, speaks and shakes, and whether each exercise begins by itself. */
  choicesBox() {
    const box = (/** @type {"sound"|"speech"|"buzz"|"handsFree"} */ name, /** @type {boolean} */ can) => {
      const input = h("input", { type: "checkbox", checked: this.choices[name] && can, disabled: !can, onchange: () => {
        this.choices[name] = input.checked;
        keepChoices(this.choices);
        if (name === "handsFree") {
          this.send("handsFree", { on: input.checked });
        }
      } });
      return h("label", { class: "player-choice" }, input, h("span", {}, this.say(`player.choice.${name}`), !can && ` (${this.say("player.choice.cannot")})`));
    };
    return h("fieldset", { class: "player-choices" }, h("legend", {}, this.say("player.choices")),
      box("sound", "AudioContext" in globalThis), box("speech", this.voice.canSpeak), box("buzz", "vibrate" in navigator), box("handsFree", true));
  }

  close() {
    document.removeEventListener("keydown", this.keys);
  }

  /**
   * @param {State} state
   * @param {boolean} sameScreen
   */
  #draw(state, sameScreen) {
    if (state.screen === "go") {
      this.#put(this.stage.element, sameScreen);
    } else if (state.screen === "end") {
      this.#put(summary(this, state), sameScreen);
    } else if (state.screen === "drop") {
      this.#put(dropping(this), sameScreen);
    } else {
      const draw = SCREENS[state.screen];
      this.#put(draw ? draw(this, state) : h("div"), false);
    }
  }

  /**
   * @param {HTMLElement} element
   * @param {boolean} staysPut  Focus stays where it was, by id, when a screen is only drawn anew.
   */
  #put(element, staysPut) {
    const was = document.activeElement?.id;
    if (this.body.firstElementChild !== element) {
      this.body.replaceChildren(element);
    }
    if (staysPut) {
      if (was) {
        document.getElementById(was)?.focus({ preventScroll: true });
      }
      return;
    }
    scrollTo(0, 0);
    const first = element === this.stage.element ? this.stage.main : element.querySelector("h1");
    /** @type {HTMLElement|null} */ (first)?.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const typing = target.matches("textarea, select, input:not([type=checkbox])");
    const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey || (typing && event.key !== "Escape")) {
      return;
    }
    if (by) {
      moveFocus(this.root, getComputedStyle(this.root).direction === "rtl" && event.key.length > 9 ? -by : by);
    } else if ((event.key === " " || event.key === "Enter") && !target.closest("button, a, label, summary")) {
      this.main();
    } else if (event.key === "MediaPlayPause" || (event.key === "Escape" && this.#state?.screen === "go" && isRunning(this.#state))) {
      this.send(this.#state && isRunning(this.#state) ? "pause" : "resume");
    } else if (event.key === "Escape") {
      this.send("cancel");
    } else {
      return;
    }
    event.preventDefault();
  }
}

/**
 * What a screen is drawn from: it is drawn anew when this changes.
 * @param {State} state
 */
function keyOf(state) {
  const { screen } = state;
  const parts = { questions: state.asking?.index, end: JSON.stringify([state.marks, state.why, state.pain]), rescore: state.rescore, advice: state.advice?.code };
  return screen === "end" ? `end ${parts.end}` : screen in parts ? `${screen}-${parts[/** @type {keyof typeof parts} */ (screen)]}` : screen;
}
