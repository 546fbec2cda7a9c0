/** Keeps what the reader has visited, and keeps it anew in each new version. */
import { type Fetch, fetchInto, inLanes, isOutOfRoom } from './fetch-files.ts';
import type { SiteFiles } from './site-files.ts';
import type { Store } from './store.ts';

export class Visits {
  readonly #files: SiteFiles;
  readonly #store: Store;
  readonly #fetch: Fetch;

  constructor(files: SiteFiles, store: Store, fetch: Fetch) {
    this.#files = files;
    this.#store = store;
    this.#fetch = fetch;
  }

  /**
   * Keeps what a page has loaded without the worker. It comes from the browser's own cache: nothing is asked from the
   * host that the page has not asked.
   * @param hasEngine whether the page has asked for the engine, whose data it then asks for too
   */
  async take(addresses: string[], hasEngine = false): Promise<void> {
    const visited = addresses.flatMap((address) => this.#pathOf(address));
    const queue = [...new Set(hasEngine ? [...visited, ...this.#files.mapData] : visited)];
    // What cannot be kept is no fault of the page: it goes on, and a reader could do nothing.
    await inLanes(queue, (pathname) => this.#takeOne(pathname).catch(() => undefined));
  }

  async #takeOne(pathname: string): Promise<void> {
    if (await this.#store.find(pathname)) return;
    await fetchInto(this.#store, this.#fetch, pathname, { cache: 'force-cache' });
  }

  #pathOf(address: string): string[] {
    const { origin, pathname } = new URL(address, this.#files.scope);
    const path = this.#files.pageAt(pathname);
    return origin === new URL(this.#files.scope).origin && this.#files.mayKeep(path) ? [path] : [];
  }

  /**
   * Before this version is offered: fetches its files in place of those that are kept of the version before, so that
   * what opened without a network still does. For a first version there are none.
   * @throws Error if the host does not have them; the version before then stays active
   */
  async keepAnew(): Promise<void> {
    try {
      await this.#fetchWithImports(this.#files.successorsOf(await this.#store.visitedPaths()));
      if (!(await this.#store.hasCompleteCopy())) return;
      const cacheName = this.#store.whole;
      await inLanes(await this.#store.missing(), (pathname) =>
        fetchInto(this.#store, this.#fetch, pathname, { ...this.#modeOf(pathname), cacheName }),
      );
    } catch (error) {
      // A new version must come all the same: a reader without room would read the old one for ever.
      if (!isOutOfRoom(error)) throw error;
    }
  }

  /** The build may cut scripts anew: a successor may import files that had no predecessor. */
  async #fetchWithImports(wanted: string[]): Promise<void> {
    const seen = new Set(wanted);
    const queue = [...wanted];
    await inLanes(queue, async (pathname) => {
      if (await this.#store.find(pathname)) return;
      const content = await fetchInto(this.#store, this.#fetch, pathname, this.#modeOf(pathname));
      if (!pathname.endsWith('.js') || !this.#files.isHashed(pathname)) return;
      for (const imported of importsOf(new TextDecoder().decode(content), pathname)) {
        if (this.#files.has(imported) && !seen.has(imported)) queue.push(imported);
        seen.add(imported);
      }
    });
  }

  /** Pages are asked for anew: the browser's own copy is of the version before. So may be the host's, for a while. */
  #modeOf(pathname: string): { cache: RequestCache; isOneVersion: true } {
    return { cache: this.#files.isHashed(pathname) ? 'default' : 'no-cache', isOneVersion: true };
  }
}

/** What a built script imports at once, as paths. */
function importsOf(script: string, pathname: string): string[] {
  const folder = pathname.replace(/[^/]*$/, '');
  const imports = script.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+)["'`]/g);
  return [...imports].map(([, name]) => folder + name!);
}
