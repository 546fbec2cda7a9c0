/** Without any progress for this long the map counts as failed. */
export const STALL_MS = 14_000;
/** After a failure the map has this long to draw the story all the same. */
export const GRACE_MS = 2_000;
/** A browser that gives a lost graphics processor back does so within moments. */
export const LOST_MS = 3_000;

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
