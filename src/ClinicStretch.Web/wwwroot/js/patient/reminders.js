// Shows reminders on this device: asks the browser, and tells the server where to send them.
import { register } from "./worker/register.js";

const box = /** @type {HTMLElement | null} */ (document.querySelector("[data-push-key]"));
const canPush = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** @param {string} key */
function bytes(key) {
  return Uint8Array.from(atob(key.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
}

/** @param {string} key */
async function subscribe(key) {
  register();
  const worker = await navigator.serviceWorker.ready;
  const known = await worker.pushManager.getSubscription();
  return known ?? worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
}

/** @param {PushSubscription} subscription */
async function tell(subscription) {
  const { endpoint, keys } = subscription.toJSON();
  const answer = await fetch("/api/v1/me/reminders/devices", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-ClinicStretch": "1" },
    body: JSON.stringify({ endpoint, p256dh: keys?.p256dh, auth: keys?.auth }),
  });
  if (!answer.ok) {
    throw new Error((await answer.json()).detail);
  }
}

/** @param {HTMLElement} where */
async function begin(where) {
  const status = /** @type {HTMLElement} */ (where.querySelector("[role=status]"));
  if (await Notification.requestPermission() !== "granted") {
    status.textContent = where.dataset.denied ?? "";
    return;
  }
  try {
    await tell(await subscribe(where.dataset.pushKey ?? ""));
    location.assign("/me/reminders");
  } catch {
    status.textContent = where.dataset.cannot ?? "";
  }
}

if (box) {
  box.hidden = false;
  const button = /** @type {HTMLButtonElement} */ (box.querySelector("button"));
  if (canPush) {
    button.addEventListener("click", () => { void begin(box); });
  } else {
    button.hidden = true;
    /** @type {HTMLElement} */ (box.querySelector("[role=status]")).textContent = box.dataset.cannot ?? "";
  }
}
