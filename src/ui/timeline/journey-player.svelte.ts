/**
 * Plays the journey: continuously, or from event to event where the reader prefers reduced motion. Fetched by the first
 * press on its button.
 */

/** How long the whole journey plays, ms. */
const PLAY_MS = 30_000;

/** What the player reads and drives. A share is a part of the journey's time, 0 to 1. */
export interface Playback {
  /** The share shown now. */
  share(): number;
  /** Shows the journey at a share. */
  show(share: number): void;
  /** Shares of the events, in order. */
  events(): number[];
  /** Whether the reader prefers reduced motion: the player then steps from event to event. */
  isStill(): boolean;
  /** Called when playing ends or is interrupted. */
  onPause(): void;
}

export default class JourneyPlayer {
  isPlaying = $state(false);
  readonly #playback: Playback;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(playback: Playback) {
    this.#playback = playback;
  }

  toggle(): void {
    if (this.isPlaying) this.pause();
    else this.#play();
  }

  pause = (): void => {
    if (!this.isPlaying) return;
    this.isPlaying = false;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#playback.onPause();
  };

  #play(): void {
    this.isPlaying = true;
    const from = this.#playback.share();
    if (this.#playback.isStill()) this.#stepFrom(from < 1 ? from : -1);
    else this.#runFrom(from < 1 ? from : 0);
  }

  /** Each frame shows the share that the clock says: a slow machine skips moments instead of falling behind. */
  #runFrom(from: number): void {
    const startMs = performance.now() - from * PLAY_MS;
    const draw = (nowMs: number): void => {
      // The reader may switch to reduced motion while the journey plays.
      if (this.#playback.isStill()) return this.#stepFrom(this.#playback.share());
      const share = Math.min(Math.max((nowMs - startMs) / PLAY_MS, 0), 1);
      this.#playback.show(share);
      if (share < 1) this.#frame = requestAnimationFrame(draw);
      else this.pause();
    };
    this.#frame = requestAnimationFrame(draw);
  }

  #stepFrom(from: number): void {
    if (!this.#playback.isStill()) return this.#runFrom(Math.max(from, 0));
    const events = this.#playback.events();
    const next = events.find((share) => share > from);
    if (next === undefined) return this.pause();
    this.#playback.show(next);
    this.#timer = setTimeout(() => this.#stepFrom(next), PLAY_MS / events.length);
  }

  /** Pauses while the page is hidden or the element is out of view; for `{@attach}`. */
  watch = (element: Element): (() => void) => {
    const onHidden = (): void => {
      if (document.hidden) this.pause();
    };
    const observer = new IntersectionObserver(([entry]) => {
      if (entry && !entry.isIntersecting) this.pause();
    });
    document.addEventListener('visibilitychange', onHidden);
    observer.observe(element);
    return () => {
      this.pause();
      document.removeEventListener('visibilitychange', onHidden);
      observer.disconnect();
    };
  };
}
