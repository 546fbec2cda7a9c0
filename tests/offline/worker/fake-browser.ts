/** A browser's storage and its network, and a site with versions, for what the service worker decides. */
import { type SiteFile, SiteFiles, revisionOf } from '../../../src/offline/worker/site-files.ts';
import { Store } from '../../../src/offline/worker/store.ts';

export const SCOPE = 'https://example.org/maps/kim/';
const { origin, pathname: BASE } = new URL(SCOPE);

/** Path below the scope -> content. */
export type Site = Record<string, string>;

/** A page of ours names files of its version. */
export const pageOf = (version: 1 | 2, text: string): string =>
  `<!doctype html><script data-start="assets/index-${version === 1 ? 'AAAAAAAA' : 'BBBBBBBB'}.js"></script>${text}`;

const contentOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());

/** A cache storage that holds so many bytes and no more. */
export class FakeCaches {
  readonly #caches = new Map<string, Map<string, { body: Uint8Array; status: number; headers: Headers }>>();
  roomBytes = Infinity;

  get #bytes(): number {
    const entries = [...this.#caches.values()].flatMap((cache) => [...cache.values()]);
    return entries.reduce((bytes, { body }) => bytes + body.length, 0);
  }

  has = (name: string) => Promise.resolve(this.#caches.has(name));
  delete = (name: string) => Promise.resolve(this.#caches.delete(name));
  keys = () => Promise.resolve([...this.#caches.keys()]);

  match = (key: string, { cacheName = '' }: MultiCacheQueryOptions = {}) => {
    const found = this.#caches.get(cacheName)?.get(key);
    return Promise.resolve(found && new Response(found.body.slice(), found));
  };

  open = (name: string) => {
    if (!this.#caches.has(name)) this.#caches.set(name, new Map());
    const cache = this.#caches.get(name)!;
    return Promise.resolve({
      keys: () => Promise.resolve([...cache.keys()].map((url) => ({ url }))),
      delete: (key: string) => Promise.resolve(cache.delete(key)),
      put: async (key: string, response: Response) => {
        const body = await contentOf(response);
        if (this.#bytes + body.length > this.roomBytes) throw new DOMException('full', 'QuotaExceededError');
        // As a browser does: the cache may have been deleted meanwhile, and this one is then nobody's.
        cache.set(key, { body, status: response.status, headers: response.headers });
      },
    });
  };

  /** Everything that is kept, without the worker's own marks, as `visited vostochny/?revision=…`. */
  get content(): string[] {
    return [...this.#caches].flatMap(([name, cache]) =>
      [...cache.keys()]
        .filter((url) => !/\?(?:versions|complete|declined)$/.test(url))
        .map((url) => `${name.endsWith(' whole') ? 'whole' : 'visited'} ${url.slice(SCOPE.length)}`),
    );
  }

  /** As `content`, by paths. */
  get paths(): string[] {
    return this.content.map((entry) => entry.replace(/\?.*/, ''));
  }
}

/** A host that has one version of the site at a time, or does not answer. */
export class FakeHost {
  readonly asked: { path: string; cache: RequestCache | undefined }[] = [];
  isDown = false;
  /** Media types of its answers, by ending; what is missing it does not know. */
  types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
  /** Status of its answer to an unknown address. */
  missingStatus = 404;
  /** Called before each answer. */
  before: (path: string) => unknown = () => undefined;

  constructor(public site: Site) {}

  fetch = async (address: string | Request, options: RequestInit = {}): Promise<Response> => {
    const { pathname } = new URL(typeof address === 'string' ? address : address.url, origin);
    const path = pathname.slice(BASE.length);
    this.asked.push({ path, cache: options.cache });
    await this.before(path);
    options.signal?.throwIfAborted();
    if (this.isDown) throw new TypeError('Failed to fetch');
    const content = this.site[path];
    const text = content ?? this.site['404.html'];
    const ending = content === undefined || /^$|\/$/.test(path) ? 'html' : path.replace(/^.*\./, '');
    return new Response(new TextEncoder().encode(text), {
      status: content === undefined ? this.missingStatus : 200,
      headers: { 'content-type': this.types[ending] ?? 'application/octet-stream' },
    });
  };

  get askedPaths(): string[] {
    return this.asked.map(({ path }) => path);
  }
}

/** The files of a version as scripts/pour/offline.ts lists them. Each weighs as many bytes as it has characters. */
async function filesOf(site: Site): Promise<SiteFiles> {
  const encoder = new TextEncoder();
  const listed = Object.entries(site).map(async ([path, content]): Promise<SiteFile> => {
    const isHashed = path.startsWith('assets/');
    const revision = isHashed ? null : await revisionOf(encoder.encode(content).buffer);
    return [path, revision, content.length];
  });
  return new SiteFiles(await Promise.all(listed), SCOPE);
}

/** A version's worker in a browser. */
export async function storeOf(site: Site, caches: FakeCaches): Promise<{ files: SiteFiles; store: Store }> {
  const files = await filesOf(site);
  return { files, store: new Store(files, caches as unknown as CacheStorage) };
}

export const FIRST: Site = {
  '': pageOf(1, 'first page of 1'),
  'en/': pageOf(1, 'English page of 1'),
  'en/vostochny/': pageOf(1, 'Vostochny in English, 1'),
  'vostochny/': pageOf(1, 'Vostochny of 1'),
  '404.html': pageOf(1, 'no page, says 1'),
  'claims.csv': 'claims of 1',
  'assets/index-AAAAAAAA.js': 'index of 1',
  'assets/engine-AAAAAAAA.js': 'engine of 1',
  'assets/later-A-AA_AAA.js': 'later of 1',
};

export const SECOND: Site = {
  '': pageOf(2, 'first page of 2'),
  'en/': pageOf(2, 'English page of 1'),
  'en/vostochny/': pageOf(2, 'Vostochny in English, 2'),
  'vostochny/': pageOf(2, 'Vostochny of 2'),
  '404.html': pageOf(2, 'no page, says 2'),
  'claims.csv': 'claims of 2',
  'assets/index-BBBBBBBB.js': 'import{a as b}from"./shared-BBBBBBBB.js";import("./engine-BBBBBBBB.js")',
  'assets/shared-BBBBBBBB.js': 'what both import',
  'assets/engine-BBBBBBBB.js': 'engine of 2',
  'assets/later-A-AA_AAA.js': 'later of 1',
};
