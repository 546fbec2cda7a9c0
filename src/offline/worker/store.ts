/** What a browser keeps of the site, in two caches: what was visited, and the rest for those who ask for all. */
import { cacheNames } from './cache-names.ts';
import { isOfKind, isPage } from './kinds.ts';
import { revisionOf, type SiteFiles } from './site-files.ts';

/** An answer that is no file of the site: an error, something of another kind, or a file of a version that is not wanted. */
export class NoFileError extends Error {}

export interface Keeping {
  cacheName?: string;
  /** Refuses what is of another version, as a host has it while its files are still being uploaded. */
  isOneVersion?: boolean;
}

/** Hosts that make these smaller change no more than that. */
const PICTURE = /\.(?:svg|png)$/;

export class Store {
  readonly #files: SiteFiles;
  readonly #caches: CacheStorage;
  readonly visited: string;
  readonly whole: string;
  /** Cache key of two lists of cache keys: those of the active version, and those of the previous one. */
  readonly #lists: string;
  /** Cache keys that only say that something was done: the whole copy completed, the whole copy removed. */
  readonly #complete: string;
  readonly #declined: string;

  constructor(files: SiteFiles, caches: CacheStorage) {
    const keyOf = (query: string): string => new URL(query, files.scope).href;
    this.#files = files;
    this.#caches = caches;
    ({ visited: this.visited, whole: this.whole } = cacheNames(files.scope));
    this.#lists = keyOf('?versions');
    this.#complete = keyOf('?complete');
    this.#declined = keyOf('?declined');
  }

  /** The file of this version. undefined if it is not kept or storage fails, as it can at any moment. */
  async find(pathname: string): Promise<Response | undefined> {
    const key = this.#files.keyOf(pathname);
    const visited = await this.#match(key, this.visited);
    if (visited) return visited;
    const copy = await this.#match(key, this.whole);
    // It is visited now, and stays when the reader removes the copy.
    if (copy) await this.#put(this.visited, key, copy.clone()).catch(() => undefined);
    return copy;
  }

