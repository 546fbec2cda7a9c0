/** Calls out when something that was expected does not come in time. */
export class Watchdog {
  readonly #onSilence: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onSilence: () => void) {
    this.#onSilence = onSilence;
  }

  /** Expects a sign within this time, from now; an earlier expectation is forgotten. */
  expectWithin(delayMs: number): void {
    this.stop();
    this.#timer = setTimeout(this.#onSilence, delayMs);
  }

  /** Expects nothing any more. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
