/** Answers a page's requests: from what is kept, else from the host, and then keeps what has come. */
import type { SiteFiles } from './site-files.ts';
import type { Store } from './store.ts';

/** A request for something of the site. */
interface Asked {
  request: Request;
  pathname: string;
  search: string;
  /** Keeps the worker awake until this is done. */
  waitUntil: (work: Promise<unknown>) => void;
}

export class Answers {
  readonly #files: SiteFiles;
  readonly #store: Store;
  readonly #fetch: (request: Request) => Promise<Response>;

  constructor(files: SiteFiles, store: Store, fetch: (request: Request) => Promise<Response>) {
    this.#files = files;
    this.#store = store;
    this.#fetch = fetch;
  }

  async file({ request, pathname, waitUntil }: Asked): Promise<Response> {
    const copy = await this.#store.find(pathname);
    if (copy) return copy;
    try {
      const response = await this.#fileFromHost(request, pathname);
      waitUntil(this.#keep(pathname, response.clone()));
      return response;
    } catch (error) {
      const stranger = await this.#store.findStranger(pathname);
      if (stranger) return stranger;
      throw error;
    }
  }

  /** A browser may remember for long that a host had not got a file yet: then it is asked anew. */
  async #fileFromHost(request: Request, pathname: string): Promise<Response> {
    const response = await this.#fetch(request);
    const isMissing = !response.ok || /\bhtml\b/.test(response.headers.get('content-type') ?? '');
    if (!isMissing || !this.#files.isHashed(pathname)) return response;
    return this.#fetch(new Request(request, { cache: 'reload' }));
  }

  async page({ request, pathname, search, waitUntil }: Asked): Promise<Response> {
    // The query never selects a page.
    const path = this.#files.pageAt(pathname);
    const copy = await this.#store.find(path);
    // Without a copy the host says which address is its own: it may be the one without the slash.
    if (copy && path === `${pathname}/`) return Response.redirect(new URL(path + search, request.url), 301);
    if (copy) return copy;
    try {
      const response = await this.#fetch(request);
      const kept = response.status === 404 ? this.#files.notFound : path;
      waitUntil(this.#keep(kept, response.clone()));
      return response;
    } catch {
      return this.#withoutHost(path, search);
    }
  }

  /** Storage may be refused or full, and an answer no file of the site: the page has its answer all the same. */
  async #keep(pathname: string, response: Response): Promise<void> {
    if (this.#files.mayKeep(pathname)) await this.#store.keep(pathname, response).catch(() => undefined);
  }

  async #withoutHost(path: string, search: string): Promise<Response> {
    const stranger = await this.#store.findStranger(path);
    if (stranger) return stranger;
    const near = this.#files.has(path) && path.endsWith('/') ? await this.#nearestPage(path) : undefined;
    if (near !== undefined) return Response.redirect(new URL(near + search, this.#files.scope), 302);
    const page = await this.#store.find(this.#files.notFound);
    return page ? new Response(page.body, { status: 404, headers: page.headers }) : Response.error();
  }

  /** A kept page in the place of one that was never visited: the whole journey in its language, else any. */
  async #nearestPage(path: string): Promise<string | undefined> {
    const kept = await this.#store.kept().catch(() => []);
    const pages = kept.filter((pathname) => pathname.endsWith('/')).sort((a, b) => a.length - b.length);
    return pages.findLast((page) => path.startsWith(page)) ?? pages[0];
  }
}
