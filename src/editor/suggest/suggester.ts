/** Asks the worker: what an article names, and places by name. */
import type { NamedPlace } from '../../../geo/article/gazetteer.ts';
import type { Suggestions } from '../desk/desk.svelte.ts';
import type { Answered, GazetteerFault, QuestionKind, Questions } from './questions.ts';

/** Why there is no answer. The next question tries again. */
export class SuggestError extends Error {
  constructor(readonly fault: GazetteerFault) {
    super(`the gazetteer is ${fault}`);
  }
}

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: SuggestError) => void;
}

const startWorker = (): Worker =>
  new Worker(new URL('./suggest-worker.ts', import.meta.url), { type: 'module' });

/**
 * A newer question of a kind makes an older one void: whoever waits for the older gets the newer's answer. The worker starts
 * with the first question, which fetches the gazetteer.
 */
export class Suggester {
  readonly #start: () => Worker;
  #worker: Worker | undefined;
  #asked = 0;
  readonly #newest: Record<QuestionKind, number> = { suggestions: 0, search: 0 };
  readonly #waiting: Record<QuestionKind, Waiting[]> = { suggestions: [], search: [] };

  constructor(start = startWorker) {
    this.#start = start;
  }

  /**
   * What an article names, in the order of the text.
   * @param language the article's, as a tag
   * @param published `YYYY-MM-DD`: the day from which “on Tuesday” counts
   * @throws SuggestError
   */
  suggestions(text: string, language: string, published?: string): Promise<Suggestions> {
    return this.#ask('suggestions', { text, language, published });
  }

  /** At most twelve towns called so, or nearly so, in any script; the best known first. @throws SuggestError */
  search(words: string): Promise<NamedPlace[]> {
    return this.#ask('search', words);
  }

  /** Ends the worker. Questions that wait are never answered. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ask<Kind extends QuestionKind>(kind: Kind, question: Questions[Kind]['question']) {
    const number = (this.#asked += 1);
    this.#newest[kind] = number;
    return new Promise<Questions[Kind]['answer']>((resolve, reject) => {
      this.#waiting[kind].push({ resolve, reject });
      this.#running().postMessage({ kind, number, question });
    });
  }

  #running(): Worker {
    if (this.#worker) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => this.#hear(data));
    // Its script could not be fetched: the next question starts another.
    worker.addEventListener('error', () => {
      this.stop();
      const kinds = Object.keys(this.#waiting) as QuestionKind[];
      for (const kind of kinds) this.#settle(kind, ({ reject }) => reject(new SuggestError('unreachable')));
    });
    return (this.#worker = worker);
  }

  #hear(answered: Answered): void {
    if (answered.number !== this.#newest[answered.kind]) return;
    this.#settle(answered.kind, ({ resolve, reject }) => {
      if ('fault' in answered) reject(new SuggestError(answered.fault));
      else resolve(answered.answer as never);
    });
  }

  #settle(kind: QuestionKind, settle: (waiting: Waiting) => void): void {
    this.#waiting[kind].splice(0).forEach(settle);
  }
}
