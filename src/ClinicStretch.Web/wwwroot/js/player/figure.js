// The moving figure, made to move in time with the count. Its picture carries a style of its own, which the page's policy allows no element for;
// it is adopted by a shadow instead, where the clock can set it to any moment.
import { figureUrl, sidesOf } from "../patient/bundle.js";
import { partOf } from "./timeline.js";

/**
 * @typedef {import("../patient/bundle.js").Item} Item
 * @typedef {{rest: number, way: number, hold: number, going: "in"|"out"}} Pace  Seconds of one round; breath on the way to the end.
 */

export class Figure {
  /** @type {Pace|null} */
  pace = null;

  /** @type {Animation[]} */
  #moves = [];
  #item = "";
  #isLeft = false;

  constructor() {
    this.element = document.createElement("div");
    this.element.className = "player-figure";
    this.element.setAttribute("role", "img");
  }

  /**
   * Shows an item's figure; nothing changes where it is shown already.
   * @param {Item} item
   * @param {string} words  For those who cannot see it.
   */
  async show(item, words) {
    this.element.setAttribute("aria-label", words);
    if (this.#item === item.itemId) {
      return;
    }
    [this.#item, this.#isLeft, this.pace, this.#moves] = [item.itemId, sidesOf(item)[0] ?? false, null, []];
    this.element.hidden = item.figure === null;
    this.element.replaceChildren();
    if (item.figure !== null) {
      await this.#load(item);
    }
  }

  /** @param {"left"|"right"|null} side */
  turn(side) {
    this.element.classList.toggle("player-mirrored", side !== null && (side === "left") !== this.#isLeft);
  }

  /**
   * Sets the figure to a moment of a phase; lets it move by itself while the person gets ready.
   * @param {Item} item
   * @param {import("./timeline.js").Phase} phase
   * @param {number} elapsed
   * @param {boolean} runs
   */
  at(item, phase, elapsed, runs) {
    if (!this.pace || this.#moves.length === 0) {
      return;
    }
    const free = phase.kind === "ready" || phase.kind === "timed";
    for (const move of this.#moves) {
      if (free && runs) {
        if (move.playState !== "running") {
          move.play();
        }
      } else {
        move.pause();
        if (!free) {
          move.currentTime = 1000 * moment(this.pace, item, phase, elapsed);
        }
      }
    }
  }

  /**
   * "in" or "out" where the breath goes with the movement; null where it only flows.
   * @param {Item} item
   * @param {import("./timeline.js").Phase} phase
   * @param {number} elapsed
   */
  breath(item, phase, elapsed) {
    if (!this.pace || phase.kind !== "rep") {
      return null;
    }
    const { part } = partOf(item, phase, elapsed);
    return part === "stay" ? null : (part === "go") === (this.pace.going === "out") ? "out" : "in";
  }

  /** @param {Item} item */
  async #load(item) {
    const dark = document.documentElement.dataset["theme"] === "dark"
      || (document.documentElement.dataset["theme"] !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
    const left = this.#isLeft;
    const url = figureUrl(item, { left, dark, moving: true }) ?? "";
    try {
      const answer = await fetch(url);
      const [text, styles] = [await answer.text(), /** @type {string[]} */ ([])];
      const plain = text.replace(/<style>([^<]*)<\/style>/g, (_, style) => { styles.push(style); return ""; });
      const picture = new DOMParser().parseFromString(plain, "image/svg+xml").documentElement;
      if (!answer.ok || picture.localName !== "svg") {
        throw new Error("no figure");
      }
      if (this.#item === item.itemId) {
        this.#put(picture, styles.join(""));
      }
    } catch {
      if (this.#item === item.itemId) {
        this.#putImage(figureUrl(item, { left, dark }) ?? "");
      }
    }
  }

  /**
   * @param {Element} picture
   * @param {string} style  Taken out of it: the page's policy lets no style stand in a document, not even one that is only read.
   */
  #put(picture, style) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:host{display:block}svg{display:block;inline-size:100%;block-size:100%}${style}`);
    picture.querySelectorAll("use").forEach(asItself);
    picture.setAttribute("aria-hidden", "true");
    picture.removeAttribute("role");
    const inside = document.createElement("div");
    this.element.replaceChildren(inside);
    const shadow = inside.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(document.importNode(picture, true));
    this.#moves = "getAnimations" in shadow ? shadow.getAnimations() : [];
    this.pace = paceOf(picture.getAttribute("data-pace"));
  }

  /** @param {string} url */
  #putImage(url) {
    const image = document.createElement("img");
    image.alt = "";
    image.src = url;
    image.addEventListener("error", () => { this.element.hidden = true; });
    this.element.replaceChildren(image);
  }
}

/**
 * @param {Pace} pace
 * @param {Item} item
 * @param {import("./timeline.js").Phase} phase
 * @param {number} elapsed
 */
function moment(pace, item, phase, elapsed) {
  const arrival = pace.rest / 2 + pace.way;
  if (phase.kind === "hold") {
    return arrival + (pace.hold > 0 ? (elapsed / 1000) % pace.hold : 0);
  }
  if (phase.kind !== "rep") {
    return 0;
  }
  const { part, share } = partOf(item, phase, elapsed);
  return part === "go" ? pace.rest / 2 + pace.way * share : part === "stay" ? arrival + pace.hold * share : arrival + pace.hold + pace.way * share;
}

/**
 * What is only drawn once more moves by itself, out of reach: it becomes a copy that the clock can move with the rest.
 * @param {SVGUseElement} use
 */
function asItself(use) {
  const copy = use.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "g");
  for (const { name, value } of [...use.attributes].filter((each) => each.name !== "href")) {
    copy.setAttribute(name, value);
  }
  const shown = use.ownerDocument.getElementById((use.getAttribute("href") ?? "#").slice(1));
  copy.append(...[...shown?.childNodes ?? []].map((node) => node.cloneNode(true)));
  use.replaceWith(copy);
}

/**
 * @param {string|null} text  "1 2.6 5 out".
 * @returns {Pace|null}
 */
function paceOf(text) {
  const [rest, way, hold, going] = (text ?? "").split(" ");
  return going === "in" || going === "out" ? { rest: Number(rest), way: Number(way), hold: Number(hold), going } : null;
}
