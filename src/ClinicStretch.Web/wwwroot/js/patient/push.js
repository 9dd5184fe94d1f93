// For the service worker: shows a reminder, and opens the day when it is tapped. Import it with importScripts or as a module; it only adds listeners.

self.addEventListener("push", (/** @type {any} */ event) => {
  /** @type {{title?: string, body?: string, path?: string, tag?: string}} */
  let said = {};
  try {
    said = event.data?.json() ?? {};
  } catch {
    // Something came that is not ours to read. A push must still show something, or the browser shows words of its own.
  }
  event.waitUntil(/** @type {any} */ (self).registration.showNotification(said.title ?? "ClinicStretch", {
    body: said.body,
    tag: said.tag ?? "session",
    icon: "/mark.svg",
    data: { path: said.path ?? "/me/today" },
  }));
});

self.addEventListener("notificationclick", (/** @type {any} */ event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.path ?? "/me/today"));

  /** @param {string} path */
  async function open(path) {
    const clients = /** @type {any} */ (self).clients;
    const here = new URL(path, self.location.origin);
    // Only ever a page of our own, whatever the message says.
    const target = here.origin === self.location.origin ? here.href : self.location.origin;
    for (const page of await clients.matchAll({ type: "window", includeUncontrolled: true })) {
      if (new URL(page.url).pathname === here.pathname && "focus" in page) {
        return page.focus();
      }
    }
    return clients.openWindow(target);
  }
});
