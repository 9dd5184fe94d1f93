// Counts the pages again whenever a choice changes, and shows what was issued once its tab is left.

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-pages]"));
const now = document.getElementById("pages-now");

/** @param {number} pages */
const inWords = (pages) => (pages === 1 ? "1 page" : `${pages} pages`);

/** @param {{ modes: { mode: string, pages: number }[] }} answer */
function show(answer) {
  const chosen = new FormData(/** @type {HTMLFormElement} */ (form)).get("mode");
  for (const { mode, pages } of answer.modes) {
    const choice = form?.querySelector(`input[name="mode"][value="${CSS.escape(mode)}"]`)?.closest(".choice");
    const hint = choice?.querySelector(".hint")?.lastChild;
    if (hint) {
      hint.textContent = `${inWords(pages)}:${hint.textContent?.split(":").slice(1).join(":") ?? ""}`;
    }
    if (mode === chosen && now) {
      const strong = document.createElement("strong");
      strong.textContent = inWords(pages);
      now.replaceChildren(strong);
    }
  }
}

/** The last question asked; an answer to an earlier one is thrown away. */
let asked = 0;

async function count() {
  const question = ++asked;
  const query = new URLSearchParams();
  for (const name of ["revision", "mode", "paper", "language", "with", "ink", "weeks"]) {
    const value = new FormData(/** @type {HTMLFormElement} */ (form)).get(name);
    if (typeof value === "string" && value) {
      query.set(name, value);
    }
  }
  const answer = await fetch(`${form?.dataset.pages}?${query}`, { headers: { accept: "application/json" } });
  if (question === asked && answer.ok) {
    show(await answer.json());
  }
}

if (form) {
  // What cannot be counted now is counted by the button, which says what is wrong.
  form.addEventListener("change", () => { count().catch(() => {}); });
  form.addEventListener("submit", (event) => {
    if (event.submitter instanceof HTMLButtonElement && event.submitter.value === "issue") {
      addEventListener("focus", () => { location.reload(); }, { once: true });
    }
  });
}
