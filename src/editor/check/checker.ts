/** The page's side of the check: one draft at a time, then the latest. */
import { type Draft, storyText } from '../draft/draft.ts';
import type { Checked } from '../desk/desk.svelte.ts';
import { checkFailed } from './check-failed.ts';
import type { CheckAnswer, CheckRequest } from './check-worker.ts';

const startWorker = (): Worker =>
  new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });

export class Checker {
  readonly #start: () => Worker;
  readonly #onChecked: (checked: Checked) => void;
  #worker: Worker | undefined;
  #isBusy = false;
  #waiting: Draft | undefined;
  /** What is being checked. */
  #text = '';

  constructor(onChecked: (checked: Checked) => void, start = startWorker) {
    this.#onChecked = onChecked;
    this.#start = start;
  }

  check(draft: Draft): void {
    this.#waiting = this.#isBusy ? draft : undefined;
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#text = storyText(draft);
    this.#running().postMessage({
      storyText: this.#text,
      ...(draft.text.trim() && { article: draft.text }),
    } satisfies CheckRequest);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => this.#hear(data));
    // Its script could not be fetched: the next draft starts another.
    worker.addEventListener('error', () => {
      this.stop();
      this.#hear({ findings: [checkFailed('it could not be fetched')] });
    });
    return (this.#worker = worker);
  }

  #hear(answer: CheckAnswer): void {
    this.#isBusy = false;
    this.#onChecked({ ...answer, text: this.#text });
    if (this.#waiting) this.check(this.#waiting);
  }
}
