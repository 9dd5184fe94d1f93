// Makes of a picture that no printed sheet could show one that each can: the browser reads every kind that it shows, upright and in the colours of a
// screen, and writes it as a JPEG of at most so many pixels along its longer side; a drawing such as a logo as a PNG, where that is small enough. What
// can be printed as it is stays untouched.

const white = "#fff";
const quality = 0.88;
const mostPixels = 16_000_000;
const frames = new Set([0xc0, 0xc1, 0xc2]);

/** @type {WeakMap<HTMLInputElement, Promise<void>>} */
const underWay = new WeakMap();

/**
 * How many colours a JPEG mixes: 4 are inks. 0 where it is not said.
 * @param {Uint8Array} jpeg
 */
function coloursOf(jpeg) {
  let at = 2;
  const byte = (/** @type {number} */ place) => jpeg[place] ?? 0;
  while (at + 9 < jpeg.length && byte(at) === 0xff) {
    if (frames.has(byte(at + 1))) {
      return byte(at + 9);
    }
    at += 2 + byte(at + 2) * 256 + byte(at + 3);
  }
  return 0;
}

/** @param {File} file @param {number} most Bytes. */
async function isForPaper(file, most) {
  if (file.size > most) {
    return false;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  return file.type === "image/png" ? (bytes[24] ?? 0) <= 8 : file.type === "image/jpeg" && coloursOf(bytes) !== 4;
}

/** @param {HTMLCanvasElement} canvas @param {string} type @returns {Promise<Blob | null>} */
const written = (canvas, type) => new Promise((resolve) => canvas.toBlob(resolve, type, quality));

/**
 * @param {ImageBitmap} picture
 * @param {number} longest Pixels.
 * @param {number} most Bytes of a PNG; 0 for none.
 */
async function smaller(picture, longest, most) {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext("2d");
  if (!context) {
    return null;
  }
  context.fillStyle = white;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const drawing = most > 0 ? await written(canvas, "image/png") : null;
  return drawing && drawing.size <= most ? drawing : written(canvas, "image/jpeg");
}

/** @param {HTMLInputElement} input @param {string} words */
function tell(input, words) {
  const id = `${input.id}-ready`;
  const line = document.getElementById(id) ?? Object.assign(document.createElement("p"), { id, className: "hint" });
  line.setAttribute("role", "status");
  line.textContent = words;
  input.after(line);
}

/** @param {HTMLInputElement} input */
async function prepare(input) {
  const file = input.files?.[0];
  if (!file?.type.startsWith("image/")) {
    return;
  }
  try {
    const picture = await createImageBitmap(file);
    const most = Number(input.dataset.paperMost);
    const longest = Number(input.dataset.paperLongest ?? Infinity);
    const fits = picture.width * picture.height <= mostPixels && Math.max(picture.width, picture.height) <= longest && await isForPaper(file, most);
    const made = fits ? null : await smaller(picture, Number(input.dataset.paperSide), "paperDrawing" in input.dataset ? most : 0);
    if (made && input.files?.[0] === file) {
      const chosen = new DataTransfer();
      chosen.items.add(new File([made], file.name.replace(/\.[^.]*$/, "") + (made.type === "image/png" ? ".png" : ".jpg"), { type: made.type }));
      input.files = chosen.files;
      tell(input, input.dataset.paperReady ?? "");
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  } catch {
    // What a browser cannot read is sent as it is: the server says what is wrong with it.
  }
}

for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[type=file][data-paper-side]"))) {
  input.addEventListener("change", (event) => {
    if (event.isTrusted || !underWay.has(input)) {
      document.getElementById(`${input.id}-ready`)?.remove();
      underWay.set(input, prepare(input).finally(() => underWay.delete(input)));
    }
  });
  input.form?.addEventListener("submit", (event) => {
    const waiting = underWay.get(input);
    if (waiting) {
      event.preventDefault();
      event.stopImmediatePropagation();
      const button = event.submitter;
      void waiting.then(() => input.form?.requestSubmit(button));
    }
  }, { capture: true });
}

export {};
