/** A boot without progress for this long has failed, ms. */
export const STALL_MS = 14_000;
/** After a failure is reported, the map may still become ready within this time, ms. */
export const GRACE_MS = 2_000;
/** A lost WebGL context that is not restored within this time is given up, ms. Browsers restore it sooner or never. */
export const LOST_MS = 3_000;

/** Calls back when an expected sign of life does not come in time. */
export class Watchdog {
  readonly #onSilence: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onSilence: () => void) {
    this.#onSilence = onSilence;
  }

  /** Starts the timer, or restarts it. */
  expectWithin(delayMs: number): void {
    this.stop();
    this.#timer = setTimeout(this.#onSilence, delayMs);
  }

  /** Stops the timer. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
