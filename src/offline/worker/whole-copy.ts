/** The copy of the whole site, for readers who ask for it: made, stopped and removed as they say. */
import { type Fetch, fetchInto, inLanes, isOutOfRoom } from './fetch-files.ts';
import type { Kept, KeepFault } from './messages.ts';
import type { SiteFiles } from './site-files.ts';
import type { Store } from './store.ts';

interface Job {
  bytes: number;
  ofBytes: number;
  stopping: AbortController;
}

export class WholeCopy {
  readonly #files: SiteFiles;
  readonly #store: Store;
  readonly #fetch: Fetch;
  readonly #tell: (kept: Kept) => void;
  #job: Job | undefined;
  #fault: KeepFault | undefined;

  /** @param tell called with what is kept whenever it changes */
  constructor(files: SiteFiles, store: Store, fetch: Fetch, tell: (kept: Kept) => void) {
    this.#files = files;
    this.#store = store;
    this.#fetch = fetch;
    this.#tell = tell;
  }

  async report(): Promise<void> {
    this.#tell(this.#job ? progressOf(this.#job) : await this.#rest());
  }

  /** What is kept while nothing is being fetched. */
  async #rest(): Promise<Kept> {
    const isComplete = await this.#store.hasCompleteCopy();
    // The browser has ended this worker in the middle of its work.
    if (!isComplete && (await this.#store.removeCopy())) this.#fault = 'network';
    const missing = await this.#store.missing();
    if (isComplete && missing.length === 0) return { kind: 'whole' };
    return { kind: 'visited', missingBytes: this.#files.bytesOf(missing), fault: this.#fault };
  }

  /**
   * Fetches all that is not kept yet. Afterwards either all is kept, or what was kept before.
   * @param isAsked whether a reader asks: the copy that comes with an installed app is not made again once removed
   */
  async keep(isAsked: boolean): Promise<void> {
    if (this.#job) return this.report();
    const job: Job = { bytes: 0, ofBytes: 0, stopping: new AbortController() };
    this.#job = job;
    this.#fault = undefined;
    try {
      if (isAsked) await this.#store.setDeclined(false);
      if (isAsked || !(await this.#store.hasDeclined())) await this.#fetchMissing(job);
    } catch (error) {
      if (!job.stopping.signal.aborted) this.#fault = isOutOfRoom(error) ? 'room' : 'network';
    }
    this.#job = undefined;
    await this.report();
  }

  async #fetchMissing(job: Job): Promise<void> {
    const wasComplete = await this.#store.hasCompleteCopy();
    const missing = await this.#store.missing();
    job.ofBytes = this.#files.bytesOf(missing);
    this.#tell(progressOf(job));
    const { signal } = job.stopping;
    const cacheName = this.#store.whole;
    try {
      await inLanes(missing, async (pathname) => {
        signal.throwIfAborted();
        const cache = this.#files.isHashed(pathname) ? 'default' : 'no-cache';
        const options = { cacheName, isOneVersion: true, signal };
        await fetchInto(this.#store, this.#fetch, pathname, { cache, ...options });
        job.bytes += this.#files.bytesOf([pathname]);
        this.#tell(progressOf(job));
      });
      signal.throwIfAborted();
      await this.#store.completeCopy();
    } catch (error) {
      if (!wasComplete) await this.#store.removeCopy();
      throw error;
    }
  }

  stop(): void {
    this.#job?.stopping.abort();
  }

  /** Back to what was visited. */
  async forget(): Promise<void> {
    this.stop();
    this.#fault = undefined;
    await this.#store.removeCopy();
    await this.#store.setDeclined(true);
    await this.report();
  }
}

const progressOf = ({ bytes, ofBytes }: Job): Kept => ({ kind: 'keeping', bytes, ofBytes });
