// Passkeys. A button asks the server its question, the browser the person, and sends the form with the answer.

/** @typedef {{options: string, state: string}} Question */

// The server has said no; the message is its code.
class Refused extends Error {}

const supported = "credentials" in navigator && "PublicKeyCredential" in window;

/** @param {string} text */
function bytes(text) {
  const padded = text.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(padded), (c) => c.charCodeAt(0));
}

/** @param {ArrayBuffer | null | undefined} buffer */
function text(buffer) {
  return buffer
    ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")
    : undefined;
}

// Written out, since phones of a few years ago have passkeys but not the browser's own functions for this.
/** @param {any} options */
function decoded(options) {
  options.challenge = bytes(options.challenge);
  if (options.user) {
    options.user.id = bytes(options.user.id);
  }
  for (const list of [options.excludeCredentials, options.allowCredentials]) {
    for (const known of list ?? []) {
      known.id = bytes(known.id);
    }
  }
  return options;
}

/** @param {any} credential */
function encoded(credential) {
  const given = credential.response;
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: text(given.clientDataJSON),
      attestationObject: text(given.attestationObject),
      transports: given.getTransports?.(),
      authenticatorData: text(given.authenticatorData),
      signature: text(given.signature),
      userHandle: text(given.userHandle),
    },
  });
}

/**
 * @param {HTMLElement} box
 * @param {HTMLFormElement} form
 */
async function ask(box, form) {
  const email = /** @type {HTMLInputElement | null} */ (form.querySelector("[name=email]"));
  const answer = await fetch(box.dataset.question ?? "", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-ClinicStretch": "1" },
    body: JSON.stringify({ code: box.dataset.code, email: email?.value }),
  });
  const body = await answer.json();
  if (!answer.ok) {
    throw new Refused(body.code);
  }
  return /** @type {Question} */ (body);
}

/** @param {HTMLElement} box */
async function use(box) {
  const form = /** @type {HTMLFormElement} */ (box.closest("form"));
  const status = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
  status.textContent = "";
  try {
    const question = await ask(box, form);
    const publicKey = decoded(JSON.parse(question.options));
    const credential = box.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey })
      : await navigator.credentials.get({ publicKey });
    set(box, "credential", encoded(credential));
    set(box, "state", question.state);
    form.submit();
  } catch (problem) {
    // A person who changes their mind ends up here too, and needs no message of the browser's own.
    /** @type {Record<string, string>} */
    const said = JSON.parse(box.dataset.said ?? "{}");
    status.textContent = (problem instanceof Refused && said[problem.message]) || (box.dataset.failed ?? "");
  }
}

/**
 * @param {HTMLElement} box
 * @param {string} name
 * @param {string} value
 */
function set(box, name, value) {
  /** @type {HTMLInputElement} */ (box.querySelector(`[name=${name}]`)).value = value;
}

if (supported) {
  for (const box of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-passkey]"))) {
    box.hidden = false;
    box.querySelector("button")?.addEventListener("click", () => { void use(box); });
  }
}
