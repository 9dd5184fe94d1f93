// The guided player: ties the state to clock, screen, voice and journal.
import { newId } from "../patient/id.js";
import { sayIn } from "../patient/words.js";
import { sendAnswers } from "./answers.js";
import { stayAwake } from "./awake.js";
import { isRunning } from "./clock.js";
import { again, fresh, keep, next, nextMoment } from "./engine.js";
import { needsQuestionsStill, peakOf } from "./pain.js";
import { programOf } from "./program.js";
import { logOf } from "./report.js";
import { choicesKept, Voice } from "./voice.js";
import { View } from "./view.js";

/**
 * @typedef {import("../patient/bundle.js").Bundle} Bundle
 * @typedef {import("../patient/journal.js").Journal} Journal
 * @typedef {import("../patient/journal.js").Clock} Clock
 * @typedef {import("./engine.js").State} State
 * @typedef {import("./program.js").Program} Program
 *
 * @typedef {object} Given
 * @property {Bundle} bundle
 * @property {string} planId
 * @property {Journal} journal
 * @property {Clock} clock
 * @property {Object<string, string>} [words]  Those of the bundle where left out.
 * @property {(end: {saved: boolean}) => void} onDone  Called once: the session was saved, left without saving, or never begun.
 */

const HOUR = 3_600_000;

/** How old a broken-off session may be to go on with it, and to be sent at all. */
const GO_ON_WITHIN = 2 * HOUR;
const SAVE_WITHIN = 48 * HOUR;

/** The picture follows the clock at most this often, and the clock is looked at no less often. */
const TICK_MS = 100;

/** Plays a plan until the person is done with it. @param {HTMLElement} root @param {Given} given */
export async function play(root, given) {
  await styled();
  await new Session(root, given).open();
}

class Session {
  #id = newId();
  #startedAt = "";
  #began = false;
  #closed = false;
  #saved = false;
  #kept = "";
  #asked = false;

  /** The highest pain when they were asked since the session began: what was answered before tells nothing of pain that came with it. @type {number|null} */
  #askedAt = null;
  #timer = 0;
  #writing = Promise.resolve();
  /** @type {import("../patient/journal.js").Unfinished|null} */
  #unfinished = null;

  /**
   * @param {HTMLElement} root
   * @param {Given} given
   */
  constructor(root, { bundle, planId, journal, clock, words = bundle.words, onDone }) {
    const plan = bundle.plans.find((each) => each.planId === planId);
    if (!plan) {
      throw new Error("no such plan");
    }
    this.bundle = bundle;
    this.journal = journal;
    this.clock = clock;
    this.onDone = onDone;
    this.choices = choicesKept();
    this.state = fresh(this.choices.handsFree);
    this.usual = programOf(bundle, plan);
    this.short = programOf(bundle, plan, true);
    const say = sayIn(words, bundle.language);
    this.voice = new Voice(bundle.language, say, this.choices);
    this.view = new View(root, bundle, plan, { say, voice: this.voice, choices: this.choices, program: () => this.program }, {
      send: (type, more) => this.send(type, more),
      start: () => this.#start(),
      save: () => { void this.#save(); },
      drop: () => { void this.#drop(); },
      leave: () => this.#leave(false),
      found: (choice) => { void this.#found(choice); },
    });
    this.listeners = /** @type {[EventTarget, string, () => void][]} */ ([
      [document, "visibilitychange", () => this.send(document.visibilityState === "hidden" ? "hide" : "show")],
      [globalThis, "pagehide", () => this.send("hide")],
      [globalThis, "pageshow", () => this.send("show")],
    ]);
  }

  /** @returns {Program} */
  get program() {
    return this.state.flare ? this.short : this.usual;
  }

  async open() {
    for (const [target, type, listener] of this.listeners) {
      target.addEventListener(type, listener);
    }
    this.#unfinished = await this.journal.unfinished().catch(() => null);
    const { safety } = this.bundle;
    if (safety.locked) {
      this.#change({ ...this.state, screen: "locked", locked: safety.tier === "emergency" ? "emergency" : "urgent" });
    } else if (this.view.plan.status !== "active") {
      this.view.showPaused();
    } else if (this.#unfinished && this.#unfinished.steps.length > 0) {
      const age = this.clock.now() - Date.parse(this.#unfinished.session.startedAt);
      const mayGoOn = age < GO_ON_WITHIN && this.#unfinished.session.planId === this.usual.planId;
      this.view.showFound({ startedAt: this.#unfinished.session.startedAt, mayGoOn, maySave: age < SAVE_WITHIN });
    } else {
      this.#change(this.state);
    }
  }

  /** @param {string} type @param {object} [more] */
  send(type, more = {}) {
    if (!this.#closed) {
      this.#change(next(this.program, this.state, { type, ...more, at: this.clock.monotonic(), wall: Date.now() }));
    }
  }

  /** @param {State} state */
  #change(state) {
    const before = this.state;
    this.state = state;
    this.view.render(state);
    this.view.tick(this.clock.monotonic());
    if (state.cues.length > 0) {
      this.voice.play(state.cues);
    } else if (isRunning(before) && !isRunning(state)) {
      this.voice.silence();
    }
    if (state.answered && state.answered !== before.answered) {
      this.#asked = true;
      this.#askedAt = this.#began ? Math.max(state.felt ?? 0, peakOf(state.pain) ?? 0) : null;
      void sendAnswers(this.bundle, state.answered, this.#began ? this.#id : null, this.clock);
    }
    if (isRunning(before) !== isRunning(state)) {
      void stayAwake(isRunning(state));
    }
    if (state.screen === "closed" && !this.#closed) {
      this.#leave(true);
      return;
    }
    this.#keep();
    this.#wait();
  }

  /** The press that starts it all, before which no browser makes a sound. */
  #start() {
    this.voice.unlock();
    if (this.bundle.safety.due && !this.#asked) {
      this.send("check", { then: "before", set: this.bundle.safety.set, why: this.bundle.safety.why });
    } else {
      this.send("begin");
    }
  }

  /** Each step is kept as it happens; what only the clock changes is not one. */
  #keep() {
    const { screen } = this.state;
    if (this.#saved || (!this.#began && screen !== "go")) {
      return;
    }
    const now = keep(this.state, this.clock.monotonic());
    const key = JSON.stringify({ ...now, left: this.state.ends === null ? now.left : 0 });
    if (key === this.#kept) {
      return;
    }
    this.#kept = key;
    const program = this.#began ? {} : { program: this.program };
    this.#write(async () => {
      if ("program" in program) {
        await this.journal.start({ sessionId: this.#id, planId: this.program.planId, revision: this.program.revision, startedAt: this.#startedAt, person: this.bundle.person });
      }
      await this.journal.step(this.#id, { ...program, state: now });
    });
    if (!this.#began) {
      this.#startedAt = new Date(this.clock.now()).toISOString();
      this.#began = true;
    }
  }

  /**
   * One after the other. A full phone is said once, and the session goes on without it.
   * @param {() => Promise<void>} work
   */
  #write(work) {
    this.#writing = this.#writing.then(work).catch((error) => {
      if (error?.code === "full") {
        this.view.warn(this.view.say("player.full"));
      }
    });
  }

  /** Wakes at the next moment something is due, and often enough for the picture. */
  #wait() {
    clearTimeout(this.#timer);
    const due = nextMoment(this.program, this.state);
    if (due !== null) {
      const wait = Math.max(0, Math.min(TICK_MS, due - this.clock.monotonic()));
      this.#timer = setTimeout(() => {
        const at = this.clock.monotonic();
        const then = next(this.program, this.state, { type: "tick", at, wall: Date.now() });
        if (then.cues.length > 0 || then.phase !== this.state.phase || then.screen !== this.state.screen || isRunning(then) !== isRunning(this.state)) {
          this.#change(then);
        } else {
          this.state = then;
          this.view.tick(at);
          this.#wait();
        }
      }, wait);
    }
  }

