/** The page's side of the check: one draft at a time, then the latest. */
import { type Draft, storyText } from '../draft/draft.ts';
import type { Checked } from '../desk/desk.svelte.ts';
import type { CheckAnswer, CheckRequest } from './check-worker.ts';

export class Checker {
  readonly #worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  #isBusy = false;
  #waiting: Draft | undefined;
  /** What is being checked. */
  #text = '';

  constructor(onChecked: (checked: Checked) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      this.#isBusy = false;
      onChecked({ ...data, text: this.#text });
      if (this.#waiting) this.check(this.#waiting);
    });
  }

  check(draft: Draft): void {
    this.#waiting = this.#isBusy ? draft : undefined;
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#text = storyText(draft);
    this.#worker.postMessage({
      storyText: this.#text,
      ...(draft.text.trim() && { article: draft.text }),
    } satisfies CheckRequest);
  }

  stop(): void {
    this.#worker.terminate();
  }
}
