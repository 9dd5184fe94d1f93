// Keeps the screen on while a session runs. Where the browser cannot, the start page says so, and the clock waits for who was away.

export const canStayAwake = "wakeLock" in navigator;

/** @type {WakeLockSentinel|null} */
let lock = null;
let wanted = false;

/** @param {boolean} on */
export async function stayAwake(on) {
  wanted = on;
  if (!on) {
    await lock?.release().catch(() => undefined);
    lock = null;
    return;
  }
  await take();
}

async function take() {
  if (!canStayAwake || !wanted || (lock && !lock.released) || document.visibilityState !== "visible") {
    return;
  }
  try {
    lock = await navigator.wakeLock.request("screen");
  } catch {
    lock = null; // A battery saver may refuse.
  }
}

// The browser lets go of it whenever the page is out of sight.
document.addEventListener("visibilitychange", () => { void take(); });
