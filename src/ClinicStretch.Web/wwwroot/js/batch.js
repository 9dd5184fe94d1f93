// Prints a batch with its progress shown and a way to stop. Without script the file comes as a plain download.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-batch]"));
const start = /** @type {HTMLButtonElement | null} */ (document.getElementById("batch-start"));
const stop = document.getElementById("batch-stop");
const box = document.getElementById("batch-progress");
const bar = /** @type {HTMLProgressElement | null} */ (document.getElementById("batch-done"));
const words = document.getElementById("batch-words");

// What every file in a ZIP begins with: PK, 3, 4.
const MARK = [0x50, 0x4b, 0x03, 0x04];

/** @param {string} text */
function tell(text) {
  if (words) {
    words.textContent = text;
  }
}

/**
 * Reads the answer to its end and counts the files in it as they come.
 * @param {Response} answer
 * @param {(files: number) => void} told
 */
async function read(answer, told) {
  const reader = /** @type {ReadableStream<Uint8Array>} */ (answer.body).getReader();
  /** @type {Uint8Array[]} */
  const parts = [];
  let [files, seen] = [0, 0];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    for (const byte of next.value) {
      seen = byte === MARK[seen] ? seen + 1 : Number(byte === MARK[0]);
      if (seen === MARK.length) {
        [files, seen] = [files + 1, 0];
      }
    }
    told(files);
  }
  return new Blob(/** @type {BlobPart[]} */ (parts), { type: "application/zip" });
}

/** @param {Blob} file */
function keep(file) {
  const link = document.createElement("a");
  Object.assign(link, { href: URL.createObjectURL(file), download: "programmes.zip" });
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, 60_000);
}

async function print() {
  const gone = new AbortController();
  const end = () => { gone.abort(); };
  stop?.addEventListener("click", end);
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(/** @type {HTMLFormElement} */ (form))) {
    if (typeof value === "string" && value) {
      query.set(name, value);
    }
  }
  try {
    const answer = await fetch(`${form?.action}?${query}`, { signal: gone.signal });
    if (!answer.ok) {
      throw new Error(`${answer.status}`);
    }
    const all = Number(answer.headers.get("x-programmes"));
    const file = await read(answer, (files) => {
      if (bar) {
        bar.value = files;
      }
      tell(`${Math.min(files, all)} of ${all}`);
    });
    keep(file);
    tell(`Done: ${all} of ${all}. The file is among your downloads.`);
  } catch {
    tell(gone.signal.aborted ? "Stopped. Nothing was kept." : "This could not be printed. Try again.");
  } finally {
    stop?.removeEventListener("click", end);
  }
}

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (!start || !stop || !box) {
    return;
  }
  [start.disabled, stop.hidden, box.hidden] = [true, false, false];
  tell("Printing has begun");
  stop.focus();
  await print();
  [start.disabled, stop.hidden] = [false, true];
  start.focus();
});

export {};
