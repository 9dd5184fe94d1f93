// Does what failed again, ever more seldom: a phone often has a network without being told so.
const WAITS = [5_000, 10_000, 30_000, 60_000, 300_000];

export class Again {
  #task;
  #tries = 0;
  #timer = 0;

  /** @param {() => void} task */
  constructor(task) {
    this.#task = task;
  }

  /** In a while, or by the browser's worker once there is a network, even when the page is closed by then. */
  later() {
    this.cancel();
    navigator.serviceWorker?.ready.then(worker => /** @type {any} */ (worker).sync?.register('outbox')).catch(() => {});
    this.#timer = setTimeout(this.#task, WAITS[Math.min(this.#tries++, WAITS.length - 1)]);
  }

  cancel() {
    clearTimeout(this.#timer);
  }

  /** It went well: the next failure is the first one. */
  reset() {
    this.cancel();
    this.#tries = 0;
  }
}
