// Says that a file is too large before its form is sent: a browser that is refused while it sends shows that the connection broke, and not why.

/** @param {HTMLInputElement} input */
const isTooLarge = (input) => [...(input.files ?? [])].some((file) => file.size > Number(input.dataset.most));

/** @param {HTMLInputElement} input */
const errorOf = (input) => document.getElementById(`${input.id}-error`);

/** @param {HTMLInputElement} input */
function clear(input) {
  errorOf(input)?.remove();
  input.removeAttribute("aria-invalid");
  input.closest(".field")?.classList.remove("field-wrong");
  input.setAttribute("aria-describedby", `${input.id}-hint`);
}

/** @param {HTMLInputElement} input */
function say(input) {
  clear(input);
  const error = document.createElement("p");
  error.className = "error";
  error.id = `${input.id}-error`;
  error.setAttribute("role", "alert");
  error.textContent = input.dataset.tooLarge ?? "";
  input.before(error);
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", `${input.id}-hint ${error.id}`);
  input.closest(".field")?.classList.add("field-wrong");
}

for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[type=file][data-most]"))) {
  input.addEventListener("change", () => {
    if (isTooLarge(input)) {
      say(input);
    } else {
      clear(input);
    }
  });
  input.form?.addEventListener("submit", (event) => {
    if (isTooLarge(input)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      say(input);
      input.focus();
    }
  }, { capture: true });
}