  /** What the host had at this path last, if that was not of this version. */
  async findStranger(pathname: string): Promise<Response | undefined> {
    const key = this.#files.strangeKeyOf(pathname);
    return (await this.#match(key, this.visited)) ?? (await this.#match(key, this.whole));
  }

  async #match(key: string, cacheName: string): Promise<Response | undefined> {
    try {
      // Opens no cache: that would make an empty one.
      return await this.#caches.match(key, { cacheName, ignoreVary: true });
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps a file as what it is: an answer whose content is not of this version, because the host has another one
   * already or changes its pages, never takes the place of one that is.
   * @returns its content
   * @throws NoFileError, or QuotaExceededError where there is no room; then nothing of it is kept
   */
  async keep(
    pathname: string,
    response: Response,
    { cacheName = this.visited, isOneVersion = false }: Keeping = {},
  ): Promise<ArrayBuffer> {
    const { status, headers } = response;
    const content = await response.arrayBuffer();
    // Some hosts send status 404 even for 404.html itself.
    const isFile = status === 200 || (status === 404 && pathname === this.#files.notFound);
    const type = headers.get('content-type') ?? '';
    if (!isFile || !isOfKind(pathname, type, content)) {
      throw new NoFileError(`${pathname}: HTTP ${status}, "${type}"; no copy is kept`);
    }
    const revision = this.#files.revisionOf(pathname);
    const isOurs = revision === null || revision === (await revisionOf(content));
    if (!isOurs) this.#requireStranger(pathname, content, isOneVersion);
    const key = isOurs ? this.#files.keyOf(pathname) : this.#files.strangeKeyOf(pathname);
    // Made anew: browsers refuse a redirected response for a navigation.
    await this.#put(cacheName, key, new Response(content, { status, headers }));
    return content;
  }

  /** @throws NoFileError unless this can stand in for a file of this version: its host changes it, or has another one */
  #requireStranger(pathname: string, content: ArrayBuffer, isOneVersion: boolean): void {
    const isOther = isPage(pathname)
      ? this.#files.isOfOtherVersion(new TextDecoder().decode(content))
      : !PICTURE.test(pathname);
    if (isOther === undefined) throw new NoFileError(`${pathname}: no page of the site`);
    if (pathname === this.#files.notFound || (isOneVersion && isOther))
      throw new NoFileError(`${pathname}: another version`);
  }

  async #put(cacheName: string, key: string, response: Response): Promise<void> {
    await (await this.#caches.open(cacheName)).put(key, response);
  }

  /** Keys of a cache, oldest first; none where it does not exist. */
  async #keys(cacheName: string): Promise<string[]> {
    if (!(await this.#caches.has(cacheName))) return [];
    return (await (await this.#caches.open(cacheName)).keys()).map(({ url }) => url);
  }

  /** The paths of all that was visited, of whichever version, oldest first. */
  async visitedPaths(): Promise<string[]> {
    const marks = [this.#lists, this.#declined];
    const files = (await this.#keys(this.visited)).filter((url) => !marks.includes(url));
    return [...new Set(files.map((url) => new URL(url).pathname))];
  }

  /** The files of this version, or what the host has in their place, that are kept. */
  async kept(): Promise<string[]> {
    const keys = new Set([...(await this.#keys(this.visited)), ...(await this.#keys(this.whole))]);
    return this.#files.all.filter(
      (pathname) => keys.has(this.#files.keyOf(pathname)) || keys.has(this.#files.strangeKeyOf(pathname)),
    );
  }

  /** The files of this version that are not kept. */
  async missing(): Promise<string[]> {
    const kept = new Set(await this.kept());
    return this.#files.all.filter((pathname) => !kept.has(pathname));
  }

  /** Whether the reader has asked for the whole site and got it, in this version or an earlier one. */
  async hasCompleteCopy(): Promise<boolean> {
    return (await this.#match(this.#complete, this.whole)) !== undefined;
  }

  async completeCopy(): Promise<void> {
    await this.#put(this.whole, this.#complete, new Response());
  }

  /** Removes all that was kept beyond what was visited. @returns whether there was any */
  async removeCopy(): Promise<boolean> {
    return this.#caches.delete(this.whole);
  }

  /** Whether the reader has removed a copy, and not asked for another since. */
  async hasDeclined(): Promise<boolean> {
    return (await this.#match(this.#declined, this.visited)) !== undefined;
  }

  async setDeclined(isDeclined: boolean): Promise<void> {
    if (isDeclined) await this.#put(this.visited, this.#declined, new Response());
    else await (await this.#caches.open(this.visited)).delete(this.#declined);
  }

  /**
   * Makes this version the active one. Other tabs may still show the previous version: what is kept of it stays until
   * the next activation.
   */
  async takeOver(): Promise<void> {
    const lists = await this.#match(this.#lists, this.visited);
    const [former = []] = lists ? ((await lists.json()) as string[][]) : [];
    const current = this.#files.all.map((pathname) => this.#files.keyOf(pathname));
    await this.#put(this.visited, this.#lists, new Response(JSON.stringify([current, former])));
    const marks = [this.#lists, this.#complete, this.#declined];
    await Promise.all(
      [this.visited, this.whole].map((name) => this.#forgetAllBut([...marks, ...current, ...former], name)),
    );
  }

  async #forgetAllBut(keys: string[], cacheName: string): Promise<void> {
    const kept = await this.#keys(cacheName);
    const stays = new Set(keys);
    for (const pathname of this.#files.all) {
      // What the host serves instead is needed only where there is nothing better.
      if (!kept.includes(this.#files.keyOf(pathname))) stays.add(this.#files.strangeKeyOf(pathname));
    }
    const gone = kept.filter((url) => !stays.has(url));
    if (gone.length === 0) return;
    const cache = await this.#caches.open(cacheName);
    await Promise.all(gone.map((url) => cache.delete(url)));
  }
}