  async #save() {
    // A clock that was put right meanwhile may say that it ended before it began.
    const endedAt = new Date(Math.max(this.clock.now(), Date.parse(this.#startedAt) || 0)).toISOString();
    const log = logOf(this.program, this.state, { startedAt: this.#startedAt || endedAt, endedAt });
    if (!log || this.#closed) {
      return;
    }
    await this.#writing;
    try {
      await this.journal.finish(this.#id, log);
    } catch (error) {
      this.view.warn(this.view.say(/** @type {any} */ (error)?.code === "full" ? "player.full" : "player.notSaved"));
      return;
    }
    if (needsQuestionsStill(this.state.pain, this.#askedAt)) {
      this.#saved = true;
      this.send("check", { then: "closed", set: "short", why: this.program.whys?.painUp });
    } else {
      this.#leave(true);
    }
  }

  async #drop() {
    await this.#writing;
    await this.journal.drop(this.#id).catch(() => undefined);
    this.#leave(false);
  }

  /** @param {"on"|"save"|"forget"} choice */
  async #found(choice) {
    const found = this.#unfinished;
    if (!found) {
      return;
    }
    this.voice.unlock();
    if (choice === "forget") {
      await this.journal.drop(found.session.sessionId).catch(() => undefined);
      this.#change(this.state);
      return;
    }
    this.#id = found.session.sessionId;
    this.#startedAt = found.session.startedAt;
    this.#began = true;
    const first = /** @type {{program?: Program}} */ (found.steps[0] ?? {});
    const last = /** @type {{state?: Partial<State>}} */ (found.steps.at(-1) ?? {});
    const state = again({ ...last.state, handsFree: this.choices.handsFree });
    if (first.program) {
      [this.usual, this.short] = [first.program, first.program];
    }
    const isOver = ["worst", "after", "rescore", "end", "drop"].includes(state.screen);
    this.#change(choice === "save" ? { ...state, screen: isOver ? "end" : "worst" } : isOver ? state : { ...state, screen: "go", locked: null, asking: null });
  }

  /** @param {boolean} saved */
  #leave(saved) {
    if (this.#closed) {
      return;
    }
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const [target, type, listener] of this.listeners) {
      target.removeEventListener(type, listener);
    }
    this.voice.silence();
    this.view.close();
    void stayAwake(false);
    this.onDone({ saved });
  }
}

/** Whatever page it is played in, it looks the same. */
async function styled() {
  if (document.querySelector('link[href$="/css/player.css"]')) {
    return;
  }
  const link = document.createElement("link");
  [link.rel, link.href] = ["stylesheet", "/css/player.css"];
  await new Promise((done) => {
    link.addEventListener("load", done);
    link.addEventListener("error", done);
    document.head.append(link);
  });
}
