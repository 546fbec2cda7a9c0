/** The page's side of the check: one draft at a time, then the latest. */
import { type Draft, storyText } from '../draft/draft.ts';
import type { Checked } from '../desk/desk.svelte.ts';
import type { CheckRequest } from './check-worker.ts';

export class Checker {
  readonly #worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  #isBusy = false;
  #waiting: Draft | undefined;

  constructor(onChecked: (checked: Checked) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Checked>) => {
      this.#isBusy = false;
      onChecked(data);
      if (this.#waiting) this.check(this.#waiting);
    });
  }

  check(draft: Draft): void {
    this.#waiting = this.#isBusy ? draft : undefined;
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#worker.postMessage({
      storyText: storyText(draft),
      ...(draft.text.trim() && { article: draft.text }),
    } satisfies CheckRequest);
  }

  stop(): void {
    this.#worker.terminate();
  }
}
