// Sends what waits from within the player, and goes on until the clinic has it.
import { Again } from "../patient/again.js";
import { sync } from "../patient/sync.js";

const again = new Again(() => { send().catch(() => again.later()); });

/** A sending that is under way may have begun with no network: it is waited for. */
export async function send() {
  const synced = await sync(true);
  if (synced.state === "offline") again.later();
  else again.reset();
  return synced;
}
